// A field the schema does not know: misspelt, or part of the vocabulary that this version does not implement.

import { placeAt } from '../ast/place.ts';
import { memberPointer } from '../ast/pointer.ts';
import { isMap } from '../ast/value.ts';
import { editDistance, nearest, snakeCase } from '../diagnostics/suggest.ts';
import { NOT_SUPPORTED } from './not-supported.ts';
import type { SchemaError } from './schema-error.ts';
import type { Scope } from './scope.ts';
import { whereOf } from './where.ts';

export function reportUnknownField(scope: Scope, { instancePath, params, parentSchema }: SchemaError): void {
  const field = String(params.additionalProperty);
  const pointer = memberPointer(instancePath, field);
  const where = whereOf(scope, instancePath);
  const unsupported = NOT_SUPPORTED[String(parentSchema['x-map'])] ?? [];
  if (unsupported.includes(field)) {
    const help = 'remove it; a field is never accepted and then ignored';
    scope.fault(
      'not-supported-yet',
      pointer,
      'key',
      { field, where },
      { label: 'known, but not implemented yet', help: [help] },
    );
    return;
  }
  const given = scope.valueAt(instancePath);
  const fields = Object.keys(parentSchema.properties ?? {});
  const free = [...fields, ...unsupported].filter((name) => !(isMap(given) && name in given));
  const near = nearest(field, free);
  const label = `not a field of ${where}`;
  if (near === undefined) {
    const help = free.length > 0 && free.length <= 8 ? [`fields are ${listed(fields)}`] : [];
    scope.fault('unknown-field', pointer, 'key', { field, where }, { label, help });
    return;
  }
  scope.markFaulty(memberPointer(instancePath, near));
  const { key, value } = placeAt(scope.fragment.place, pointer);
  const certain = snakeCase(field) === near || editDistance(field, near) === 1;
  const hint = unsupported.includes(near) ? ', which this version does not implement' : '';
  scope.fault(
    'unknown-field',
    pointer,
    'key',
    { field, where },
    {
      label,
      help: [`did you mean \`${near}\`${hint}?`],
      ...(certain ? { fix: { at: key ?? value, text: near } } : {}),
    },
  );
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
