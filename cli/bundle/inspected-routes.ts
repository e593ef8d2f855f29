// The routes of a bundle, put back together from its tables.
import { namesByEntry } from '../../runtime/snapshot/entry-names.ts';
import type { Bundle, RouteEntry } from '../../schema/generated/bundle.ts';

export interface InspectedRoute {
  readonly name: string;
  /** One for each way in: `tool =search`, `tool file_*`, `tool /^x.*$/`, `anything`; best first. */
  readonly match: readonly string[];
  /** Shares in percent; empty for a route that denies. */
  readonly targets: readonly { readonly upstream: string; readonly percent: number }[];
  readonly deny: string | null;
  readonly fallback: readonly string[];
  readonly mirror: string | null;
  readonly origin: string | null;
}

/** In the order of the table. */
export function routesOf(bundle: Bundle): InspectedRoute[] {
  const nameOf = (upstream: number): string => bundle.upstreams[upstream]?.name ?? '';
  const matches = matchesByRoute(bundle);
  return bundle.routes.table.map(({ name, targets, deny, fallback = [], mirror }, number) => {
    const total = targets.reduce((sum, { weight }) => sum + weight, 0);
    return {
      name,
      match: matches.get(number) ?? [],
      targets: targets.map(({ upstream, weight }) => ({
        upstream: nameOf(upstream),
        percent: total === 0 ? 0 : Math.round((weight * 10_000) / total) / 100,
      })),
      deny,
      fallback: fallback.map(nameOf),
      mirror: mirror === undefined ? null : nameOf(mirror.upstream),
      origin: bundle.origins.routes[number] ?? null,
    };
  });
}

const KINDS = ['tool', 'prompt', 'resource'] as const;

function matchesByRoute(bundle: Bundle): Map<number, string[]> {
  const names = KINDS.map((kind) => [kind, namesByEntry(bundle, kind)] as const);
  const matches = new Map<number, string[]>();
  for (const [rank, entry] of bundle.routes.entries.entries()) {
    const ways = names.flatMap(([kind, byEntry]) =>
      (byEntry.get(rank) ?? []).map(
        (name) => `${kind} ${entry.pattern === undefined ? name : `/${entry.pattern}/`}`,
      ),
    );
    const match = ways.length === 0 ? ['anything'] : ways;
    const rest = conditionsOf(entry);
    const all = matches.get(entry.route) ?? [];
    matches.set(entry.route, [...all, ...match.map((way) => `${way}${rest}`)]);
  }
  return matches;
}

/** Names of further members an entry looks at; what they say is in the configuration. */
function conditionsOf(entry: RouteEntry): string {
  const { route: _, pattern: __, priority: ___, default: ____, ...conditions } = entry;
  const names = Object.keys(conditions);
  return names.length === 0 ? '' : `, if ${names.join(', ')}`;
}
