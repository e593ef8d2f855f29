// A target as the access table sees it: which rules' `what` it fits, which scopes it needs. Worked out once per
// change of the catalog; targets that come to the same share one object and one number.
import { listsOf } from '../routes/routes.ts';
import { readingsOf } from '../text/uri-readings.ts';
import type { Access, KnownTarget } from './access.ts';
import { bitsOf } from './bits.ts';
import { needsOf } from './permissions.ts';
import type { Target } from './target.ts';

/** URIs are made up by callers, so there may be any number of different targets; beyond this many none is kept. */
const MOST_TARGETS = 4096;

export function targetOf(access: Access, target: Target): KnownTarget {
  const { table, whats, permissions, targets } = access;
  const { fitting, denying } = fittingWhats(access, target);
  const needs = needsOf(permissions, target);
  const key = `${fitting}/${needs.map(({ table, entry }) => `${table}:${entry}`)}/${denying}`;
  const known = targets.get(key);
  if (known !== undefined) return known;
  const denies = denying
    .flatMap((what) => whats[what]!.rules)
    .filter((rule) => table.rules[rule]!.effect === 'deny');
  const rules = bitsOf([...fitting.flatMap((what) => whats[what]!.rules), ...denies], table.rules.length);
  if (targets.size === MOST_TARGETS) return { access, number: -1, rules, needs };
  const fresh: KnownTarget = { access, number: targets.size, rules, needs };
  targets.set(key, fresh);
  return fresh;
}

interface Fitting {
  /** Numbers of `what`s, ascending. */
  readonly fitting: readonly number[];
  /** Those that fit only what a server may take a URI for: enough for a deny. */
  readonly denying: readonly number[];
}

function fittingWhats(access: Access, target: Target): Fitting {
  const own = whatsOf(access, target);
  if (target.kind !== 'resource') return { fitting: own, denying: [] };
  const { certain, possible } = readingsOf(target.name);
  if (certain.length + possible.length === 0) return { fitting: own, denying: [] };
  const [sure, other] = [certain, possible].map((names) =>
    names.map((name) => whatsOf(access, { ...target, name })),
  ) as [number[][], number[][]];
  const fitting = own.filter((what) => sure.every((whats) => whats.includes(what)));
  const all = new Set([own, ...sure, ...other].flat());
  return { fitting, denying: [...all].filter((what) => !fitting.includes(what)).sort((a, b) => a - b) };
}

/** Those that fit by the name of `target`; ascending. */
function whatsOf({ table, whats, whatIndex }: Access, target: Target): number[] {
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
