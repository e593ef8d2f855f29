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
  ['rules', 'a rule'],
  ['sinks', 'a sink'],
  ['patterns', 'a pattern'],
]);

/** Maps and lists whose members have names, by the way there, and what such a member is called. */
const OWNERS: readonly (readonly [way: readonly string[], kind: string])[] = [
  [['upstreams'], 'upstream'],
  [['routes'], 'route'],
  [['teams'], 'team'],
  [['clients'], 'client'],
  [['policies'], 'policy'],
  [['authn', 'providers'], 'provider'],
  [['authz', 'rules'], 'rule'],
  [['rate_limits', 'rules'], 'limit'],
];

/** `the configuration`, `` upstream `files` ``, `` `timeouts` of upstream `files` ``, `` `match` of a route ``. */
export function whereOf(scope: Scope, pointer: string): string {
  const members = decodePointer(pointer);
  const [section] = members;
  if (section === undefined) return 'the configuration';
  const [way, kind] =
    OWNERS.find(
      ([names]) => members.length > names.length && names.every((name, i) => members[i] === name),
    ) ?? [];
  const owner =
    way === undefined || kind === undefined
      ? `\`${section}\``
      : ownerOf(scope, kind, members.slice(0, way.length + 1));
  const inside = members.slice(way === undefined ? 1 : way.length + 1);
  if (inside.length === 0) return owner;
  const item = isIndex(members.at(-1) ?? '') ? ITEMS.get(members.at(-2) ?? '') : undefined;
  if (item !== undefined) return `${item} of ${owner}`;
  const last = inside.findLast((member) => !isIndex(member));
  return last === undefined ? owner : `\`${last}\` of ${owner}`;
}

/** The field at a pointer, such as `timeouts`, or `args[1]` for an item of a list. */
export function fieldOf(scope: Scope, pointer: string): string {
  const members = decodePointer(pointer);
  const last = members.at(-1) ?? scope.document.root.path;
  return isIndex(last) && members.length > 1 ? `${members.at(-2)}[${last}]` : last;
}

function ownerOf(scope: Scope, kind: string, members: readonly string[]): string {
  const key = members.at(-1) ?? '';
  if (!isIndex(key) || kind === 'upstream' || kind === 'client') return `${kind} \`${key}\``;
  const entry = scope.valueAt(members.map((member) => `/${member}`).join(''));
  return isMap(entry) && typeof entry.name === 'string' ? `${kind} \`${entry.name}\`` : `a ${kind}`;
}

function isIndex(member: string): boolean {
  return /^[0-9]+$/.test(member);
}
