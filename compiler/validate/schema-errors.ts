// From ajv to words. ajv tells every way in which a value fails; an author made one mistake, so each error of ajv is
// either put into words by the reporter of its keyword or is the echo of another one.
import { validate as fitsSchema } from '../../schema/generated/validate-config.ts';
import { reportBadValue } from './bad-value.ts';
import { reportMissingField } from './missing-field.ts';
import type { SchemaError } from './schema-error.ts';
import type { Scope } from './scope.ts';
import { reportUnknownField } from './unknown-field.ts';
import { reportWrongType } from './wrong-type.ts';

type Reporter = (scope: Scope, error: SchemaError) => void;

/**
 * In this order: an unknown field comes before the missing one it was meant to be, and a wrong type before what can
 * only be said of the right one. `if` and `propertyNames` only say that an inner error exists.
 */
const REPORTERS: readonly (readonly [keywords: readonly string[], reporter: Reporter])[] = [
  [['additionalProperties'], reportUnknownField],
  [['type'], reportWrongType],
  [['const', 'enum', 'pattern', 'minimum', 'maximum', 'minItems', 'minProperties'], reportBadValue],
  [['required'], reportMissingField],
];

export function reportSchemaErrors(scope: Scope): void {
  if (fitsSchema(scope.value)) return;
  const errors = (fitsSchema as { errors?: readonly SchemaError[] | null }).errors ?? [];
  for (const [keywords, reporter] of REPORTERS) {
    for (const error of errors) {
      if (keywords.includes(error.keyword)) reporter(scope, error);
    }
  }
}
