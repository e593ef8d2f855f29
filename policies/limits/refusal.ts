// What a caller is told who used too much: the members of the article's error.
import type { CallLimit } from './applicable.ts';
import type { LimitTarget } from './target.ts';

export interface Refusal {
  /** In the table of the bundle. */
  readonly limit: number;
  /** Milliseconds; Infinity when waiting does not help. */
  readonly wait: number;
  /** `data` of the JSON-RPC error. */
  readonly data: RefusalData;
}

export interface RefusalData {
  readonly limit_type: string;
  /** Of a tool call. */
  readonly tool?: string;
  /** Whole seconds, at least 1; absent when the call costs more than the budget ever holds. */
  readonly retry_after?: number;
  readonly limit: number;
  /** Such as `60s`; absent for calls at once. */
  readonly window?: string;
}

export function refusalOf({ number, limit }: CallLimit, { kind, name }: LimitTarget, wait: number): Refusal {
  const { limit_type, window_ms } = limit;
  return {
    limit: number,
    wait,
    data: {
      limit_type,
      ...(kind === 'tool' && { tool: name }),
      ...(wait !== Infinity && { retry_after: Math.max(1, Math.ceil(wait / 1000)) }),
      limit: limit.limit,
      ...(window_ms > 0 && { window: windowText(window_ms) }),
    },
  };
}

/** The one that takes longer: who waits for it has waited for the other. Of equals the later, more specific one. */
export function moreTelling(a: Refusal | undefined, b: Refusal): Refusal {
  return a !== undefined && a.wait > b.wait ? a : b;
}

/** A minute is `60s`, as the article writes it. */
function windowText(ms: number): string {
  if (ms < 3_600_000) return `${ms / 1000}s`;
  return ms < 86_400_000 ? `${ms / 3_600_000}h` : `${ms / 86_400_000}d`;
}
