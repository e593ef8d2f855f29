// Fills in the defaults of the schema, which is their only source: no other file of the compiler or the runtime
// knows what a value is when nobody gives it.

import type { Fields } from '../../schema/generated/config-fields.ts';
import { CONFIG_FIELDS } from '../../schema/generated/config-fields.ts';
import type { Value, ValueMap } from '../ast/value.ts';
import { isMap, newMap } from '../ast/value.ts';

/** The same document with every default in place. */
export function withDefaults(document: ValueMap): ValueMap {
  return filled(document, CONFIG_FIELDS);
}

function filled(
  map: ValueMap,
  { defaults, sections, optional, collections, alternatives }: Fields,
): ValueMap {
  const full = newMap();
  for (const [name, value] of Object.entries(defaults)) full[name] = withoutPrototypes(value as Value);
  Object.assign(full, map);
  for (const [name, fields] of Object.entries(sections)) {
    const section = full[name] ?? newMap();
    full[name] = isMap(section) ? filled(section, fields) : section;
  }
  for (const [name, fields] of Object.entries(optional)) {
    const section = full[name];
    if (isMap(section)) full[name] = filled(section, fields);
  }
  for (const [name, fields] of Object.entries(collections)) {
    const items = full[name];
    if (items !== undefined) full[name] = filledItems(items, fields);
  }
  for (const [name, fields] of Object.entries(alternatives)) {
    const value = full[name];
    if (value !== undefined) full[name] = isMap(value) ? filled(value, fields) : filledItems(value, fields);
  }
  return full;
}

function filledItems(items: Value, fields: Fields): Value {
  if (Array.isArray(items)) return items.map((item) => (isMap(item) ? filled(item, fields) : item));
  if (!isMap(items)) return items;
  const full = newMap();
  for (const [name, item] of Object.entries(items)) full[name] = isMap(item) ? filled(item, fields) : item;
  return full;
}

/** Maps of user-given names are looked up by name, so no name may find an inherited member. */
function withoutPrototypes(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutPrototypes);
  return isMap(value) ? Object.assign(newMap(), value) : value;
}
