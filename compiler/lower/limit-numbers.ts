// The numbers of one written limit, each a budget by itself: `{requests_per_minute: 60, max_concurrent: 5}` is two.
import type { BundleLimit } from '../../schema/generated/bundle.ts';
import type { Limit } from '../../schema/generated/full-config.ts';

const RATES = [
  ['requests_per_second', 'second', 1_000],
  ['requests_per_minute', 'minute', 60_000],
  ['requests_per_hour', 'hour', 3_600_000],
] as const;

const DAY_MS = 86_400_000;

export interface LimitNumber extends Pick<BundleLimit, 'kind' | 'limit' | 'window_ms' | 'burst'> {
  /** The member of the written limit. */
  readonly field: keyof Limit;
  /** For the name of the budget. */
  readonly word: string;
}

/** In the order of their lengths. A burst makes every rate of the limit a bucket of that size. */
export function numbersOf(written: Limit): LimitNumber[] {
  const { burst_size: burst = 0, requests_per_day: perDay, max_concurrent: atOnce } = written;
  const numbers: LimitNumber[] = [];
  for (const [field, word, window_ms] of RATES) {
    const limit = written[field];
    if (limit === undefined) continue;
    numbers.push({ field, word, kind: burst > 0 ? 'bucket' : 'window', limit, window_ms, burst });
  }
  if (perDay !== undefined) {
    const field = 'requests_per_day';
    numbers.push({ field, word: 'day', kind: 'quota', limit: perDay, window_ms: DAY_MS, burst: 0 });
  }
  if (atOnce !== undefined) {
    const field = 'max_concurrent';
    numbers.push({ field, word: 'concurrent', kind: 'concurrent', limit: atOnce, window_ms: 0, burst: 0 });
  }
  return numbers;
}
