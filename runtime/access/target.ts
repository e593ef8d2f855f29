// What is called, as one policy sees it: worked out once for each item, route and upstream of a catalog, and found again
// by numbers. It goes when the catalog does, for it hangs on the catalog's own items.
import type { Access, KnownTarget } from '../../policies/access/access.ts';
import { targetOf } from '../../policies/access/known-target.ts';
import { METHODS } from '../../policies/calls/call.ts';
import { type KnownTool, type Said, saidAt } from '../../policies/catalog/known-tool.ts';
import { limitsForTarget, type TargetLimits } from '../../policies/limits/applicable.ts';
import type { Limits } from '../../policies/limits/prepare.ts';
import type { NameKind } from '../../policies/routes/subject.ts';
import type { CatalogName, CatalogResource, CatalogTool } from '../catalog/named.ts';

export interface CallTarget {
  /** Undefined when everybody may use everything. */
  readonly known: KnownTarget | undefined;
  /** Undefined when nothing is limited. */
  readonly limits: TargetLimits | undefined;
}

/** Something that can be used: a tool, a prompt, or what the catalog found for a URI. */
export type CatalogItem = CatalogName | CatalogTool | CatalogResource;

/** One way of using something of the catalog. */
export interface Use {
  readonly kind: NameKind;
  /** The name clients see, or the URI. */
  readonly name: string;
  /** One of the kind's METHODS. */
  readonly method: string;
  /** Number of the route that took the call; -1 for none. */
  readonly route: number;
  /** Number of the upstream. */
  readonly upstream: number;
}

/** What of a policy makes a target. */
export interface Aiming {
  readonly routes: { readonly table: readonly unknown[] };
  readonly bundle: { readonly upstreams: readonly unknown[] };
  readonly access: Access | undefined;
  readonly limits: Limits | undefined;
  readonly tools: ReadonlyMap<string, KnownTool>;
  /** Filled while in use, by item of a catalog. */
  readonly knownTargets: WeakMap<CatalogItem, Map<number, CallTarget>>;
}

/** `item`: what the catalog found for the name; of a resource, for this very URI. */
export function callTarget(policy: Aiming, item: CatalogItem, use: Use): CallTarget {
  let known = policy.knownTargets.get(item);
  if (known === undefined) {
    known = new Map();
    policy.knownTargets.set(item, known);
  }
  const number = numberOf(policy, use);
  let target = known.get(number);
  if (target === undefined) {
    target = meet(policy, item, use);
    known.set(number, target);
  }
  return target;
}

/** One for each method, route and upstream: there are no more of them than the bundle has. */
function numberOf({ routes, bundle }: Aiming, { kind, method, route, upstream }: Use): number {
  const methods: readonly string[] = METHODS[kind];
  const way = methods.indexOf(method) * (routes.table.length + 1) + route + 1;
  return way * (bundle.upstreams.length + 1) + upstream + 1;
}

/** What rules may believe of a tool: what was pinned, else what a trusted upstream says of it. */
export function believed(
  tools: Aiming['tools'],
  item: CatalogItem | undefined,
  { kind, name, upstream }: Use,
): Said | undefined {
  if (kind !== 'tool') return undefined;
  const pinned = saidAt(tools.get(name), upstream);
  if (pinned !== undefined || item === undefined || !('trusted' in item)) return pinned;
  const annotations = item.trusted.get(upstream);
  return annotations && { description: '', annotations };
}

function meet({ access, limits, tools }: Aiming, item: CatalogItem, use: Use): CallTarget {
  const { description = '', annotations = {} } = believed(tools, item, use) ?? {};
  return {
    known: access && targetOf(access, { ...use, description, annotations }),
    limits: limits && limitsForTarget(limits, use),
  };
}
