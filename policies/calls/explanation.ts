// Everything about one verdict that a person may want to know, as data: who calls, which routes wanted it, where it
// goes, which rules bear on it and why, what it is counted against. The verdict itself is `judge`'s.

import type { BundleLimit } from '../../schema/generated/bundle.ts';
import { type AccessTrace, explainDecision } from '../access/explain.ts';
import { saidAt } from '../catalog/known-tool.ts';
import { limitsForCaller, limitsForTarget } from '../limits/applicable.ts';
import type { Call, World } from './call.ts';
import { sharesOf } from './destination.ts';
import { factsOf } from './facts.ts';
import { accessTarget, isStranger, judge } from './judge.ts';
import type { Policy } from './policy.ts';
import { type RouteTrace, traceRoutes } from './route-trace.ts';
import type { Named, Verdict } from './verdict.ts';
import type { NamedCall } from './way.ts';
import { wouldAllow } from './would-allow.ts';

export interface Explanation {
  readonly call: Call;
  readonly verdict: Verdict;
  /** Undefined when no route wants the call, or nothing was looked for. */
  readonly routes: ReturnType<typeof traceRoutes>;
  /** The sides of the route's split; empty without one. */
  readonly shares: readonly { readonly upstream: Named; readonly share: number }[];
  /** Undefined when it did not come to that, or everybody may use everything. */
  readonly access: AccessTrace | undefined;
  /** Those that count such calls. */
  readonly limits: readonly AppliedLimit[];
  /** What would have to be different for it to be allowed, one of them each; empty when it is allowed. */
  readonly wouldAllow: readonly string[];
}

export interface AppliedLimit {
  readonly named: Named;
  readonly limit: BundleLimit;
}

/** The limits of `world` are charged, as by `judge`. */
export function explain(policy: Policy, world: World, call: Call): Explanation {
  const verdict = judge(policy, world, call);
  const nothing = { call, verdict, routes: undefined, shares: [], access: undefined, limits: [] };
  if (call.kind === 'none' || isStranger(policy, call.principal))
    return { ...nothing, wouldAllow: wouldAllow(policy, nothing) };
  const named: NamedCall = { ...call, kind: call.kind };
  const routes = traceRoutes(policy, world.now.wall, named);
  const explanation = {
    call,
    verdict,
    routes,
    shares: sharesFor(policy, routes?.winner),
    access: traceAccess(policy, world, named, verdict),
    limits: limitsOf(policy, named, verdict),
  };
  return { ...explanation, wouldAllow: wouldAllow(policy, explanation) };
}

function sharesFor({ bundle, named }: Policy, winner: RouteTrace | undefined): Explanation['shares'] {
  const route = winner && bundle.routes.table[winner.route.number];
  if (route === undefined || route.targets.length < 2) return [];
  return sharesOf(route).map(({ upstream, share }) => ({ upstream: named.upstreams[upstream]!, share }));
}

function traceAccess(
  policy: Policy,
  world: World,
  call: NamedCall,
  { entry, upstream, reason }: Verdict,
): AccessTrace | undefined {
  if (policy.access === undefined || DECIDED_BEFORE.has(reason)) return undefined;
  const number = upstream?.number ?? -1;
  const facts = factsOf(
    policy,
    world.now.wall,
    call,
    policy.bundle.upstreams[number],
    saidAt(policy.tools.get(call.name), number),
  );
  return explainDecision(policy.access, call.principal, accessTarget(policy, call, entry, number), facts);
}

const DECIDED_BEFORE: ReadonlySet<Verdict['reason']> = new Set([
  'unauthenticated',
  'unknown_tool',
  'unknown_prompt',
  'unknown_resource',
  'route_denied',
]);

function limitsOf(policy: Policy, call: NamedCall, { route, upstream }: Verdict): AppliedLimit[] {
  const { limits, named } = policy;
  if (limits === undefined || upstream === undefined) return [];
  const target = { ...call, route: route?.number ?? -1, upstream: upstream.number };
  const { applicable } = limitsForCaller(limitsForTarget(limits, target), call.principal);
  return applicable.map(({ number, limit }) => ({ named: named.limits[number]!, limit }));
}
