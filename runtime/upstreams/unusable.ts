// An upstream whose definition cannot be used in this environment (a variable is missing, say). It exists so that
// the rest of the bundle still serves: it is down from the start, says why, and refuses every call.
import { NOT_SENT, refuseSoon } from './refuse.ts';
import type { Call, Sink, Upstream, UpstreamEvents, UpstreamState } from './upstream.ts';

export class UnusableUpstream implements Upstream {
  readonly name: string;
  events: UpstreamEvents | undefined = undefined;
  readonly offers = undefined;
  readonly #reason: string;
  #closed = false;

  constructor(name: string, reason: string) {
    this.name = name;
    this.#reason = reason;
  }

  get state(): UpstreamState {
    return { phase: this.#closed ? 'closed' : 'down', era: undefined, inFlight: 0, reason: this.#reason };
  }

  dispatch(call: Call, sink: Sink): boolean {
    if (this.#closed) return false;
    refuseSoon(call, sink, NOT_SENT);
    return true;
  }

  async subscribe(): Promise<boolean> {
    return false;
  }

  unsubscribe(): void {}

  async followTask(): Promise<boolean> {
    return false;
  }

  unfollowTask(): void {}

  forget(): void {}

  async close(): Promise<void> {
    this.#closed = true;
  }

  destroy(): void {
    this.#closed = true;
  }
}
