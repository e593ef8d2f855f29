// A target as the access table sees it: which rules' `what` it fits, which scopes it needs. Worked out once per
// change of the catalog; targets that come to the same share one object and one number.
import { listsOf } from '../routes/routes.ts';
import type { Access, KnownTarget } from './access.ts';
import { bitsOf } from './bits.ts';
import { needsOf } from './permissions.ts';
import type { Target } from './target.ts';

/** URIs are made up by callers, so there may be any number of different targets; beyond this many none is kept. */
const MOST_TARGETS = 4096;

export function targetOf(access: Access, target: Target): KnownTarget {
  const { table, whats, permissions, targets } = access;
  const fitting = fittingWhats(access, target);
  const needs = needsOf(permissions, target);
  const key = `${fitting}/${needs.map(({ table, entry }) => `${table}:${entry}`)}`;
  const known = targets.get(key);
  if (known !== undefined) return known;
  const rules = bitsOf(
    fitting.flatMap((what) => whats[what]!.rules),
    table.rules.length,
  );
  if (targets.size === MOST_TARGETS) return { access, number: -1, rules, needs };
  const fresh: KnownTarget = { access, number: targets.size, rules, needs };
  targets.set(key, fresh);
  return fresh;
}

/** Ascending. */
function fittingWhats({ table, whats, whatIndex }: Access, target: Target): number[] {
  const { index, globs } = whatIndex[target.kind];
  const candidates = new Set(table.what_index.rest);
  for (const list of listsOf(index, target.name)) {
    for (const place of list) {
      const glob = globs[place]!;
      if (glob.pattern?.test(target.name) === false) continue;
      for (const what of glob.whats) candidates.add(what);
    }
  }
  return [...candidates]
    .filter((what) => whats[what]!.requirements.every(({ holds }) => holds(target)))
    .sort((a, b) => a - b);
}
