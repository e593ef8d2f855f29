// The tools of the lockfile under the names clients will see: what the checks on tools share.
import { type KnownCatalog, knownCatalog } from '../../../policies/catalog/known-tools.ts';
import { LIST_USES } from '../../../policies/catalog/list-uses.ts';
import type { Routing } from '../../../policies/catalog/ownership.ts';
import { prefixesOf } from '../../../policies/catalog/prefixes.ts';
import type { Reach } from '../../../policies/catalog/reach.ts';
import type { Alternative } from '../../../policies/routes/alternatives.ts';
import type { LockedTool } from '../../../schema/generated/lock.ts';
import type { Program } from '../../ast/program.ts';
import { routeSpace } from '../calls/space.ts';
import { nameTest } from '../calls/text-test.ts';

const catalogs = new WeakMap<Program, KnownCatalog | undefined>();

/** Undefined without a lockfile, and while a pattern of a route is broken: then nobody can tell who gets which name. */
export function lockedCatalog(program: Program): KnownCatalog | undefined {
  if (!catalogs.has(program)) catalogs.set(program, makeCatalog(program));
  return catalogs.get(program);
}

/** What the lockfile has of an upstream; undefined for one that is not in it. */
export function lockedTools(
  program: Program,
  upstream: string,
): Readonly<Record<string, LockedTool>> | undefined {
  const { upstreams = {} } = program.lock ?? {};
  return Object.hasOwn(upstreams, upstream) ? upstreams[upstream]?.tools : undefined;
}

function makeCatalog(program: Program): KnownCatalog | undefined {
  const routing = program.lock === undefined ? undefined : routingOf(program);
  if (routing === undefined) return undefined;
  const upstreams = program.upstreams.map(({ name, upstream }) => {
    const { on_name_conflict, tools, prompts, resources } = upstream;
    return { name, on_name_conflict, tools, prompts, resources, ...prefixesOf(name, upstream) };
  });
  const pins = upstreams.map(({ name }) => [name, pinned(lockedTools(program, name) ?? {})] as const);
  return knownCatalog({ upstreams, pins: Object.fromEntries(pins), routing });
}

function pinned(tools: Readonly<Record<string, LockedTool>>) {
  const definitions = Object.entries(tools).map(
    ([name, { hash: _, ...definition }]) => [name, { definition: { name, ...definition } }] as const,
  );
  return Object.fromEntries(definitions);
}

/** What the gateway will ask its tables, asked of the routes as they are written. */
function routingOf(program: Program): Routing | undefined {
  const overlaps = routeSpace(program)?.overlaps;
  if (overlaps === undefined) return undefined;
  const { listeners } = program.config.gateway;
  return (name) => {
    const fitting = overlaps.ofName(LIST_USES.tools.routedAs, name).filter((one) => isFor(one, name));
    return { candidates: [], reach: listeners.map((listener) => reachOf(program, fitting, listener.name)) };
  };
}

function isFor({ name, methods }: Alternative, tool: string): boolean {
  const { routedAs, use } = LIST_USES.tools;
  if (methods !== undefined && !methods.includes(use)) return false;
  return name === undefined || (name.kind === routedAs && nameTest(name).pattern.test(tool));
}

function reachOf(program: Program, fitting: readonly Alternative[], listener: string): Reach {
  const routed = new Set<number>();
  for (const { route, listeners, headers, identity, when } of fitting) {
    if (listeners !== undefined && !listeners.includes(listener)) continue;
    for (const { upstream, weight } of program.routes[route]!.targets) if (weight > 0) routed.add(upstream);
    const takesAll = headers.length === 0 && Object.keys(identity).length === 0 && when === undefined;
    if (takesAll) return { routed, unrouted: false };
  }
  return { routed, unrouted: true };
}
