// The overlay of an environment: the only file that may change what others say. Maps merge at every depth, scalars and
// lists replace, `null` takes away, and lists of routes and rules are patched by `name`. What it brings in stands in
// the overlay file, so every later finding points there.

import type { Fields } from '../../schema/generated/config-fields.ts';
import { CONFIG_FIELDS } from '../../schema/generated/config-fields.ts';
import { own } from '../ast/own.ts';
import type { Place } from '../ast/place.ts';
import type { Value, ValueMap } from '../ast/value.ts';
import { isMap, newMap } from '../ast/value.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/suggest.ts';
import type { Joining, OpenMap } from './joining.ts';
import type { MapFragment } from './root-only.ts';

/** What the items of lists that are patched by name are called. */
const KINDS: Readonly<Record<string, string>> = { routes: 'route', rules: 'rule' };

export function applyOverlay(joining: Joining, { value, place }: MapFragment, report: Report): void {
  patch(joining.top, value, place, CONFIG_FIELDS);

  /** Changes `into`; `fields` say which lists have names, and are not known inside maps whose keys people choose. */
  function patch(into: OpenMap, given: ValueMap, at: Place, fields: Fields | undefined): void {
    for (const [name, member] of Object.entries(given)) {
      const where = at.members.get(name) ?? at;
      const known = into.value[name];
      if (member === null) remove(into, name, where);
      else if (isMap(member) && isMap(known)) change(into, name, known, member, where, fields);
      else if (fields?.concatenated.includes(name) && Array.isArray(member) && Array.isArray(known))
        patchItems(into, name, known, member, where, fields);
      else set(into, name, member, where);
    }
  }

  function change(
    into: OpenMap,
    name: string,
    known: ValueMap,
    given: ValueMap,
    at: Place,
    fields: Fields | undefined,
  ): void {
    const copy = copied(into, name, known);
    const section =
      fields && (own(fields.sections, name) ?? own(fields.optional, name) ?? own(fields.alternatives, name));
    const item = fields && section === undefined ? own(fields.collections, name) : undefined;
    if (item === undefined) {
      patch(copy, given, at, section);
      return;
    }
    for (const [key, entry] of Object.entries(given)) {
      const entryAt = at.members.get(key) ?? at;
      const earlier = copy.value[key];
      if (isMap(entry) && isMap(earlier)) patch(copied(copy, key, earlier), entry, entryAt, item);
      else if (entry === null) remove(copy, key, entryAt);
      else set(copy, key, entry, entryAt);
    }
  }

  function patchItems(
    into: OpenMap,
    list: string,
    known: readonly Value[],
    given: readonly Value[],
    at: Place,
    fields: Fields,
  ): void {
    const items: Record<string, Value> = Object.assign(newMap<Value>(), known);
    const members = new Map(into.members.get(list)?.members);
    const indexes = new Map<Value | undefined, number>();
    for (const [index, item] of known.entries())
      if (isMap(item) && !indexes.has(item.name)) indexes.set(item.name, index);
    for (const [i, patchOf] of given.entries()) {
      const itemAt = at.members.get(String(i)) ?? at;
      const name = isMap(patchOf) ? patchOf.name : undefined;
      const index = indexes.get(name) ?? -1;
      if (!isMap(patchOf) || name === undefined) reportNameless(list, itemAt);
      else if (index === -1) reportUnknown(list, String(name), known, itemAt);
      else {
        const item = items[String(index)];
        if (isMap(item))
          patch(
            copied({ value: items, members }, String(index), item),
            patchOf,
            itemAt,
            own(fields.collections, list),
          );
      }
    }
    into.value[list] = known.map((_, i) => items[String(i)] ?? null);
    const place = into.members.get(list);
    if (place !== undefined) into.members.set(list, { ...place, members });
  }

  /** Only what is written out: a section whose lines were all commented out is nothing people want taken away. */
  function remove({ value: values, members }: OpenMap, name: string, at: Place): void {
    if (isEmpty(at)) {
      const params = { field: name, expected: 'a value, or `null` to take it away', found: 'empty' };
      report('wrong-type', at.value, params, { help: [`write \`${name}: null\` if no file may give it`] });
      return;
    }
    if (name in values) {
      delete values[name];
      members.delete(name);
      return;
    }
    const near = nearest(name, Object.keys(values));
    const help = near === undefined ? [] : [`did you mean \`${near}\`?`];
    report('nothing-to-remove', at.key ?? at.value, { name }, { label: 'no file gives it', help });
  }

  function set({ value: values, members }: OpenMap, name: string, given: Value, at: Place): void {
    values[name] = withoutNulls(given, at);
    members.set(name, at);
  }

  /** In what is new there is nothing to take away. */
  function withoutNulls(given: Value, at: Place): Value {
    if (!isMap(given)) return given;
    const kept = newMap<Value>();
    for (const [name, member] of Object.entries(given)) {
      const where = at.members.get(name) ?? at;
      if (member === null) remove({ value: kept, members: new Map() }, name, where);
      else kept[name] = withoutNulls(member, where);
    }
    return kept;
  }

  function reportNameless(list: string, at: Place): void {
    const kind = KINDS[list] ?? 'entry';
    const help = [`an overlay changes each ${kind} by its name and adds none`];
    report('missing-field', at.value, { where: `a ${kind} of an overlay`, fields: '`name`' }, { help });
  }

  function reportUnknown(list: string, name: string, known: readonly Value[], at: Place): void {
    const kind = KINDS[list] ?? 'entry';
    const names = known.flatMap((item) => (isMap(item) && typeof item.name === 'string' ? [item.name] : []));
    const near = nearest(name, names);
    const help =
      near === undefined
        ? `give the ${kind} this name where it is defined, or define it there`
        : `did you mean \`${near}\`?`;
    const span = at.members.get('name')?.value ?? at.value;
    report(
      'unknown-overlay-target',
      span,
      { kind, name },
      { label: `no ${kind} of this name`, help: [help] },
    );
  }
}

/** Whether nothing at all is written behind a key: then the value stands where the key does. */
function isEmpty({ key, value }: Place): boolean {
  return key !== undefined && key.start === value.start;
}

/** The map `name` of `into` as a copy that may be changed: its source belongs to a fragment. */
function copied(into: OpenMap, name: string, known: ValueMap): OpenMap {
  const place = into.members.get(name);
  const copy: OpenMap = { value: Object.assign(newMap<Value>(), known), members: new Map(place?.members) };
  into.value[name] = copy.value;
  if (place !== undefined) into.members.set(name, { ...place, members: copy.members });
  return copy;
}
