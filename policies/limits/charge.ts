// THE DECISION about limits: all that apply to a call are asked, and only when every one of them has room is the call
// charged, to every one. A call that is refused uses nothing.
//
// Where the counters are is another matter: here in memory, or with a store that several gateways share, which says the
// waits. `judge` makes the same of both.
import type { CallLimits, Due } from './applicable.ts';
import { Concurrent, type Held } from './concurrent.ts';
import { dueOf, type LimitedCall } from './due.ts';
import type { Moment, Now } from './now.ts';
import { moreTelling, type Refusal, refusalOf } from './refusal.ts';
import type { LimitState } from './state.ts';

export interface Charge {
  /** Undefined when the call may go on, and was charged. */
  readonly refusal: Refusal | undefined;
  /** Limits in audit mode that would have refused it. */
  readonly exceeded: readonly Refusal[];
  /** To be given back by `release` when the call has ended, which empties it. */
  readonly held: Held[];
}

type QuotaReset = CallLimits['limits']['quotaReset'];

/** What is said of a call by its waits. */
export type Judgement = Pick<Charge, 'refusal' | 'exceeded'>;

export const UNCHARGED: Charge = Object.freeze({ refusal: undefined, exceeded: [], held: [] });
const NO_WAITS: readonly number[] = [];
const NONE_EXCEEDED: readonly Refusal[] = [];
const FITS: Judgement = Object.freeze({ refusal: undefined, exceeded: [] });

/** Charges a call, or says what refuses it and how long to wait. */
export function charge(limits: CallLimits, state: LimitState, call: LimitedCall, now: Now): Charge {
  if (limits.applicable.length === 0) return UNCHARGED;
  return chargeDue(limits, dueOf(limits, call), state, now);
}

/** `charge` of what is due. */
export function chargeDue(
  { limits, target }: CallLimits,
  due: readonly Due[],
  state: LimitState,
  now: Now,
): Charge {
  const time = state.advance(now);
  const { quotaReset: reset } = limits;
  if (fits(due, reset, state, time)) return takeDue(reset, due, NO_WAITS, NONE_EXCEEDED, state, time);
  // A clock that went back has to catch up before anything else can pass.
  const behind = time.steady - Math.floor(now.steady);
  const waits = due.map(({ one, cost }) => {
    const wait = Math.max(0, ...one.ids.map((id) => state.wait(one.limit, id, cost, reset, time)));
    return wait === 0 ? 0 : wait + behind;
  });
  const judgement = judge(target, due, waits);
  return judgement.refusal === undefined
    ? takeDue(reset, due, waits, judgement.exceeded, state, time)
    : { ...judgement, held: [] };
}

/** Nearly every call fits: then there is nothing to say about any limit, and nothing is made to say it. */
function fits(due: readonly Due[], reset: QuotaReset, state: LimitState, time: Moment): boolean {
  for (const { one, cost } of due)
    for (const id of one.ids) if (state.wait(one.limit, id, cost, reset, time) > 0) return false;
  return true;
}

/** `waits`: of each that is due, milliseconds until it has room; 0 when it has. */
export function judge(
  target: CallLimits['target'],
  due: readonly Due[],
  waits: readonly number[],
): Judgement {
  let refusal: Refusal | undefined;
  const exceeded: Refusal[] = [];
  for (let i = 0; i < due.length; i += 1) {
    const wait = waits[i]!;
    if (wait <= 0) continue;
    const refused = refusalOf(due[i]!.one, target, wait);
    if (due[i]!.one.limit.mode === 'enforce') refusal = moreTelling(refusal, refused);
    else exceeded.push(refused);
  }
  return refusal === undefined && exceeded.length === 0 ? FITS : { refusal, exceeded };
}

/** Charges a call that was judged to fit: to what it did not exceed. No waits: it exceeded nothing. */
export function takeDue(
  reset: QuotaReset,
  due: readonly Due[],
  waits: readonly number[],
  exceeded: Charge['exceeded'],
  state: LimitState,
  time: Moment,
): Charge {
  let held: Held[] | undefined;
  for (let i = 0; i < due.length; i += 1) {
    if (waits.length > 0 && waits[i]! > 0) continue;
    const { one, cost } = due[i]!;
    for (const id of one.ids) {
      const counter = state.take(one.limit, id, cost, reset, time);
      if (!(counter instanceof Concurrent)) continue;
      if (held === undefined) held = [counter];
      else held.push(counter);
    }
  }
  if (held === undefined && exceeded.length === 0) return UNCHARGED;
  return { refusal: undefined, exceeded, held: held ?? [] };
}

/**
 * Ends what a call held; to be called for every charge without a refusal. A second time changes nothing: a place given
 * back twice would be one more than there is.
 */
export function release({ held }: Charge): void {
  for (let one = held.pop(); one !== undefined; one = held.pop()) one.release();
}
