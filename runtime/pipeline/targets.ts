// Which upstream a call goes to: the route that wins it, then the side of the route's split, or the owner of the name
// when no route wants it. A retry goes back to where the question came from, if the policy still lets it.
import { firstMatch } from '../../policies/routes/match.ts';
import { pickTarget, splitHash } from '../../policies/routes/split.ts';
import type { NameKind, Subject } from '../../policies/routes/subject.ts';
import type { BundleRoute } from '../../schema/generated/bundle.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Exchange } from './exchange.ts';

/**
 * The route that wins; `candidates` are those the catalog found for `name`. `method`: what the request counts as, when
 * it is not what it is.
 */
export function chooseRoute(
  exchange: Exchange,
  { routes }: Snapshot,
  kind: NameKind,
  name: string,
  candidates: readonly number[],
  method = exchange.message.method,
): BundleRoute | undefined {
  if (candidates.length === 0) return undefined;
  const subject = new CallSubject(exchange, kind, name, method);
  const entry = routes.entries[firstMatch(routes, candidates, subject)];
  return entry === undefined ? undefined : routes.table[entry.route];
}

/** Without principals a caller is its session, or failing that its address. */
export function chooseTarget(exchange: Exchange, { targets, sticky_by, salt }: BundleRoute): number {
  const [only, second] = targets;
  if (only !== undefined && second === undefined) return only.upstream;
  if (sticky_by === 'none') return pickTarget(targets, Math.floor(Math.random() * 2 ** 32));
  const { session, peer } = exchange;
  return pickTarget(targets, splitHash(salt, session?.id ?? peer.channel?.id ?? peer.remoteAddress));
}

/**
 * The upstream a retry is bound to, -1 when the policy no longer sends the call there. A drained side of a split still
 * finishes what it began.
 */
export function boundTarget(
  { bundle }: Snapshot,
  upstream: string,
  route: BundleRoute | undefined,
  owners: readonly number[],
): number {
  const number = bundle.upstreams.findIndex(({ name }) => name === upstream);
  const allowed = route === undefined ? owners : route.targets.map((target) => target.upstream);
  return allowed.includes(number) ? number : -1;
}

/**
 * Whether a client may hear of changes of a resource: a route that denies it hides it. What one era subscribes to the
 * other one listens to, so neither is a way around the other; and what must not be read must not be watched.
 */
export function mayFollow(exchange: Exchange, snapshot: Snapshot, uri: string): boolean {
  const { candidates } = snapshot.catalog.resources.find(uri);
  return ['resources/read', 'resources/subscribe', exchange.message.method].every((method) => {
    const route = chooseRoute(exchange, snapshot, 'resource', uri, candidates, method);
    return route === undefined || route.deny === null;
  });
}

/** The facts of one call that route conditions look at. */
class CallSubject implements Subject {
  readonly #exchange: Exchange;
  readonly kind: NameKind;
  readonly name: string;
  readonly method: string;

  constructor(exchange: Exchange, kind: NameKind, name: string, method: string) {
    this.#exchange = exchange;
    this.kind = kind;
    this.name = name;
    this.method = method;
  }

  get listener(): string {
    return this.#exchange.edge.name;
  }

  header(name: string): string | undefined {
    return this.#exchange.peer.headers.get(name);
  }
}
