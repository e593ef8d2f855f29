// A field the schema does not know.

import { placeAt } from '../ast/place.ts';
import { memberPointer } from '../ast/pointer.ts';
import { isMap } from '../ast/value.ts';
import { editDistance, nearest, snakeCase } from '../diagnostics/suggest.ts';
import type { SchemaError } from './schema-error.ts';
import type { Scope } from './scope.ts';
import { whereOf } from './where.ts';

export function reportUnknownField(scope: Scope, { instancePath, params, parentSchema }: SchemaError): void {
  const field = String(params.additionalProperty);
  const pointer = memberPointer(instancePath, field);
  const where = whereOf(scope, instancePath);
  const given = scope.valueAt(instancePath);
  const fields = Object.keys(parentSchema.properties ?? {});
  const free = fields.filter((name) => !(isMap(given) && name in given));
  const near = nearest(field, free);
  const label = `not a field of ${where}`;
  if (near === undefined) {
    const help = free.length > 0 && free.length <= 8 ? [`fields are ${listed(fields)}`] : [];
    scope.fault('unknown-field', pointer, 'key', { field, where }, { label, help });
    return;
  }
  scope.markFaulty(memberPointer(instancePath, near));
  const { key, value } = placeAt(scope.document.place, pointer);
  const certain = snakeCase(field) === near || editDistance(field, near) === 1;
  scope.fault(
    'unknown-field',
    pointer,
    'key',
    { field, where },
    {
      label,
      help: [`did you mean \`${near}\`?`],
      ...(certain ? { fix: { at: key ?? value, text: near } } : {}),
    },
  );
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
