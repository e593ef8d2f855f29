// What clients will see of the tools in the lockfile: the same rules the gateway applies to what upstreams list, asked
// before there is a gateway.
import type { Bundle, PinTable } from '../../schema/generated/bundle.ts';
import { prepareRoutes } from '../routes/routes.ts';
import { annotationsOf } from './annotations.ts';
import type { HiddenReason } from './hidden.ts';
import type { KnownTool } from './known-tool.ts';
import { LIST_USES } from './list-uses.ts';
import { exposedName, isIncluded, type Naming, nameProblem } from './naming.ts';
import { assignNames, type Claim, type OwnedName, type Routing } from './ownership.ts';
import { listenersReaching } from './reach.ts';
import { routingOf } from './routing.ts';

type Pins = PinTable['upstreams'];
type PinnedDefinition = Pins[string][string]['definition'];

/** What names are worked out from; a part of a bundle, or of a program that is not lowered yet. */
export interface KnownInput {
  /** By number. */
  readonly upstreams: readonly (Naming & { readonly name: string })[];
  readonly pins: Readonly<
    Record<string, Readonly<Record<string, { readonly definition: PinnedDefinition }>>>
  >;
  readonly routing: Routing;
}

/** A locked tool that no client sees, or not from this upstream. */
export interface HiddenTool {
  /** Number of the upstream. */
  readonly upstream: number;
  /** The upstream's own name of it. */
  readonly tool: string;
  /** The name clients would have seen. */
  readonly name: string;
  readonly reason: HiddenReason;
}

export interface KnownCatalog {
  /** Sorted by name. */
  readonly tools: readonly KnownTool[];
  /** By upstream, then in the order of their own names. */
  readonly hidden: readonly HiddenTool[];
}

/** The tools of the lockfile that some call can reach, sorted by name; none without a lockfile. */
export function knownTools(bundle: Pick<Bundle, 'upstreams' | 'routes' | 'gateway' | 'pins'>): KnownTool[] {
  const { upstreams, routes, gateway, pins } = bundle;
  const routing = routingOf(prepareRoutes(routes), gateway.listeners, LIST_USES.tools);
  return [...knownCatalog({ upstreams, pins: pins?.upstreams ?? {}, routing }).tools];
}

/** The same, and what is left out with the reasons. */
export function knownCatalog({ upstreams, pins, routing }: KnownInput): KnownCatalog {
  const locked = upstreams.map(({ name }) => {
    const tools = Object.hasOwn(pins, name) ? pins[name]! : {};
    return Object.values(tools)
      .map(({ definition }) => definition)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  });
  const claims = locked.map((tools, number) => tools.map((tool) => claimOf(upstreams[number]!, tool.name)));
  const hidden: HiddenTool[] = [];
  const hide = (upstream: number, position: number, reason: HiddenReason): void => {
    const tool = locked[upstream]![position]!.name;
    hidden.push({ upstream, tool, name: claims[upstream]![position]!.name, reason });
  };
  const tools: KnownTool[] = [];
  for (const owned of assignNames({ list: 'tools', upstreams, claims, routing }, hide)) {
    const reached = reachedOf(owned, hide);
    const [first] = reached;
    if (first !== undefined) tools.push(knownTool(owned, reached, locked));
  }
  tools.sort((a, b) => (a.name < b.name ? -1 : 1));
  hidden.sort((a, b) => a.upstream - b.upstream || (a.tool < b.tool ? -1 : 1));
  return { tools, hidden };
}

function claimOf(upstream: Naming, tool: string): Claim {
  const name = exposedName(upstream, 'tools', tool);
  const problem = isIncluded(upstream.tools, tool) ? nameProblem('tools', name) : 'excluded';
  return { name, problem, locked: true, withheld: undefined };
}

/** Of the upstreams that offer a name, those that some call can get to, with the position. */
function reachedOf(
  owned: OwnedName,
  hide: (upstream: number, position: number, reason: HiddenReason) => void,
): [number, number][] {
  return [...owned.offeredBy].filter(([upstream, position]) => {
    const reached = listenersReaching(owned, upstream).size > 0;
    if (!reached) hide(upstream, position, 'not_routed');
    return reached;
  });
}

/** Described by the first upstream that offers it. */
function knownTool(
  { name, owner }: OwnedName,
  reached: readonly (readonly [number, number])[],
  locked: readonly (readonly PinnedDefinition[])[],
): KnownTool {
  const definitions = reached.map(
    ([upstream, position]) => [upstream, locked[upstream]![position]!] as const,
  );
  const said = new Map(
    definitions.map(([upstream, { description = '', annotations }]) => [
      upstream,
      { description, annotations: annotationsOf(annotations) },
    ]),
  );
  const [[first, { inputSchema }]] = definitions as [(typeof definitions)[number]];
  return {
    ...said.get(first)!,
    name,
    said,
    offeredBy: new Map(definitions.map(([upstream, tool]) => [upstream, tool.name])),
    owner,
    inputSchema,
  };
}
