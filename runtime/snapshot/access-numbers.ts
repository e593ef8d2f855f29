// Numbers in the table of who may use what.
import type { Bundle } from '../../schema/generated/bundle.ts';
import { danglingIndex } from './name-index.ts';
import { isOutside, someOutside } from './outside.ts';

/** As `danglingNumber`. */
export function danglingAccess({ access, expressions = [], routes, upstreams }: Bundle): string | undefined {
  if (access === undefined) return undefined;
  const { rules, whos, whats, who_index, what_index, scopes, permissions } = access;
  for (const [number, { who, what, when }] of rules.entries()) {
    if (isOutside(who, whos.length) || isOutside(what, whats.length) || isOutside(when, expressions.length))
      return `access.rules.${number}`;
  }
  for (const [number, what] of whats.entries()) {
    const inUpstreams = [what.upstreams, what.for_upstreams];
    if (inUpstreams.some((list) => someOutside(list, upstreams.length))) return `access.whats.${number}`;
    if (someOutside(what.for_routes, routes.table.length)) return `access.whats.${number}`;
  }
  for (const list of ['teams', 'clients', 'users'] as const) {
    if (Object.values(who_index[list]).some((numbers) => someOutside(numbers, whos.length)))
      return `access.who_index.${list}`;
  }
  if (someOutside(who_index.rest, whos.length)) return 'access.who_index.rest';
  if (someOutside(what_index.rest, whats.length)) return 'access.what_index.rest';
  for (const kind of ['tool', 'prompt', 'resource'] as const) {
    const { globs, index } = what_index[kind];
    if (globs.some((glob) => someOutside(glob.whats, whats.length)) || danglingIndex(index, globs.length))
      return `access.what_index.${kind}`;
  }
  for (const [number, { default: byDefault, entries, index }] of permissions.entries()) {
    const asked = [byDefault ?? [], ...entries.map((entry) => entry.scopes)];
    if (asked.some((list) => someOutside(list, scopes.length)) || danglingIndex(index, entries.length))
      return `access.permissions.${number}`;
  }
  return undefined;
}
