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

/** What is said of a call by its waits. */
export type Judgement = Pick<Charge, 'refusal' | 'exceeded'>;

export const UNCHARGED: Charge = Object.freeze({ refusal: undefined, exceeded: [], held: [] });
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
  // A clock that went back has to catch up before anything else can pass.
  const behind = time.steady - Math.floor(now.steady);
  const waits: number[] = [];
  for (const { one, cost } of due) {
    let wait = 0;
    for (const id of one.ids) wait = Math.max(wait, state.wait(one.limit, id, cost, limits.quotaReset, time));
    waits.push(wait === 0 ? 0 : wait + behind);
  }
  const judgement = judge(target, due, waits);
  return judgement.refusal === undefined
    ? takeDue(limits.quotaReset, due, waits, judgement.exceeded, state, time)
    : { ...judgement, held: [] };
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

/** Charges a call that was judged to fit: to what it did not exceed. */
export function takeDue(
  reset: CallLimits['limits']['quotaReset'],
  due: readonly Due[],
  waits: readonly number[],
  exceeded: Charge['exceeded'],
  state: LimitState,
  time: Moment,
): Charge {
  const held: Held[] = [];
  for (let i = 0; i < due.length; i += 1) {
    if (waits[i]! > 0) continue;
    const { one, cost } = due[i]!;
    for (const id of one.ids) {
      const counter = state.take(one.limit, id, cost, reset, time);
      if (counter instanceof Concurrent) held.push(counter);
    }
  }
  return held.length === 0 && exceeded.length === 0 ? UNCHARGED : { refusal: undefined, exceeded, held };
}

/**
 * Ends what a call held; to be called for every charge without a refusal. A second time changes nothing: a place given
 * back twice would be one more than there is.
 */
export function release({ held }: Charge): void {
  if (held.length > 0) for (const one of held.splice(0)) one.release();
}
