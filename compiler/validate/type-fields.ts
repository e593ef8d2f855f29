// Maps whose `type` says which fields they have: providers, credentials for upstreams, sinks. A field of another type
// would be ignored, and one that is missing would be noticed by the first call.

import type { TypeFields } from '../../schema/generated/config-fields.ts';
import { eachMap } from '../ast/each-map.ts';
import { own } from '../ast/own.ts';
import { memberPointer } from '../ast/pointer.ts';
import type { ValueMap } from '../ast/value.ts';
import { inWords } from './names-in-words.ts';
import type { Scope } from './scope.ts';
import { whereOf } from './where.ts';

export function reportTypeFields(scope: Scope): void {
  eachMap(scope.document.value, (map, pointer, { types, names }) => {
    const type = map.type;
    if (types === undefined || typeof type !== 'string') return;
    const wanted = own(types, type);
    if (wanted === undefined) return;
    reportMisplaced(scope, pointer, map, type, wanted, types, names);
    reportMissing(scope, pointer, map, wanted);
  });
}

function reportMisplaced(
  scope: Scope,
  pointer: string,
  map: ValueMap,
  type: string,
  wanted: TypeFields,
  types: Readonly<Record<string, TypeFields>>,
  names: readonly string[],
): void {
  const fields = fieldsOf(wanted);
  for (const field of Object.keys(map)) {
    if (field === 'type' || fields.includes(field) || !names.includes(field)) continue;
    const others = Object.keys(types).filter((other) => fieldsOf(types[other] ?? {}).includes(field));
    const help = [
      `it belongs to ${inWords(
        others.map((other) => `type: ${other}`),
        'and',
      )}`,
      fields.length === 0
        ? `type \`${type}\` has no other field`
        : `fields of type \`${type}\` are ${inWords(fields, 'and')}`,
    ];
    const at = memberPointer(pointer, field);
    if (scope.isFaulty(at)) continue;
    const params = { field, where: whereOf(scope, pointer), type };
    scope.fault('misplaced-field', at, 'key', params, { label: `not a field of type \`${type}\``, help });
  }
}

function reportMissing(scope: Scope, pointer: string, map: ValueMap, wanted: TypeFields): void {
  const isMissing = (field: string) => !(field in map) && !scope.isFaulty(memberPointer(pointer, field));
  const where = whereOf(scope, pointer);
  const missing = (wanted.required ?? []).filter(isMissing);
  if (missing.length > 0) {
    const fields = inWords(missing, 'and');
    scope.fault('missing-field', pointer, 'key', { where, fields }, { label: `no ${fields} in here` });
  }
  const some = wanted.some ?? [];
  if (some.length > 0 && some.every(isMissing)) {
    const params = { where, fields: inWords(some, 'or') };
    scope.fault('missing-field', pointer, 'key', params, { label: 'none of them in here' });
  }
}

function fieldsOf({ required = [], optional = [] }: TypeFields): readonly string[] {
  return [...required, ...optional];
}
