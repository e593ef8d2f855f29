// Whether some use of an item of a list may succeed, for one caller: by some route that may still win it, or past all of
// them to the owner of its name, the rules let the caller through, or would for some arguments. The same questions in
// the same order as a call of it meets them.
import { decideWithoutFacts } from '../../policies/access/decide.ts';
import { isListed } from '../../policies/access/listed.ts';
import { type Ways, waysOf } from '../../policies/catalog/ways.ts';
import { UNKNOWN } from '../../policies/expressions/facts.ts';
import { type AccessRequest, factsFor } from '../access/access-request.ts';
import type { RuntimePolicy } from '../access/policy.ts';
import { callTarget, type Use } from '../access/target.ts';
import { decideUse } from '../access/use.ts';
import type { Asker } from './asker.ts';
import type { ListKind } from './list-kinds.ts';
import type { Place } from './places.ts';

/** One caller's look at one list. */
export class Look {
  /** Whether a condition had a say: then callers of one access class may see different things. */
  weighed = false;

  readonly #policy: RuntimePolicy;
  readonly #list: ListKind;
  readonly #asking: AccessRequest;
  /** By the route entries a name may meet: most names meet the same. */
  readonly #ways = new Map<readonly number[], Ways>();

  constructor(policy: RuntimePolicy, list: ListKind, { who, request }: Asker) {
    const { session: sessionId, ip: address } = who.principal;
    this.#policy = policy;
    this.#list = list;
    this.#asking = { who, request, sessionId, address, arguments: UNKNOWN };
  }

  /** Whether a call of the item may succeed at the upstream of `place`. */
  mayUse(place: Place): boolean {
    const { routed, unrouted } = this.#waysTo(place);
    for (const { route, upstreams } of routed) {
      if (upstreams.includes(place.upstream) && this.#allows(place, route)) return true;
    }
    return unrouted && place.item.owner === place.upstream && this.#allows(place, -1);
  }

  #waysTo({ item }: Place): Ways {
    const { candidates } = item;
    // Conditions in CEL may look at the name.
    if (this.#policy.asksFacts) return this.#waysOf(item.name, candidates);
    let ways = this.#ways.get(candidates);
    if (ways === undefined) {
      ways = this.#waysOf(item.name, candidates);
      this.#ways.set(candidates, ways);
    }
    return ways;
  }

  #waysOf(name: string, candidates: readonly number[]): Ways {
    const { who, request } = this.#asking;
    const { principal } = who;
    const known = { method: this.#list.use, listener: request.listener, principal };
    const facts = this.#policy.asksFacts
      ? factsFor(this.#policy, this.#asking, this.#use(name, -1, -1), Date.now())
      : undefined;
    return waysOf(this.#policy.routes, candidates, { ...known, facts });
  }

  #allows({ item, upstream }: Place, route: number): boolean {
    const { access } = this.#policy;
    const { caller } = this.#asking.who;
    if (access === undefined) return true;
    const use = this.#use(item.name, route, upstream);
    const { known } = callTarget(this.#policy, item, use);
    // Both are there wherever there are rules.
    if (caller === undefined || known === undefined) return false;
    let decision = decideWithoutFacts(access, caller, known);
    if (decision === undefined) {
      this.weighed = true;
      decision = decideUse(this.#policy, this.#asking, item, use);
    }
    return decision !== undefined && isListed(access, decision);
  }

  #use(name: string, route: number, upstream: number): Use {
    const { routedAs: kind, use: method } = this.#list;
    return { kind, name, method, route, upstream };
  }
}
