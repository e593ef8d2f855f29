// Routes -> the table that is only looked up: alternatives in the order of policies/routes/specificity.ts, so that
// the number of an entry is its rank, and an index by name.
import {
  type Alternative,
  alternativesOf,
  anchored,
  type NameCondition,
  nameSource,
} from '../../policies/routes/alternatives.ts';
import { compareAlternatives } from '../../policies/routes/specificity.ts';
import type { NameKind } from '../../policies/routes/subject.ts';
import type { BundleRoute, NameIndex, RouteEntry, RouteTable } from '../../schema/generated/bundle.ts';
import type { LinkedRoute, Program } from '../ast/program.ts';
import { durationMs } from '../ast/units.ts';
import { buildNameIndex, type IndexedName } from './trie.ts';

export function lowerRoutes({ config, routes }: Pick<Program, 'config' | 'routes'>): RouteTable {
  const ranked = routes
    .flatMap(({ route }, number) => alternativesOf(route, number, config.gateway.region))
    .filter(({ elsewhere }) => !elsewhere)
    .sort(compareAlternatives);
  return {
    table: routes.map(lowerRoute),
    entries: ranked.map(lowerEntry),
    tool: indexOf(ranked, 'tool'),
    prompt: indexOf(ranked, 'prompt'),
    resource: indexOf(ranked, 'resource'),
    unnamed: [...ranked.keys()].filter((entry) => ranked[entry]!.name === undefined),
  };
}

function lowerRoute({ name, route, targets }: LinkedRoute): BundleRoute {
  return {
    name,
    targets: mergeTargets(targets),
    deny: route.deny ?? null,
    sticky_by: route.split.sticky_by,
    salt: route.split.salt ?? name,
    timeout_ms: route.timeout === undefined ? null : durationMs(route.timeout),
  };
}

/** Sorted by upstream: which side of a split a caller is on must not depend on the order of the list. */
function mergeTargets(targets: LinkedRoute['targets']): BundleRoute['targets'] {
  const weights = new Map<number, number>();
  for (const { upstream, weight } of targets) weights.set(upstream, (weights.get(upstream) ?? 0) + weight);
  return [...weights].sort(([a], [b]) => a - b).map(([upstream, weight]) => ({ upstream, weight }));
}

function lowerEntry({ route, name, methods, listeners, headers }: Alternative): RouteEntry {
  const pattern = name && patternOf(name);
  return {
    route,
    ...(pattern !== undefined && { pattern }),
    ...(methods !== undefined && { methods: [...methods] }),
    ...(listeners !== undefined && { listeners: [...listeners] }),
    ...(headers.length > 0 && { headers: [...headers] }),
  };
}

/** None where the index settles the name: exact names, prefixes, and globs that are a prefix and `*`. */
function patternOf(name: NameCondition): string | undefined {
  const source = nameSource(name);
  const isPrefix = name.form === 'glob' && name.text === `${name.literal}*`;
  return source === undefined || isPrefix ? undefined : anchored(source);
}

function indexOf(ranked: readonly Alternative[], kind: NameKind): NameIndex {
  const names: IndexedName[] = [];
  for (const [entry, { name }] of ranked.entries()) {
    if (name?.kind === kind) names.push({ entry, text: name.literal, exact: name.form === 'exact' });
  }
  return buildNameIndex(names);
}
