// Charges the limits of one use of something at one upstream, for the stage and for a read that goes on to the next
// upstream. What a call holds until it has ended hangs on the call, and finish.ts gives it back.
import { type CallLimit, type CallLimits, limitsForCaller } from '../../policies/limits/applicable.ts';
import { type Charge, release } from '../../policies/limits/charge.ts';
import type { LimitedCall } from '../../policies/limits/due.ts';
import { type AccessRequest, factsFor } from '../access/access-request.ts';
import { type CatalogItem, callTarget, type Use } from '../access/target.ts';
import type { LimitService } from '../limits/limit-service.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Refusal } from '../wire/errors.ts';

/** What charging needs of an exchange. */
export interface Chargeable extends AccessRequest {
  readonly edge: { readonly name: string; readonly limits: LimitService };
  readonly snapshot: Snapshot;
  readonly finished: boolean;
  readonly item: CatalogItem | undefined;
  charge: Charge | undefined;
}

type Verdict = Refusal | undefined | Promise<Refusal | undefined>;

/** All limits that apply to the use, at once. */
export function chargeUse(call: Chargeable, item: CatalogItem, use: Use): Verdict {
  const limits = limitsOf(call, item, use);
  if (limits === undefined || limits.applicable.length === 0) return undefined;
  return chargeTo(call, limits, use);
}

/**
 * Those that it was not charged for yet, where it went before.
 * @param before the same use, everywhere it was charged for
 */
export function chargeNext(call: Chargeable, item: CatalogItem, use: Use, before: readonly Use[]): Verdict {
  const limits = limitsOf(call, item, use);
  if (limits === undefined) return undefined;
  const charged = new Set(
    before.flatMap((one) => limitsOf(call, item, one)?.applicable.flatMap(idsOf) ?? []),
  );
  const applicable = limits.applicable.filter(({ ids }) => !ids.every((id) => charged.has(id)));
  if (applicable.length === 0) return undefined;
  return chargeTo(call, { ...limits, applicable, fixed: undefined }, use);
}

function idsOf({ ids }: CallLimit): readonly string[] {
  return ids;
}

function chargeTo(call: Chargeable, limits: CallLimits, use: Use): Verdict {
  const charged = call.edge.limits.charge(limits, new Charged(call, use));
  return charged instanceof Promise ? charged.then((charge) => settle(call, charge)) : settle(call, charged);
}

/** Worked out on the first call of the caller and target. */
function limitsOf({ who, snapshot }: Chargeable, item: CatalogItem, use: Use): CallLimits | undefined {
  const target = callTarget(snapshot.policy, item, use);
  let limits = who.limits.get(target);
  if (limits === undefined && target.limits !== undefined) {
    limits = limitsForCaller(target.limits, who.principal);
    who.limits.set(target, limits);
  }
  return limits;
}

function settle(call: Chargeable, charge: Charge): Refusal | undefined {
  call.charge = call.charge === undefined ? charge : both(call.charge, charge);
  // It ended while the store was asked: nobody else will give back what it holds.
  if (call.finished) release(charge);
  if (charge.refusal === undefined) return undefined;
  const { data } = charge.refusal;
  const code = call.snapshot.bundle.gateway.errors?.rate_limit_code ?? undefined;
  return {
    kind: 'rate_limited',
    data,
    ...(code !== undefined && { code }),
    ...(data.retry_after !== undefined && { retryAfter: data.retry_after }),
  };
}

function both(first: Charge, next: Charge): Charge {
  return {
    refusal: next.refusal,
    exceeded: [...first.exceeded, ...next.exceeded],
    held: [...first.held, ...next.held],
  };
}

/** What limits look at that differs from call to call. */
class Charged implements LimitedCall {
  readonly #call: Chargeable;
  readonly #use: Use;

  constructor(call: Chargeable, use: Use) {
    this.#call = call;
    this.#use = use;
  }

  get listener(): string {
    return this.#call.edge.name;
  }

  header(name: string): string | undefined {
    return this.#call.request.header(name);
  }

  facts(): ReturnType<LimitedCall['facts']> {
    const { item, snapshot } = this.#call;
    return factsFor(snapshot.policy, this.#call, this.#use, Date.now(), item);
  }
}
