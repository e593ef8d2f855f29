// What one budget has used, of any kind. Counters are told whole milliseconds that never go back; see LimitState.
import type { BundleLimit } from '../../schema/generated/bundle.ts';
import type { Moment } from './now.ts';

/** The numbers of a limit. They may change between calls, when a new bundle has other ones under the same name. */
export type LimitNumbers = Pick<BundleLimit, 'limit' | 'window_ms' | 'burst'>;

/** A charge, or several of about the same time. */
export interface Charged {
  readonly cost: number;
  /** Milliseconds since. */
  readonly age: number;
}

export interface Counter {
  /**
   * Milliseconds until a call of `cost` fits, if nothing else is charged before: 0 when it fits now, Infinity when
   * waiting does not help.
   */
  wait(numbers: LimitNumbers, cost: number, now: Moment): number;
  /** Charges `cost`, whether it fits or not. */
  take(numbers: LimitNumbers, cost: number, now: Moment): void;
  /** Whether a new counter would do as well, so that this one may be forgotten. */
  isFull(numbers: LimitNumbers, now: Moment): boolean;
  /** What it has been charged and still counts, oldest first, for a store that has to learn of it. */
  charged(numbers: LimitNumbers, now: Moment): readonly Charged[];
}
