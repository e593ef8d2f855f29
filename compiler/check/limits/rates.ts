// The rates of a written limit as the checks compare them.
import type { Limit } from '../../../schema/generated/full-config.ts';

export type RateField =
  | 'requests_per_second'
  | 'requests_per_minute'
  | 'requests_per_hour'
  | 'requests_per_day';

const WINDOWS: Readonly<Record<RateField, number>> = {
  requests_per_second: 1,
  requests_per_minute: 60,
  requests_per_hour: 3_600,
  requests_per_day: 86_400,
};

export interface Rate {
  readonly field: RateField;
  readonly seconds: number;
  readonly limit: number;
  /** What a bucket lets through beside; 0 for a window. */
  readonly burst: number;
}

/** Shortest window first. */
export function ratesOf(limit: Limit): Rate[] {
  return Object.entries(WINDOWS).flatMap(([field, seconds]) => {
    const number = limit[field as RateField];
    const burst = field === 'requests_per_day' ? 0 : (limit.burst_size ?? 0);
    return number === undefined ? [] : [{ field: field as RateField, seconds, limit: number, burst }];
  });
}

/** Whether `other` never refuses a call that `rate` would let through, when every call is charged to both. */
export function refusesFirst(rate: Rate, other: Rate): boolean {
  // Two days meet at midnight, and what is left of one and the whole of the next may come together.
  const limit = rate.field === 'requests_per_day' ? 2 * rate.limit : rate.limit;
  const atOnce = rate.burst > 0 ? rate.burst : limit;
  if (other.burst > 0) return atOnce <= other.burst && limit / rate.seconds <= other.limit / other.seconds;
  const steady = (limit * other.seconds) / rate.seconds;
  return (rate.burst > 0 ? rate.burst + steady : Math.max(limit, steady)) <= other.limit;
}
