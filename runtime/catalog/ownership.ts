// Who may answer to which name, be it the name of a tool or prompt or a URI. Several upstreams may claim one: then
// those that a route for the name sends calls to share it, because the policy says so. Without such a route the first
// one in the bundle has it; the others are hidden, or get it under a prefix of their own (which URIs cannot have).
// Who answered first does not matter, so all replicas agree.
//
// Claims come from the last known lists, not from who is up: an upstream that goes down does not lose its names.
import { candidatesFor } from '../../policies/routes/candidates.ts';
import type { Routes } from '../../policies/routes/routes.ts';
import type { Bundle } from '../../schema/generated/bundle.ts';
import { LISTS, type ListName } from './list-kinds.ts';
import { exposedName, globsOf, isIncluded, nameProblem, otherName } from './naming.ts';
import type { Offer } from './offer.ts';
import { type Reach, reachOf } from './reach.ts';
import type { HiddenItem } from './view.ts';

/** A name clients see, and who may answer to it. */
export interface OwnedName {
  readonly name: string;
  /** Route entries for the name, best first. */
  readonly candidates: readonly number[];
  /** Upstream number -> position in the upstream's list; in bundle order. */
  readonly offeredBy: ReadonlyMap<number, number>;
  /** Gets the calls that no route wants; -1 when several claimed the name, for then only routes may decide. */
  readonly owner: number;
  /** By listener number. */
  readonly reach: readonly Reach[];
}

export type Hide = (upstream: number, position: number, reason: HiddenItem['reason']) => void;

export interface Claimed {
  readonly bundle: Bundle;
  readonly routes: Routes;
  /** By upstream number. */
  readonly offers: readonly Offer[];
}

/** Every item of that list that gets no name is given to `hide`. */
export function assignNames(claimed: Claimed, list: ListName, hide: Hide): OwnedName[] {
  const { bundle } = claimed;
  const owned = new Map<string, OwnedName>();
  const newcomers: { name: string; upstream: number; position: number }[] = [];

  const routing = routingOf(claimed, list);
  for (const [name, claims] of collectClaims(claimed, list, hide)) {
    const { candidates, reach } = routing(name);
    const [first = -1] = claims.keys();
    if (claims.size === 1) {
      owned.set(name, { name, candidates, offeredBy: claims, owner: first, reach });
      continue;
    }
    const shared = new Map(
      [...claims].filter(([upstream]) => reach.some(({ routed }) => routed.has(upstream))),
    );
    const offeredBy = shared.size > 0 ? shared : new Map([...claims].slice(0, 1));
    const owner = shared.size > 0 ? -1 : first;
    owned.set(name, { name, candidates, offeredBy, owner, reach });
    for (const [upstream, position] of claims) {
      if (!offeredBy.has(upstream)) newcomers.push({ name, upstream, position });
    }
  }

  // Only now, when every name in use is known: a name given out here must be none of them.
  for (const { name, upstream, position } of newcomers) {
    const definition = bundle.upstreams[upstream];
    const other = definition && otherName(definition, list, name);
    if (other === undefined || owned.has(other)) {
      hide(upstream, position, 'name_taken');
      continue;
    }
    const problem = nameProblem(list, other);
    if (problem !== undefined) hide(upstream, position, problem);
    else {
      const offeredBy = new Map([[upstream, position]]);
      owned.set(other, { name: other, ...routing(other), offeredBy, owner: upstream });
    }
  }
  return [...owned.values()];
}

/** Exposed name -> upstream number -> position in its list. */
function collectClaims(
  { bundle, offers }: Claimed,
  list: ListName,
  hide: Hide,
): Map<string, Map<number, number>> {
  const claims = new Map<string, Map<number, number>>();
  for (const [upstream, definition] of bundle.upstreams.entries()) {
    const globs = globsOf(definition, list);
    for (const [position, { slice, fault }] of (offers[upstream]?.[list].items ?? []).entries()) {
      const name = exposedName(definition, list, slice.name);
      const claimants = claims.get(name) ?? new Map<number, number>();
      let problem = isIncluded(globs, slice.name) ? undefined : ('excluded' as HiddenItem['reason']);
      if (fault !== undefined) problem ??= 'bad_header';
      problem ??= nameProblem(list, name);
      // The same upstream, twice the same name: the first one counts.
      if (claimants.has(upstream)) problem ??= 'name_taken';
      if (problem === undefined) claims.set(name, claimants.set(upstream, position));
      else hide(upstream, position, problem);
    }
  }
  return claims;
}

type Routing = Pick<OwnedName, 'candidates' | 'reach'>;

/** Most names of a list meet the same routes: what is reached by them is worked out once, and is one object. */
function routingOf({ bundle, routes }: Claimed, list: ListName): (name: string) => Routing {
  const { routedAs, use } = LISTS[list];
  const { listeners } = bundle.gateway;
  const known = new Map<string, Routing>();
  return (name) => {
    const candidates = candidatesFor(routes, routedAs, name);
    const key = candidates.join();
    let routing = known.get(key);
    if (routing === undefined) {
      const reach = listeners.map((listener) => reachOf(routes, candidates, use, listener.name));
      routing = { candidates, reach };
      known.set(key, routing);
    }
    return routing;
  };
}
