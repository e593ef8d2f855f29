// What one budget has used, of any kind. Counters are told whole milliseconds that never go back; see LimitState.
import type { BundleLimit } from '../../schema/generated/bundle.ts';
import type { Now } from './now.ts';

/** The numbers of a limit. They may change between calls, when a new bundle has other ones under the same name. */
export type LimitNumbers = Pick<BundleLimit, 'limit' | 'window_ms' | 'burst'>;

export interface Counter {
  /**
   * Milliseconds until a call of `cost` fits, if nothing else is charged before: 0 when it fits now, Infinity when
   * waiting does not help.
   */
  wait(numbers: LimitNumbers, cost: number, now: Now): number;
  /** Charges `cost`, whether it fits or not. */
  take(numbers: LimitNumbers, cost: number, now: Now): void;
  /** Whether a new counter would do as well, so that this one may be forgotten. */
  isFull(numbers: LimitNumbers, now: Now): boolean;
}
