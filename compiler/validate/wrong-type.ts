// A value of another type than the field's.
import { placeAt } from '../ast/place.ts';
import type { Span } from '../ast/source.ts';
import type { Extras } from '../diagnostics/diagnostic.ts';
import { typeInWords } from '../diagnostics/type-words.ts';
import { isSecretField, reportBadSecret } from './bad-secret.ts';
import { reportBadUnit, unitOf } from './bad-unit.ts';
import type { SchemaError } from './schema-error.ts';
import type { Scope } from './scope.ts';
import { fieldOf } from './where.ts';

export function reportWrongType(scope: Scope, error: SchemaError): void {
  const { instancePath, data, parentSchema } = error;
  if (scope.isFaulty(instancePath)) return;
  const types = [parentSchema.type].flat().map(String);
  const at = placeAt(scope.document.place, instancePath).value;
  const meant = types.includes('boolean') ? booleanOf(data) : undefined;
  if (isSecretField(error)) {
    reportBadSecret(scope, error);
  } else if (unitOf(error) !== undefined && typeof data === 'number') {
    reportBadUnit(scope, error);
  } else if (meant !== undefined) {
    const extras = { help: [`write \`${meant}\``], fix: { at, text: meant } };
    scope.fault('yaml-1-1-boolean', instancePath, 'value', { value: String(data) }, extras);
  } else {
    const field = fieldOf(scope, instancePath);
    const params = { field, expected: expected(types, error), found: typeInWords(data) };
    scope.fault('wrong-type', instancePath, 'value', params, adviceFor(types, data, at));
  }
}

/** What a text meant in YAML 1.1, which many people still write. */
function booleanOf(data: unknown): 'true' | 'false' | undefined {
  if (typeof data !== 'string') return undefined;
  if (/^(y|yes|on)$/i.test(data)) return 'true';
  return /^(n|no|off)$/i.test(data) ? 'false' : undefined;
}

/** Quotes make a text of a number, and only their absence makes a number of a text. */
function adviceFor(types: readonly string[], data: unknown, at: Span): Extras {
  const source = at.file.text.slice(at.start, at.end);
  if (types.includes('string') && (typeof data === 'number' || typeof data === 'boolean')) {
    return { help: [`put it in quotes: \`"${source}"\``], fix: { at, text: `"${source}"` } };
  }
  if (!types.includes('integer') || typeof data !== 'string' || !/^[0-9]+$/.test(data)) return {};
  if (source.includes('${var:')) return { help: ['give the variable a whole number'] };
  return { help: [`remove the quotes: \`${data}\``], fix: { at, text: data } };
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a map',
  null: 'empty',
};

function expected(types: readonly string[], error: SchemaError): string {
  const unit = unitOf(error);
  if (unit !== undefined) return unit === 'size' ? 'a size such as `4MiB`' : 'a duration such as `10s`';
  return types.map((type) => TYPES[type] ?? type).join(' or ');
}
