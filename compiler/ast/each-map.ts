// Visits every map of a document whose fields the schema knows, with what it says of them beyond their shape.

import type { Fields } from '../../schema/generated/config-fields.ts';
import { CONFIG_FIELDS } from '../../schema/generated/config-fields.ts';
import { own } from './own.ts';
import { memberPointer } from './pointer.ts';
import type { Value, ValueMap } from './value.ts';
import { isMap } from './value.ts';

type Visit = (map: ValueMap, pointer: string, fields: Fields) => void;

/** What has another shape than the schema wants is passed over. */
export function eachMap(document: Value, visit: Visit): void {
  inMap(document, '', CONFIG_FIELDS, visit);
}

function inMap(map: Value | undefined, pointer: string, fields: Fields, visit: Visit): void {
  if (!isMap(map)) return;
  visit(map, pointer, fields);
  for (const [name, value] of Object.entries(map)) {
    // Most members are plain values: nothing to visit.
    if (typeof value !== 'object') continue;
    const at = memberPointer(pointer, name);
    const alternative = own(fields.alternatives, name);
    const section =
      own(fields.sections, name) ?? own(fields.optional, name) ?? (isMap(value) ? alternative : undefined);
    const items = section === undefined ? (own(fields.collections, name) ?? alternative) : undefined;
    if (section !== undefined) inMap(value, at, section, visit);
    else if (items !== undefined && typeof value === 'object')
      for (const [key, item] of Object.entries(value ?? {}))
        inMap(item as Value, memberPointer(at, key), items, visit);
  }
}
