// One list of one listener, as its callers see it: what the rules and routes leave of it for each of them. What a caller
// sees is worked out once for its access class, and again only when the catalog or the policy is another; where
// conditions or routes look at more than the class, once for each caller; where they look at the time or at headers,
// on each request.
import type { Caller } from '../../policies/access/access.ts';
import { isVolatile } from '../../policies/expressions/volatile.ts';
import { entriesFor } from '../../policies/routes/candidates.ts';
import { asksCaller } from '../../policies/routes/conditions.ts';
import type { RuntimePolicy } from '../access/policy.ts';
import type { Who } from '../access/who.ts';
import type { Asker } from './asker.ts';
import type { KeptLists } from './kept-lists.ts';
import { type ListParts, PagedList, versionOf } from './list-answer.ts';
import type { ListKind } from './list-kinds.ts';
import { Look } from './look.ts';
import type { Place } from './places.ts';
import type { CallerAnswers } from './view.ts';

export interface CallerListParts extends ListParts {
  readonly policy: RuntimePolicy;
  readonly list: ListKind;
  /** Shared by all lists of a catalog. */
  readonly kept: KeptLists;
}

/** Its callers see different things: to be asked for each. */
const DIFFERS = '';

export class CallerList implements CallerAnswers {
  readonly #parts: CallerListParts;
  readonly #places: readonly Place[];
  /** Of everything, whoever asks. */
  readonly #whole: PagedList;
  /** Whether routes of such items look at who calls. */
  readonly #asksWho: boolean;
  /** Whether conditions of rules, or of routes, look at the time or at how a request came in. */
  readonly #hasVolatileRules: boolean;
  readonly #hasVolatileRoutes: boolean;
  /** Version of what each sees. */
  readonly #byCaller = new WeakMap<Caller, string>();
  readonly #byWho = new WeakMap<Who, string>();

  /** `places`: what some call of somebody can reach on the listener, in the order of the list. */
  constructor(parts: CallerListParts, places: readonly Place[], whole: PagedList) {
    this.#parts = parts;
    this.#places = places;
    this.#whole = whole;
    const { policy, list } = parts;
    const entries = [...entriesFor(policy.routes, list.routedAs)];
    this.#asksWho = entries.some((number) => asksCaller(policy.routes.entries[number]!));
    this.#hasVolatileRules = hasVolatile(policy, policy.bundle.access?.rules ?? []);
    this.#hasVolatileRoutes = hasVolatile(policy, policy.bundle.routes.entries);
  }

  answerFor(asker: Asker): PagedList {
    const version = this.#knownVersion(asker.who);
    return (version === undefined ? undefined : this.#made(version)) ?? this.#make(asker);
  }

  /** Of what the caller sees; undefined when that depends on the single request. */
  versionFor(asker: Asker): string | undefined {
    const known = this.#knownVersion(asker.who);
    if (known !== undefined) return known;
    const { version } = this.#make(asker);
    return this.#knownVersion(asker.who) === undefined ? undefined : version;
  }

  #knownVersion(who: Who): string | undefined {
    const { caller } = who;
    const ofClass = caller === undefined ? undefined : this.#byCaller.get(caller);
    return ofClass === undefined || ofClass === DIFFERS ? this.#byWho.get(who) : ofClass;
  }

  #made(version: string): PagedList | undefined {
    return version === this.#whole.version ? this.#whole : this.#parts.kept.get(version);
  }

  #make(asker: Asker): PagedList {
    const { policy, list, kept } = this.#parts;
    const look = new Look(policy, list, asker);
    // A name that several upstreams offer is described by the first of those the caller can reach.
    const shown = new Map<string, Place>();
    for (const place of this.#places) {
      if (!shown.has(place.name) && look.mayUse(place)) shown.set(place.name, place);
    }
    const items = [...shown.values()];
    const version = versionOf(list, items);
    this.#remember(asker.who, version, look.weighed);
    let made = this.#made(version);
    if (made === undefined) {
      made = new PagedList(list, items, this.#parts, version);
      kept.keep(made, items);
    }
    return made;
  }

  #remember(who: Who, version: string, weighed: boolean): void {
    const { caller } = who;
    const isOwn = weighed || this.#asksWho;
    if (caller !== undefined) this.#byCaller.set(caller, isOwn ? DIFFERS : version);
    const isOfRequest = this.#hasVolatileRoutes || (weighed && this.#hasVolatileRules);
    if (isOwn && !isOfRequest) this.#byWho.set(who, version);
  }
}

/** Whether any of them has such a condition. */
function hasVolatile({ bundle }: RuntimePolicy, all: readonly { readonly when?: number }[]): boolean {
  return all.some(({ when }) => when !== undefined && isVolatile(bundle.expressions?.[when]?.ir));
}
