// Routes -> the table that is only looked up: alternatives in the order of policies/routes/specificity.ts, so that
// the number of an entry is its rank, and an index by name.
import { type Alternative, alternativesOf } from '../../policies/routes/alternatives.ts';
import { compareAlternatives } from '../../policies/routes/specificity.ts';
import type { NameKind } from '../../policies/routes/subject.ts';
import type {
  BundleMirror,
  BundleRewrite,
  BundleRoute,
  BundleRouteHeaders,
  NameIndex,
  RouteTable,
} from '../../schema/generated/bundle.ts';
import type { Route } from '../../schema/generated/full-config.ts';
import type { LinkedRoute, Program } from '../ast/program.ts';
import { given, unlessEmpty } from './given.ts';
import { sortedSet } from './order.ts';
import { lowerEntry } from './route-entry.ts';
import { shareOf } from './share.ts';
import { lowerTemplates } from './template.ts';
import { routeTimeout, type Timeouts } from './timeouts.ts';
import { buildNameIndex, type IndexedName } from './trie.ts';

type RouteProgram = Pick<Program, 'config' | 'routes' | 'expressions'>;

export function lowerRoutes({ config, routes, expressions }: RouteProgram, timeouts: Timeouts): RouteTable {
  const ranked = routes
    .flatMap(({ route }, number) => alternativesOf(route, number, config.gateway.region))
    .filter(({ elsewhere }) => !elsewhere)
    .sort(compareAlternatives);
  return {
    table: routes.map((route, number) => lowerRoute(route, number, timeouts)),
    entries: ranked.map((one) => lowerEntry(one, routes[one.route]!.pointer, expressions)),
    tool: indexOf(ranked, 'tool'),
    prompt: indexOf(ranked, 'prompt'),
    resource: indexOf(ranked, 'resource'),
    unnamed: [...ranked.keys()].filter((entry) => ranked[entry]!.name === undefined),
  };
}

function lowerRoute(linked: LinkedRoute, number: number, timeouts: Timeouts): BundleRoute {
  const { name, route, targets, fallback, mirror } = linked;
  return given({
    name,
    targets: mergeTargets(targets),
    deny: route.deny ?? null,
    sticky_by: route.split.sticky_by,
    salt: route.split.salt ?? name,
    timeout_ms: routeTimeout(linked, number, timeouts),
    fallback: unlessEmpty(fallback),
    fallback_on: fallback.length === 0 ? undefined : sortedSet(route.fallback_on),
    mirror: route.mirror && mirror !== undefined ? lowerMirror(route.mirror, mirror) : undefined,
    rewrite: route.rewrite && lowerRewrite(route.rewrite),
    headers: route.headers && lowerHeaders(route.headers),
    retries: route.retries,
  });
}

/** Sorted by upstream: which side of a split a caller is on must not depend on the order of the list. */
function mergeTargets(targets: LinkedRoute['targets']): BundleRoute['targets'] {
  const weights = new Map<number, number>();
  for (const { upstream, weight } of targets) weights.set(upstream, (weights.get(upstream) ?? 0) + weight);
  return [...weights].sort(([a], [b]) => a - b).map(([upstream, weight]) => ({ upstream, weight }));
}

function lowerMirror(mirror: NonNullable<Route['mirror']>, upstream: number): BundleMirror {
  return { upstream, share: shareOf(mirror.percent), only_read_only: mirror.only_read_only };
}

function lowerRewrite({
  tool_name,
  strip_prefix,
  add_prefix,
  set_arguments,
  remove_arguments,
}: NonNullable<Route['rewrite']>): BundleRewrite {
  return given({
    tool_name,
    strip_prefix,
    add_prefix,
    set_arguments: Object.keys(set_arguments).length === 0 ? undefined : set_arguments,
    remove_arguments: unlessEmpty(sortedSet(remove_arguments)),
  });
}

function lowerHeaders({ set, remove }: NonNullable<Route['headers']>): BundleRouteHeaders {
  return {
    set: lowerTemplates(set, (name) => name.toLowerCase()),
    remove: sortedSet(remove.map((name) => name.toLowerCase())),
  };
}

function indexOf(ranked: readonly Alternative[], kind: NameKind): NameIndex {
  const names: IndexedName[] = [];
  for (const [entry, { name }] of ranked.entries()) {
    if (name?.kind === kind) names.push({ entry, text: name.literal, exact: name.form === 'exact' });
  }
  return buildNameIndex(names);
}
