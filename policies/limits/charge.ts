// THE DECISION about limits: all that apply to a call are asked, and only when every one of them has room is the call
// charged, to every one. A call that is refused uses nothing.
import type { ExpressionFacts } from '../expressions/facts.ts';
import { headersHold } from '../routes/conditions.ts';
import type { CallLimit, CallLimits } from './applicable.ts';
import { Concurrent } from './concurrent.ts';
import type { Now } from './now.ts';
import { moreTelling, type Refusal, refusalOf } from './refusal.ts';
import type { LimitState } from './state.ts';

/** What differs from call to call. */
export interface LimitedCall {
  /** The name of the listener. */
  readonly listener: string;
  /** Value of an HTTP header by its lower-case name; undefined when it was not sent. */
  header(name: string): string | undefined;
  /** Asked for only when an expression has to be evaluated. */
  facts(): ExpressionFacts;
}

export interface Charge {
  /** Undefined when the call may go on, and was charged. */
  readonly refusal: Refusal | undefined;
  /** Limits in audit mode that would have refused it. */
  readonly exceeded: readonly Refusal[];
  /** To be given back by `release` when the call has ended, which empties it. */
  readonly held: Concurrent[];
}

const FREE: Charge = { refusal: undefined, exceeded: [], held: [] };

/** Charges a call, or says what refuses it and how long to wait. */
export function charge(
  { limits, target, applicable }: CallLimits,
  state: LimitState,
  call: LimitedCall,
  now: Now,
): Charge {
  if (applicable.length === 0) return FREE;
  const reset = limits.quotaReset;
  const time = state.advance(now);
  // A clock that went back has to catch up before anything else can pass.
  const behind = Math.max(time.steady - Math.floor(now.steady), time.wall - Math.floor(now.wall));
  const due: { readonly one: CallLimit; readonly cost: number }[] = [];
  const exceeded: Refusal[] = [];
  let refusal: Refusal | undefined;
  for (const one of applicable) {
    if (!callFits(one, call)) continue;
    const cost = costOf(one, call);
    const wait = Math.max(...one.ids.map((id) => state.wait(one.limit, id, cost, reset, time)));
    if (wait <= 0) due.push({ one, cost });
    else if (one.limit.mode === 'audit') exceeded.push(refusalOf(one, target, wait + behind));
    else refusal = moreTelling(refusal, refusalOf(one, target, wait + behind));
  }
  if (refusal !== undefined) return { refusal, exceeded, held: [] };
  const held: Concurrent[] = [];
  for (const { one, cost } of due) {
    for (const id of one.ids) {
      const counter = state.take(one.limit, id, cost, reset, time);
      if (counter instanceof Concurrent) held.push(counter);
    }
  }
  return held.length === 0 && exceeded.length === 0 ? FREE : { refusal, exceeded, held };
}

/**
 * Ends what a call held; to be called for every charge without a refusal. A second time changes nothing: a place given
 * back twice would be one more than there is.
 */
export function release({ held }: Charge): void {
  for (const counter of held.splice(0)) counter.release();
}

/** A condition that cannot be evaluated holds: in doubt a call is limited. */
function callFits({ matches }: CallLimit, call: LimitedCall): boolean {
  if (matches === undefined) return true;
  return matches.some(
    ({ listeners, headers, when }) =>
      (listeners === undefined || listeners.includes(call.listener)) &&
      headersHold(headers, call) &&
      (when === undefined || when(call.facts()) !== 'false'),
  );
}

/** Whole and at least 1. What an expression cannot tell is more than any budget holds. */
function costOf({ limit, cost }: CallLimit, call: LimitedCall): number {
  if (cost === undefined) return limit.cost;
  const amount = cost(call.facts());
  return amount === undefined || Number.isNaN(amount) ? Infinity : Math.max(1, Math.ceil(amount));
}
