// What the requests of one uWebSockets.js server share: counters, the set the sweep looks at, and what to do when
// the last of them is done.
import type { Leaving } from './leaving.ts';
import type { HttpLimits } from './limits.ts';

/** Something with a deadline or a stall: told about every sweep while it is in the set. */
export interface Watched {
  sweep(): void;
}

export class UwsState {
  readonly limits: HttpLimits;
  readonly watched = new Set<Watched>();
  connections = 0;
  /** Requests that have not been answered completely. */
  open = 0;
  /** Answers that were the last of their connection but have bytes left to flush. */
  flushing = 0;
  /** Told when the server begins to close. A WebSocket also counts as an open request. */
  readonly leavers = new Set<Leaving>();
  /** Set by `close`: every further answer is the last of its connection. */
  closing = false;
  /** Called whenever the last open request was answered and flushed; may be inside a native callback. */
  onSettled: (() => void) | undefined;

  constructor(limits: HttpLimits) {
    this.limits = limits;
  }

  /** Sweeps that make up `ms`, rounded up. */
  sweeps(ms: number): number {
    return Math.ceil(ms / this.limits.sweepMs);
  }

  get settled(): boolean {
    return this.open === 0 && this.flushing === 0;
  }

  settle(): void {
    if (this.settled) this.onSettled?.();
  }
}
