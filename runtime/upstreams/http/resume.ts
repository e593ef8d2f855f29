// When to pick up an event stream that broke off, or that its server ended to be asked again later (2025-11-25):
// after the pause the server asked for, and if that fails a few times more with growing ones.

const DEFAULT_MS = 1_000;
const LONGEST_MS = 30_000;
const GROWTH = 1.5;
const ATTEMPTS = 5;
/** A server that asks for no pause and ends each stream at once would be asked as fast as it answers. */
const SHORTEST_MS = 20;
const IDLE_PAUSE_MS = 100;

export class Resumption {
  #failures = 0;
  #timer: NodeJS.Timeout | undefined;

  /**
   * Calls `again` after the pause that is due; false when there were too many attempts. `retryMs`: what the server
   * asked for. `how`: what became of the last stream.
   */
  schedule(
    retryMs: number | undefined,
    how: 'brought events' | 'brought nothing' | 'failed',
    again: () => void,
  ): boolean {
    this.#failures = how === 'failed' ? this.#failures + 1 : 0;
    if (this.#failures > ATTEMPTS) return false;
    const asked = Math.max(retryMs ?? DEFAULT_MS, how === 'brought events' ? SHORTEST_MS : IDLE_PAUSE_MS);
    const pause = Math.min(asked * GROWTH ** this.#failures, LONGEST_MS);
    this.#timer = setTimeout(again, pause);
    return true;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

/** Whether an event id can be sent back in a header; the others were not made to be. */
export function isResumable(lastEventId: string | undefined): lastEventId is string {
  return lastEventId !== undefined && /^[\x21-\x7e]{1,1024}$/.test(lastEventId);
}
