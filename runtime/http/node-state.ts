// What the requests of one node:http server share.
import type { Leaving } from './leaving.ts';
import type { HttpLimits } from './limits.ts';

/** A connection that carries messages, as its server sees it. */
export interface Lasting extends Leaving {
  destroy(): void;
  ping(): void;
}

export class NodeState {
  readonly limits: HttpLimits;
  /** Requests that have not been answered completely. */
  open = 0;
  /** Told when the server begins to close. */
  readonly leavers = new Set<Leaving>();
  /** Open WebSockets; each of them also counts as an open request. */
  readonly sockets = new Set<Lasting>();
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
