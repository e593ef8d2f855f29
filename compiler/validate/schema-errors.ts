// From ajv to words. ajv tells every way in which a value fails; an author made one mistake, so each error of ajv is
// either put into words by the reporter of its keyword or is the echo of another one.
import { validate as fitsSchema } from '../../schema/generated/validate-config.ts';
import { reportBadValue } from './bad-value.ts';
import { reportMissingField } from './missing-field.ts';
import type { SchemaError } from './schema-error.ts';
import type { Scope } from './scope.ts';
import { reportUnknownField } from './unknown-field.ts';
import { reportWrongType } from './wrong-type.ts';

/** What the names of members are asked for. */
const NAME_KEYWORDS = ['pattern'];

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

/** @param whole pointers of texts that were one variable: where a number or boolean is wanted, they become one */
export function reportSchemaErrors(scope: Scope, whole: ReadonlySet<string>): void {
  const converted = errorsOf(scope)
    .filter(({ instancePath }) => whole.has(instancePath))
    .filter(convert);
  const errors = converted.length === 0 ? lastErrors() : errorsOf(scope);
  for (const [keywords, reporter] of REPORTERS) {
    for (const error of errors) {
      if (keywords.includes(error.keyword)) reporter(scope, error);
    }
  }

  function convert({ keyword, instancePath, data, parentSchema }: SchemaError): boolean {
    if (keyword !== 'type' || typeof data !== 'string') return false;
    const types = [parentSchema.type].flat();
    const isNumber = types.some((type) => type === 'integer' || type === 'number');
    if (isNumber && /^-?(0|[1-9][0-9]*)([.][0-9]+)?$/.test(data))
      return scope.replace(instancePath, Number(data));
    const isBoolean = types.includes('boolean') && /^(true|false)$/.test(data);
    return isBoolean && scope.replace(instancePath, data === 'true');
  }
}

function errorsOf(scope: Scope): readonly SchemaError[] {
  return fitsSchema(scope.document.value) ? [] : lastErrors();
}

function lastErrors(): readonly SchemaError[] {
  return withPropertyNames((fitsSchema as { errors?: readonly SchemaError[] | null }).errors ?? []);
}

/** An error about the name of a member does not say so itself: the `propertyNames` error right behind it does. */
function withPropertyNames(errors: readonly SchemaError[]): readonly SchemaError[] {
  let behind: SchemaError | undefined;
  const named = [...errors].reverse().map((error) => {
    if (!NAME_KEYWORDS.includes(error.keyword)) behind = error;
    const name = behind?.keyword === 'propertyNames' ? behind.params.propertyName : undefined;
    const isAboutName =
      error !== behind && error.instancePath === behind?.instancePath && error.data === name;
    return isAboutName ? { ...error, propertyName: String(name) } : error;
  });
  return named.reverse();
}
