// What the requests of one node:http server share.
import type { HttpLimits } from './limits.ts';

export class NodeState {
  readonly limits: HttpLimits;
  /** Requests that have not been answered completely. */
  open = 0;
  /** Set by `close`: every further answer is the last of its connection. */
  closing = false;
  /** Called when the last open request was answered. */
  onSettled: (() => void) | undefined;

  constructor(limits: HttpLimits) {
    this.limits = limits;
  }

  settle(): void {
    if (this.open === 0) this.onSettled?.();
  }
}
