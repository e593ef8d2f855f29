// The time, as callers of these functions give it: nothing here looks at a clock. Fractions of a millisecond are cut off.

export interface Now {
  /** Milliseconds of a clock that is never set, from any start. Windows and buckets run on it. */
  readonly steady: number;
  /** Milliseconds since 1970. Days are named by it, and last as long as days.ts says. */
  readonly wall: number;
}

/** The time as counters are told it; see LimitState.advance. */
export interface Moment {
  /** Whole milliseconds that never go back. */
  readonly steady: number;
  /** Of quotas: the same number as long as it is the same day. */
  readonly day: number;
  /** Milliseconds until that number changes, if the clocks go on as they are. */
  readonly dayEnds: number;
}
