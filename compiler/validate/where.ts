// Pointers in words: what an author calls the map a field stands in.
import { decodePointer } from '../ast/pointer.ts';
import { isMap } from '../ast/value.ts';
import type { Scope } from './scope.ts';

/** What the items of these lists are called. */
const ITEMS = new Map([
  ['instances', 'an instance'],
  ['listeners', 'a listener'],
  ['upstreams', 'a target'],
  ['routes', 'a route'],
]);

/** `the configuration`, `` upstream `files` ``, `` `timeouts` of upstream `files` ``, `` `match` of a route ``. */
export function whereOf(scope: Scope, pointer: string): string {
  const members = decodePointer(pointer);
  const [section, entry] = members;
  if (section === undefined) return 'the configuration';
  const isEntry = entry !== undefined && (section === 'upstreams' || section === 'routes');
  const owner = isEntry ? ownerOf(scope, section, entry) : `\`${section}\``;
  const last = members.findLast((member, index) => index > 0 && !isIndex(member));
  const inside = isEntry ? members.slice(2) : members.slice(1);
  if (inside.length === 0) return owner;
  const item = isIndex(members.at(-1) ?? '') ? ITEMS.get(members.at(-2) ?? '') : undefined;
  if (item !== undefined) return `${item} of ${owner}`;
  return last === undefined ? owner : `\`${last}\` of ${owner}`;
}

/** The field at a pointer, such as `timeouts`, or `args[1]` for an item of a list. */
export function fieldOf(scope: Scope, pointer: string): string {
  const members = decodePointer(pointer);
  const last = members.at(-1) ?? scope.fragment.file.path;
  return isIndex(last) && members.length > 1 ? `${members.at(-2)}[${last}]` : last;
}

function ownerOf(scope: Scope, section: string, entry: string): string {
  if (section === 'upstreams') return `upstream \`${entry}\``;
  const route = scope.valueAt(`/routes/${entry}`);
  return isMap(route) && typeof route.name === 'string' ? `route \`${route.name}\`` : 'a route';
}

function isIndex(member: string): boolean {
  return /^[0-9]+$/.test(member);
}
