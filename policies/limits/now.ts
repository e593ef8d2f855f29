// The time, as callers of these functions give it: nothing here looks at a clock. Fractions of a millisecond are cut off.

export interface Now {
  /** Milliseconds of a clock that is never set, from any start. Windows and buckets run on it. */
  readonly steady: number;
  /** Milliseconds since 1970. Days run on it. */
  readonly wall: number;
}
