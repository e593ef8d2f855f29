// Who may answer to which name. Several upstreams may claim one: then those that a route for the name sends calls to
// share it, because the policy says so. Without such a route the first one in the bundle has it; the others are
// hidden, or get it under a prefix of their own. Who answered first does not matter, so all replicas agree.
//
// Claims come from the last known lists, not from who is up: an upstream that goes down does not lose its names.
import { candidatesFor } from '../../policies/routes/candidates.ts';
import type { Routes } from '../../policies/routes/routes.ts';
import type { Bundle } from '../../schema/generated/bundle.ts';
import { exposedName, isIncluded, nameProblem } from './naming.ts';
import type { Offer } from './offer.ts';
import { type Reach, reachOf } from './reach.ts';
import type { HiddenTool } from './view.ts';

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

export type Hide = (upstream: number, position: number, reason: HiddenTool['reason']) => void;

/** `offers` by upstream number. Every tool that gets no name is given to `hide`. */
export function assignNames(
  bundle: Bundle,
  routes: Routes,
  offers: readonly Offer[],
  hide: Hide,
): OwnedName[] {
  const owned = new Map<string, OwnedName>();
  const newcomers: { name: string; upstream: number; position: number }[] = [];

  for (const [name, claims] of collectClaims(bundle, offers, hide)) {
    const { candidates, reach } = routing(bundle, routes, name);
    const shared = new Map(
      [...claims].filter(([upstream]) => reach.some(({ routed }) => routed.has(upstream))),
    );
    const first = [...claims.keys()][0] ?? -1;
    const offeredBy = shared.size > 0 ? shared : new Map([...claims].slice(0, 1));
    const owner = shared.size > 0 && claims.size > 1 ? -1 : first;
    owned.set(name, { name, candidates, offeredBy, owner, reach });
    for (const [upstream, position] of claims) {
      if (!offeredBy.has(upstream)) newcomers.push({ name, upstream, position });
    }
  }

  // Only now, when every name in use is known: a name given out here must be none of them.
  for (const { name, upstream, position } of newcomers) {
    const definition = bundle.upstreams[upstream];
    const other = (definition?.conflict_prefix ?? '') + name;
    const taken = definition?.on_name_conflict !== 'prefix' || owned.has(other);
    const problem = taken ? 'name_taken' : nameProblem(other);
    if (problem !== undefined) hide(upstream, position, problem);
    else {
      const offeredBy = new Map([[upstream, position]]);
      owned.set(other, { name: other, ...routing(bundle, routes, other), offeredBy, owner: upstream });
    }
  }
  return [...owned.values()];
}

/** Exposed name -> upstream number -> position in its list. */
function collectClaims(
  bundle: Bundle,
  offers: readonly Offer[],
  hide: Hide,
): Map<string, Map<number, number>> {
  const claims = new Map<string, Map<number, number>>();
  for (const [upstream, definition] of bundle.upstreams.entries()) {
    for (const [position, tool] of (offers[upstream]?.tools ?? []).entries()) {
      const name = exposedName(definition, tool.name);
      const claimants = claims.get(name) ?? new Map<number, number>();
      let problem = isIncluded(definition, tool.name) ? nameProblem(name) : 'excluded';
      // The same upstream, twice the same name: the first one counts.
      if (claimants.has(upstream)) problem ??= 'name_taken';
      if (problem === undefined) claims.set(name, claimants.set(upstream, position));
      else hide(upstream, position, problem);
    }
  }
  return claims;
}

function routing(bundle: Bundle, routes: Routes, name: string): Pick<OwnedName, 'candidates' | 'reach'> {
  const candidates = candidatesFor(routes, 'tool', name);
  return {
    candidates,
    reach: bundle.gateway.listeners.map((listener) => reachOf(routes, candidates, listener.name)),
  };
}
