// A value of the right type that the field does not take.
import { placeAt } from '../ast/place.ts';
import { memberPointer } from '../ast/pointer.ts';
import { shortened } from '../diagnostics/printable.ts';
import { nearest } from '../diagnostics/suggest.ts';
import { isSecretField, reportBadSecret } from './bad-secret.ts';
import { reportBadUnit, unitOf } from './bad-unit.ts';
import type { SchemaError } from './schema-error.ts';
import type { Scope } from './scope.ts';
import { fieldOf, whereOf } from './where.ts';

export function reportBadValue(scope: Scope, error: SchemaError): void {
  const name = error.propertyName;
  const pointer = name === undefined ? error.instancePath : memberPointer(error.instancePath, name);
  if (scope.isFaulty(pointer)) return;
  const value = shortened(inWords(name ?? error.data));
  const params = { field: fieldOf(scope, error.instancePath), value, expected: expected(error) };
  if (isSecretField(error)) {
    reportBadSecret(scope, error);
  } else if (unitOf(error) !== undefined) {
    reportBadUnit(scope, error);
  } else if (error.parentSchema['x-hidden'] === true) {
    const secret = placeAt(scope.document.place, pointer).value;
    scope.fault('bad-value', pointer, 'value', { ...params, value: '...' }, { secret });
  } else if (name !== undefined) {
    scope.fault('bad-value', pointer, 'key', params, { label: 'as a name' });
  } else {
    const near = nearest(value, choices(error));
    const help = near === undefined ? [] : [`did you mean \`${near}\`?`];
    const label = error.keyword === 'minProperties' ? { label: `nothing in ${whereOf(scope, pointer)}` } : {};
    scope.fault('bad-value', pointer, 'value', params, { help, ...label });
  }
}

function expected(error: SchemaError): string {
  const { minimum, maximum } = error.parentSchema as { minimum?: number; maximum?: number };
  switch (error.keyword) {
    case 'minimum':
    case 'maximum':
      return maximum === undefined ? `a number from ${minimum}` : `a number from ${minimum} to ${maximum}`;
    case 'minItems':
    case 'minProperties':
      return 'at least one entry';
    case 'pattern':
      return String(error.parentSchema['x-expected']);
    default: {
      const names = choices(error).map((choice) => `\`${choice}\``);
      return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
    }
  }
}

function choices({ keyword, parentSchema }: SchemaError): string[] {
  if (keyword === 'enum') return [parentSchema.enum].flat().map(String);
  return keyword === 'const' ? [String(parentSchema.const)] : [];
}

function inWords(data: unknown): string {
  if (Array.isArray(data)) return '[]';
  return typeof data === 'object' && data !== null ? '{}' : String(data);
}
