// Time and chance for what happens on its own in the catalog, in one argument so that tests can turn both.

export interface Clock {
  /** Milliseconds on the `performance.now()` clock. */
  now(): number;
  /** Calls `run` once after `ms`; the function returned takes that back. */
  after(ms: number, run: () => void): () => void;
  /** At least 0, below 1. */
  random(): number;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after(ms, run) {
    // Unreferenced: looking for tools is no reason to keep a process alive.
    const timer = setTimeout(run, ms).unref();
    return () => clearTimeout(timer);
  },
  random: Math.random,
};
