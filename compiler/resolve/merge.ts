// Fragments -> one document. Maps merge, and the same name twice is an error that shows both places; `routes`
// concatenate by path, which has no meaning but gives every route its number.
import type { Fragment } from '../ast/fragment.ts';
import { isRootFile } from '../ast/fragment.ts';
import type { Place } from '../ast/place.ts';
import { memberPointer } from '../ast/pointer.ts';
import type { Value, ValueMap } from '../ast/value.ts';
import { isMap, newMap } from '../ast/value.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export interface Merged {
  readonly value: ValueMap;
  readonly place: Place;
  /** As Fragment.broken, with pointers into the merged document. */
  readonly broken: ReadonlySet<string>;
  /** Names of routes that were not given one, by index: `<file>#<n>`, counted from 1. */
  readonly routeNames: readonly string[];
}

/** What the members of a merged map are called. */
const KINDS: Readonly<Record<string, string>> = {
  vars: 'variable',
  gateway: 'setting',
  upstreams: 'upstream',
};

export function merge(fragments: readonly Fragment[], report: Report): Merged {
  const value = newMap();
  const sections = new Map<string, Place>();
  const broken = new Set<string>();
  const routes: Value[] = [];
  const routeNames: string[] = [];

  for (const fragment of fragments) {
    if (fragment.broken.has('') || !isMap(fragment.value)) broken.add('');
    else for (const [section, given] of Object.entries(fragment.value)) addSection(fragment, section, given);
  }
  return { value, place: { value: rootSpan(fragments), members: sections }, broken, routeNames };

  function addSection(fragment: Fragment, section: string, given: Value): void {
    const pointer = memberPointer('', section);
    const place = fragment.place.members.get(section);
    const isBroken = fragment.broken.has(pointer);
    if (isBroken) broken.add(pointer);
    if (place === undefined || (isBroken && section !== 'gateway')) return;
    if (Array.isArray(given)) addRoutes(fragment, given, place);
    else if (isMap(given)) addMembers(fragment, section, given, place);
    else {
      value[section] ??= given;
      sections.set(section, sections.get(section) ?? place);
    }
  }

  function addRoutes(fragment: Fragment, given: readonly Value[], place: Place): void {
    const members = membersOf('routes', place);
    for (const [index, route] of given.entries()) {
      const at = place.members.get(String(index));
      if (fragment.broken.has(`/routes/${index}`)) broken.add(`/routes/${routes.length}`);
      if (at !== undefined) members.set(String(routes.length), at);
      routeNames.push(`${fragment.file.path}#${index + 1}`);
      routes.push(route);
    }
    value.routes = routes;
  }

  function addMembers(fragment: Fragment, section: string, given: ValueMap, place: Place): void {
    const members = membersOf(section, place);
    const target = sectionOf(section);
    for (const [name, member] of Object.entries(given)) {
      const at = place.members.get(name);
      const earlier = members.get(name);
      const pointer = memberPointer(memberPointer('', section), name);
      if (fragment.broken.has(pointer)) broken.add(pointer);
      if (at === undefined) continue;
      if (earlier === undefined) {
        target[name] = member;
        members.set(name, at);
      } else {
        const related = [{ at: earlier.key ?? earlier.value, message: 'first defined here' }];
        const params = { kind: KINDS[section] ?? 'entry', name };
        report('duplicate-name', at.key ?? at.value, params, { label: 'defined again', related });
      }
    }
  }

  function sectionOf(section: string): Record<string, Value> {
    const known = value[section];
    if (isMap(known)) return known as Record<string, Value>;
    const made = newMap();
    value[section] = made;
    return made;
  }

  /** The members of a merged section; it stands where it was first written. */
  function membersOf(section: string, place: Place): Map<string, Place> {
    const known = sections.get(section) ?? { ...place, members: new Map<string, Place>() };
    sections.set(section, known);
    return known.members as Map<string, Place>;
  }
}

/** Where something stands that nobody wrote: the beginning of the root file, or of the first one. */
function rootSpan(fragments: readonly Fragment[]) {
  const root = fragments.find(({ file }) => isRootFile(file.path)) ?? fragments[0];
  return { file: root?.file ?? { path: 'mcpgw.yaml', text: '' }, start: 0, end: 0 };
}
