// The way of one call up to the question whether it is allowed: its name, its route, its upstream. The stage `route` of
// the gateway, asked of a bundle instead of live upstreams.
import type { BundleRoute } from '../../schema/generated/bundle.ts';
import type { ExpressionFacts } from '../expressions/facts.ts';
import { matchRoute } from '../routes/match.ts';
import type { NameKind } from '../routes/subject.ts';
import type { Call, World } from './call.ts';
import { chooseTarget, whoAnswers } from './destination.ts';
import { factsOf } from './facts.ts';
import { ownerOf, ownName } from './offers.ts';
import type { Policy } from './policy.ts';

/** A call that is for something. */
export type NamedCall = Call & { readonly kind: NameKind };

export interface Way {
  /** Number of the route entry that won; -1 for none. */
  readonly entry: number;
  readonly route: BundleRoute | undefined;
  /** The side the split chose, or the owner; below 0 when nobody is known to have it. */
  readonly first: number;
  /** Who answers in its place; `first` while that one can, below 0 when nobody can. */
  readonly upstream: number;
}

/** Undefined when the gateway knows of nothing by that name. */
export function wayOf(policy: Policy, world: World, call: NamedCall): Way | undefined {
  const { kind, name, principal } = call;
  const entry = winnerOf(policy, world.now.wall, call);
  const route = policy.routes.table[policy.routes.entries[entry]?.route ?? -1];
  if (route === undefined) {
    const owner = ownerOf(policy, kind, name);
    if (owner === -1) return undefined;
    return { entry, route, first: owner, upstream: whoAnswers(policy, world, route, owner, kind, name) };
  }
  if (isUnheardOf(policy, kind, name)) return undefined;
  if (route.deny !== null) return { entry, route, first: -1, upstream: -1 };
  const first = chooseTarget(route, principal, world);
  // A route can send a name to an upstream that has no such thing; to the client it does not exist then.
  if (ownName(policy, kind, name, first) === undefined) return undefined;
  return { entry, route, first, upstream: whoAnswers(policy, world, route, first, kind, name) };
}

/** Number of the entry that wins; -1 when no route wants the call. */
export function winnerOf(policy: Policy, now: number, call: NamedCall): number {
  return matchRoute(policy.routes, subjectOf(policy, now, call));
}

/** The call as routes see it. */
export function subjectOf(policy: Policy, now: number, call: NamedCall) {
  const { kind, name, method, principal, request } = call;
  const facts: ExpressionFacts | undefined = policy.asksFacts
    ? factsOf(policy, now, call, undefined, policy.tools.get(name))
    : undefined;
  return {
    kind,
    name,
    method,
    listener: request.listener,
    header: (header: string) => request.header(header),
    principal,
    facts,
  };
}

/** No upstream can have it: names come before routes, so that not even a deny route tells of it. */
export function isUnheardOf(policy: Policy, kind: NameKind, name: string): boolean {
  return policy.bundle.upstreams.every((_, upstream) => ownName(policy, kind, name, upstream) === undefined);
}
