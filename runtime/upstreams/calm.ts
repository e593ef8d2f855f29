// Says something at once, but not again before a while has passed, however often there is reason to: then once for all
// of them.
export class Calm {
  readonly #everyMs: number;
  readonly #say: () => void;
  #timer: NodeJS.Timeout | undefined;
  #again = false;

  constructor(everyMs: number, say: () => void) {
    this.#everyMs = everyMs;
    this.#say = say;
  }

  /** There is reason to. */
  say(): void {
    if (this.#timer !== undefined) {
      this.#again = true;
      return;
    }
    this.#again = false;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#again) this.say();
    }, this.#everyMs).unref();
    this.#say();
  }

  /** Nothing is said any more of what there was reason for before. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
