// How much. All limits that apply to a call are charged at once, or none and the call is refused. What it holds until it
// has ended hangs on the exchange, and finish.ts gives it back.
//
// Charged is what asks an upstream for something by its name. A retry that brings answers is a request like any other.
import type { CallLimits } from '../../policies/limits/applicable.ts';
import { limitsForCaller } from '../../policies/limits/applicable.ts';
import { type Charge, release } from '../../policies/limits/charge.ts';
import type { LimitedCall } from '../../policies/limits/due.ts';
import { factsFor } from '../access/access-request.ts';
import { followingOf } from '../access/follow.ts';
import { type CatalogItem, callTarget, type Use } from '../access/target.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Refusal } from '../wire/errors.ts';
import type { Exchange } from './exchange.ts';

export function limit(
  exchange: Exchange,
  snapshot: Snapshot,
): Refusal | undefined | Promise<Refusal | undefined> {
  if (snapshot.policy.limits === undefined) return undefined;
  const { kind, item, nameForClients: name, method, routeNumber: route, target: upstream } = exchange;
  if (kind === undefined || item === undefined)
    return method === 'resources/subscribe' ? limitSubscribe(exchange, snapshot) : undefined;
  return limitUse(exchange, snapshot, item, { kind, name, method, route, upstream });
}

/** It has no upstream of its own: it counts for the first of those that will be asked to tell of changes. */
function limitSubscribe(
  exchange: Exchange,
  snapshot: Snapshot,
): Refusal | undefined | Promise<Refusal | undefined> {
  const { message, method } = exchange;
  const name = message.uri;
  if (name === undefined || exchange.session === undefined) return undefined;
  const { upstreams, route } = followingOf(snapshot, exchange, name, method);
  const [upstream] = upstreams;
  // Refused by the next stage, which sends nothing anywhere.
  if (upstream === undefined) return undefined;
  const item = snapshot.catalog.resources.find(name);
  return limitUse(exchange, snapshot, item, { kind: 'resource', name, method, route, upstream });
}

function limitUse(
  exchange: Exchange,
  snapshot: Snapshot,
  item: CatalogItem,
  use: Use,
): Refusal | undefined | Promise<Refusal | undefined> {
  const limits = limitsOf(exchange, snapshot, item, use);
  if (limits === undefined || limits.applicable.length === 0) return undefined;
  const charged = exchange.edge.limits.charge(limits, new Charged(exchange, snapshot, use));
  return charged instanceof Promise
    ? charged.then((charge) => settle(exchange, snapshot, charge))
    : settle(exchange, snapshot, charged);
}

/** Worked out on the first call of the caller and target. */
function limitsOf(
  { who }: Exchange,
  { policy }: Snapshot,
  item: CatalogItem,
  use: Use,
): CallLimits | undefined {
  const target = callTarget(policy, item, use);
  let limits = who.limits.get(target);
  if (limits === undefined && target.limits !== undefined) {
    limits = limitsForCaller(target.limits, who.principal);
    who.limits.set(target, limits);
  }
  return limits;
}

function settle(exchange: Exchange, { bundle }: Snapshot, charge: Charge): Refusal | undefined {
  exchange.charge = charge;
  // It ended while the store was asked: nobody else will give back what it holds.
  if (exchange.finished) release(charge);
  if (charge.refusal === undefined) return undefined;
  const { data } = charge.refusal;
  const code = bundle.gateway.errors?.rate_limit_code ?? undefined;
  return {
    kind: 'rate_limited',
    data,
    ...(code !== undefined && { code }),
    ...(data.retry_after !== undefined && { retryAfter: data.retry_after }),
  };
}

/** What limits look at that differs from call to call. */
class Charged implements LimitedCall {
  readonly #exchange: Exchange;
  readonly #snapshot: Snapshot;
  readonly #use: Use;

  constructor(exchange: Exchange, snapshot: Snapshot, use: Use) {
    this.#exchange = exchange;
    this.#snapshot = snapshot;
    this.#use = use;
  }

  get listener(): string {
    return this.#exchange.edge.name;
  }

  header(name: string): string | undefined {
    return this.#exchange.request.header(name);
  }

  facts(): ReturnType<LimitedCall['facts']> {
    const { item } = this.#exchange;
    return factsFor(this.#snapshot.policy, this.#exchange, this.#use, Date.now(), item);
  }
}
