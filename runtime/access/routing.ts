// Which route a request takes, and to which side of its split: the table of policies/routes, asked of one request.
import { chooseTarget as chooseSide, type Sticky } from '../../policies/calls/destination.ts';
import type { ExpressionFacts } from '../../policies/expressions/facts.ts';
import { firstMatch } from '../../policies/routes/match.ts';
import type { NameKind, Subject } from '../../policies/routes/subject.ts';
import type { BundleRoute } from '../../schema/generated/bundle.ts';
import { type AccessRequest, factsFor } from './access-request.ts';
import type { RuntimePolicy } from './policy.ts';

/**
 * Number of the route that wins; -1 for none.
 * @param candidates those the catalog found for `name`
 * @param method what the request counts as
 */
export function chooseRoute(
  policy: RuntimePolicy,
  asking: AccessRequest,
  kind: NameKind,
  name: string,
  candidates: readonly number[],
  method: string,
): number {
  if (candidates.length === 0) return -1;
  const { routes } = policy;
  const subject = new RequestSubject(policy, asking, kind, name, method);
  return routes.entries[firstMatch(routes, candidates, subject)]?.route ?? -1;
}

/** The upstream a route sends the request to; -1 when every weight is 0. */
export function chooseTarget(asking: AccessRequest, route: BundleRoute): number {
  const [only, second] = route.targets;
  if (only !== undefined && second === undefined) return only.upstream;
  return chooseSide(route, new Sticking(asking), DICE);
}

const DICE = { random: () => Math.floor(Math.random() * 2 ** 32) };

/** Who stays together on one side. */
class Sticking implements Sticky {
  readonly #asking: AccessRequest;

  constructor(asking: AccessRequest) {
    this.#asking = asking;
  }

  get session(): string {
    return this.#asking.sessionId;
  }

  get client(): string {
    return this.#asking.who.principal.client;
  }

  get user(): string {
    return this.#asking.who.principal.user;
  }

  get teams(): readonly string[] {
    return this.#asking.who.principal.teams;
  }

  get ip(): string {
    return this.#asking.address;
  }
}

/** What route conditions look at; each only when one asks for it. */
class RequestSubject implements Subject {
  readonly #policy: RuntimePolicy;
  readonly #asking: AccessRequest;
  readonly kind: NameKind;
  readonly name: string;
  readonly method: string;
  #facts: ExpressionFacts | undefined;

  constructor(policy: RuntimePolicy, asking: AccessRequest, kind: NameKind, name: string, method: string) {
    this.#policy = policy;
    this.#asking = asking;
    this.kind = kind;
    this.name = name;
    this.method = method;
  }

  get listener(): string {
    return this.#asking.request.listener;
  }

  get principal() {
    return this.#asking.who.principal;
  }

  get facts(): ExpressionFacts {
    const { kind, name, method } = this;
    const use = { kind, name, method, route: -1, upstream: -1 };
    this.#facts ??= factsFor(this.#policy, this.#asking, use, Date.now());
    return this.#facts;
  }

  header(name: string): string | undefined {
    return this.#asking.request.header(name);
  }
}
