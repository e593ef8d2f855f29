// The end of somebody's patience, as a promise to race against.
import type { Clock } from '../catalog/clock.ts';

export interface TimeLimit {
  /** Resolves when the time is over. */
  readonly passed: Promise<undefined>;
  /** It is not needed any more. */
  cancel(): void;
}

/** `ms` may be infinite. */
export function timeLimit(clock: Clock, ms: number): TimeLimit {
  let cancel = (): void => {};
  const passed = new Promise<undefined>((resolve) => {
    if (ms < Number.POSITIVE_INFINITY) cancel = clock.after(ms, () => resolve(undefined));
  });
  return { passed, cancel: () => cancel() };
}
