// Takes a call only to fail it, for upstreams that already know they cannot serve it. The sink hears of it after
// `dispatch` has returned, as the contract demands, and not at all when the caller gave up in between.
import type { Refusal } from '../wire/errors.ts';
import type { Attempt, Call, Sink } from './upstream.ts';

/**
 * `unavailable`, and the upstream is sure that it never saw a byte of the call: sending it elsewhere is safe. A pool
 * recognises this very object.
 */
export const NOT_SENT: Refusal = Object.freeze({ kind: 'unavailable' });

export function refuseSoon(call: Call, sink: Sink, refusal: Refusal): void {
  call.attempt = new RefusedAttempt(sink, refusal);
}

class RefusedAttempt implements Attempt {
  #sink: Sink | undefined;

  constructor(sink: Sink, refusal: Refusal) {
    this.#sink = sink;
    setImmediate(() => this.#sink?.fail(refusal));
  }

  abort(): void {
    this.#sink = undefined;
  }
}
