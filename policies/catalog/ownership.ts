// Who may answer to which name, be it the name of a tool or prompt or a URI. Several upstreams may claim one: then
// those that a route for the name sends calls to share it, because the policy says so. Without such a route it is the
// one the lockfile knows it from, else the first one in the bundle; the others are hidden, or get it under a prefix of
// their own (which URIs cannot have). Who answered first does not matter, so all replicas agree.
//
// What is withheld keeps its name: when a tool is taken out of service because it changed, its calls must not go to a
// stranger who waited for just that.
import type { HiddenReason } from './hidden.ts';
import type { ListName } from './list-uses.ts';
import { type Naming, nameProblem, otherName } from './naming.ts';
import type { Reach } from './reach.ts';

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

/** One item of an upstream's list and the name it asks for; its place among the others is its position. */
export interface Claim {
  /** The name clients would see. */
  readonly name: string;
  /** Why it gets no name at all. */
  readonly problem: HiddenReason | undefined;
  /** The lockfile has it. */
  readonly locked: boolean;
  /** It has its name and is not shown: it is not as reviewed, or the upstream does not have it (any more). */
  readonly withheld: 'quarantined' | 'missing' | undefined;
}

export type Hide = (upstream: number, position: number, reason: HiddenReason) => void;

/** What routes make of a name. */
export type Routing = (name: string) => Pick<OwnedName, 'candidates' | 'reach'>;

export interface Contest {
  readonly list: ListName;
  /** By upstream number. */
  readonly upstreams: readonly Naming[];
  /** By upstream number, each in the upstream's order. */
  readonly claims: readonly (readonly Claim[])[];
  readonly routing: Routing;
}

interface Newcomer {
  readonly name: string;
  readonly upstream: number;
  readonly position: number;
}

/** Every item that is not shown is given to `hide`, but for those that are missing: there is nothing to hide. */
export function assignNames(contest: Contest, hide: Hide): OwnedName[] {
  const { claims, routing } = contest;
  const withheldAt = (upstream: number, position: number): Claim['withheld'] =>
    claims[upstream]?.[position]?.withheld;
  const leaveOut: Hide = (upstream, position, reason) => {
    const withheld = withheldAt(upstream, position);
    if (withheld !== 'missing') hide(upstream, position, withheld ?? reason);
  };
  const owned = new Map<string, OwnedName>();
  const newcomers: Newcomer[] = [];
  for (const [name, claimants] of collectClaims(contest, leaveOut)) {
    const { candidates, reach } = routing(name);
    if (claimants.size === 1) {
      const [owner = -1] = claimants.keys();
      owned.set(name, { name, candidates, offeredBy: claimants, owner, reach });
      continue;
    }
    const shared = new Map(
      [...claimants].filter(([upstream]) => reach.some(({ routed }) => routed.has(upstream))),
    );
    const first = firstOf(claimants, claims);
    const offeredBy = shared.size > 0 ? shared : new Map([first]);
    owned.set(name, { name, candidates, offeredBy, owner: shared.size > 0 ? -1 : first[0], reach });
    for (const [upstream, position] of claimants) {
      if (!offeredBy.has(upstream)) newcomers.push({ name, upstream, position });
    }
  }
  giveOtherNames(contest, newcomers, owned, leaveOut);
  const left: OwnedName[] = [];
  for (const each of owned.values()) {
    const offeredBy = withoutWithheld(each.offeredBy, withheldAt, leaveOut);
    if (offeredBy === each.offeredBy) left.push(each);
    else if (offeredBy.size > 0) left.push({ ...each, offeredBy });
  }
  return left;
}

/** Exposed name -> upstream number -> position in its list. */
function collectClaims({ claims }: Contest, hide: Hide): Map<string, Map<number, number>> {
  const byName = new Map<string, Map<number, number>>();
  for (const [upstream, own] of claims.entries()) {
    for (const [position, { name, problem }] of own.entries()) {
      const claimants = byName.get(name) ?? new Map<number, number>();
      // The same upstream, twice the same name: the first one counts.
      const reason = problem ?? (claimants.has(upstream) ? 'name_taken' : undefined);
      if (reason === undefined) byName.set(name, claimants.set(upstream, position));
      else hide(upstream, position, reason);
    }
  }
  return byName;
}

/** The claimant that has the name when no route decides, with its position. */
function firstOf(claimants: ReadonlyMap<number, number>, claims: Contest['claims']): [number, number] {
  const all = [...claimants];
  const locked = all.find(([upstream, position]) => claims[upstream]?.[position]?.locked === true);
  return locked ?? all[0]!;
}

/** Only now, when every name in use is known: a name given out here must be none of them. */
function giveOtherNames(
  { list, upstreams, routing }: Contest,
  newcomers: readonly Newcomer[],
  owned: Map<string, OwnedName>,
  hide: Hide,
): void {
  for (const { name, upstream, position } of newcomers) {
    const definition = upstreams[upstream];
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
}

/** The same map where nothing of it is withheld. */
function withoutWithheld(
  offeredBy: ReadonlyMap<number, number>,
  withheldAt: (upstream: number, position: number) => Claim['withheld'],
  hide: Hide,
): ReadonlyMap<number, number> {
  const all = [...offeredBy];
  const shown = all.filter(([upstream, position]) => withheldAt(upstream, position) === undefined);
  if (shown.length === all.length) return offeredBy;
  for (const [upstream, position] of all) {
    // The reason is the claim's own.
    if (withheldAt(upstream, position) !== undefined) hide(upstream, position, 'quarantined');
  }
  return new Map(shown);
}
