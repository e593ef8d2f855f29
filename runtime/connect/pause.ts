// Not to ask again at once whoever just failed to answer.

const PAUSE_MS = 5_000;

export class Pause {
  readonly #now: () => number;
  readonly #until = new WeakMap<object, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  begin(about: object): void {
    this.#until.set(about, this.#now() + PAUSE_MS);
  }

  holds(about: object): boolean {
    const left = (this.#until.get(about) ?? 0) - this.#now();
    // A clock that was set back makes no pause longer.
    return left > 0 && left <= PAUSE_MS;
  }
}
