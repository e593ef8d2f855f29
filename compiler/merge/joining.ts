// The document while fragments are added to it. A fragment may only add: what is there already, by whatever file, is
// reported with both places and stays.

import type { Fields } from '../../schema/generated/config-fields.ts';
import { CONFIG_FIELDS } from '../../schema/generated/config-fields.ts';
import { own } from '../ast/own.ts';
import type { Place } from '../ast/place.ts';
import type { Span } from '../ast/source.ts';
import type { Value, ValueMap } from '../ast/value.ts';
import { isMap, newMap } from '../ast/value.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { typeInWords } from '../diagnostics/type-words.ts';
import type { MapFragment } from './root-only.ts';

/** What the members of maps whose keys people choose are called. */
const KINDS: Readonly<Record<string, string>> = {
  vars: 'variable',
  upstreams: 'upstream',
  teams: 'team',
  clients: 'client',
  policies: 'policy',
  providers: 'provider',
};

/** A map in the making; both sides have the same members. */
export interface OpenMap {
  readonly value: Record<string, Value>;
  readonly members: Map<string, Place>;
}

export class Joining {
  readonly value: Record<string, Value> = newMap();
  readonly place: Place;
  readonly routeNames: string[] = [];
  /** Whether something could not be added because its shape is wrong. */
  isTorn = false;
  readonly #members = new Map<string, Place>();
  readonly #report: Report;

  /** @param whole where the document itself stands */
  constructor(whole: Span, report: Report) {
    this.place = { value: whole, members: this.#members };
    this.#report = report;
  }

  get top(): OpenMap {
    return { value: this.value, members: this.#members };
  }

  add({ file, value, place }: MapFragment): void {
    for (const i of Array.isArray(value.routes) ? value.routes.keys() : [])
      this.routeNames.push(`${file.path}#${i + 1}`);
    this.#addMembers(this.top, value, place, CONFIG_FIELDS);
  }

  #addMembers(into: OpenMap, given: ValueMap, place: Place, fields: Fields): void {
    for (const [name, value] of Object.entries(given)) {
      const at = place.members.get(name) ?? place;
      const section = own(fields.sections, name) ?? own(fields.optional, name);
      if (section !== undefined && isMap(value)) {
        this.#addMembers(opened(into, name, at), value, at, section);
      } else if (fields.named.includes(name) && isMap(value)) {
        const map = opened(into, name, at);
        for (const [key, entry] of Object.entries(value))
          this.#addOne(map, key, entry, at.members.get(key) ?? at, KINDS[name] ?? 'entry');
      } else if (fields.concatenated.includes(name) && Array.isArray(value)) {
        append(into, name, value, at);
      } else if (section !== undefined || [...fields.named, ...fields.concatenated].includes(name)) {
        this.#addMisshapen(into, name, value, at, fields.concatenated.includes(name) ? 'a list' : 'a map');
      } else this.#addOne(into, name, value, at, 'setting');
    }
  }

  #addOne({ value, members }: OpenMap, name: string, given: Value, at: Place, kind: string): void {
    const earlier = members.get(name);
    if (earlier === undefined) {
      value[name] = given;
      members.set(name, at);
      return;
    }
    const related = [{ at: earlier.key ?? earlier.value, message: 'first defined here' }];
    this.#report('duplicate-name', at.key ?? at.value, { kind, name }, { label: 'defined again', related });
  }

  /** The first stays as it is, for `validate` to report; a later one cannot be joined to anything. */
  #addMisshapen({ value, members }: OpenMap, name: string, given: Value, at: Place, expected: string): void {
    if (members.has(name)) {
      this.#report('wrong-type', at.value, { field: name, expected, found: typeInWords(given) });
      this.isTorn = true;
    } else {
      value[name] = given;
      members.set(name, at);
    }
  }
}

/** The map `name` of `into`, made when it is not there yet; it stands where it was first written. */
function opened(into: OpenMap, name: string, at: Place): OpenMap {
  const known = into.value[name];
  const place = into.members.get(name);
  if (place === undefined) {
    const made: OpenMap = { value: newMap(), members: new Map() };
    into.value[name] = made.value;
    into.members.set(name, { ...at, members: made.members });
    return made;
  }
  // What has another shape will be reported as such; nothing is added to it.
  return isMap(known)
    ? { value: known as Record<string, Value>, members: place.members as Map<string, Place> }
    : { value: newMap(), members: new Map() };
}

/** Nothing is added to what has another shape and will be reported as such. */
function append(into: OpenMap, name: string, given: readonly Value[], at: Place): void {
  if (!into.members.has(name)) {
    into.value[name] = [];
    into.members.set(name, { ...at, members: new Map() });
  }
  const items = into.value[name];
  const members = into.members.get(name)?.members as Map<string, Place>;
  if (!Array.isArray(items)) return;
  for (const [i, item] of given.entries()) {
    members.set(String(items.length), at.members.get(String(i)) ?? at);
    (items as Value[]).push(item);
  }
}
