// Matches a whole text against a small pattern in one pass: a nondeterministic automaton that is in all its states at
// once (Thompson). The patterns come from upstreams and the texts from clients, so nothing here may backtrack: the
// cost is bounded by the length of the text times the length of the pattern, whatever they are.

/** A pattern; until it is used each function but `matches` appends what has to come next. */
export class UriAutomaton {
  /** Per step: what it does. */
  readonly #kinds: number[] = [];
  /** LITERAL: the UTF-16 unit. FORK: the second way. JUMP: where to. */
  readonly #arguments: number[] = [];
  /** EXCEPT: what the unit must not be. */
  readonly #excluded: string[] = [];

  literal(text: string): void {
    for (let at = 0; at < text.length; at += 1) this.#add(LITERAL, text.charCodeAt(at), '');
  }

  /** Any number of characters, none of them in `excluded`. */
  run(excluded: string): void {
    this.repeated(() => this.#add(EXCEPT, 0, excluded));
  }

  optional(body: () => void): void {
    const fork = this.#add(FORK, 0, '');
    body();
    this.#arguments[fork] = this.#kinds.length;
  }

  /** `body` any number of times. */
  repeated(body: () => void): void {
    const fork = this.#add(FORK, 0, '');
    body();
    this.#add(JUMP, fork, '');
    this.#arguments[fork] = this.#kinds.length;
  }

  /** One of `bodies`, of which there is at least one. */
  either(bodies: readonly (() => void)[]): void {
    const ends: number[] = [];
    for (const [at, body] of bodies.entries()) {
      const last = at === bodies.length - 1;
      const fork = last ? -1 : this.#add(FORK, 0, '');
      body();
      if (last) break;
      ends.push(this.#add(JUMP, 0, ''));
      this.#arguments[fork] = this.#kinds.length;
    }
    for (const end of ends) this.#arguments[end] = this.#kinds.length;
  }

  /** Whether all of `text` is what was described. */
  matches(text: string): boolean {
    const steps = this.#kinds.length;
    // By step: the last position of the text it was entered for, so that no step is entered twice for one.
    const entered = new Int32Array(steps + 1).fill(-1);
    let current = new Steps(steps + 1);
    let next = new Steps(steps + 1);
    this.#enter(current, 0, entered, 0);
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      for (let of = 0; of < current.size; of += 1) {
        const step = current.steps[of]!;
        if (this.#takes(step, unit)) this.#enter(next, step + 1, entered, at + 1);
      }
      if (next.size === 0) return false;
      [current, next] = [next, current];
      next.size = 0;
    }
    return entered[steps] === text.length;
  }

  #add(kind: number, argument: number, excluded: string): number {
    this.#arguments.push(argument);
    this.#excluded.push(excluded);
    return this.#kinds.push(kind) - 1;
  }

  #takes(step: number, unit: number): boolean {
    if (this.#kinds[step] === LITERAL) return this.#arguments[step] === unit;
    // The end takes nothing.
    return this.#kinds[step] === EXCEPT && !this.#excluded[step]!.includes(String.fromCharCode(unit));
  }

  /** Adds `first` and every step that is reached from it without taking a character. */
  #enter(into: Steps, first: number, entered: Int32Array, position: number): void {
    const waiting = [first];
    for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
      if (entered[step] === position) continue;
      entered[step] = position;
      const kind = this.#kinds[step];
      if (kind === JUMP) waiting.push(this.#arguments[step]!);
      else if (kind === FORK) waiting.push(this.#arguments[step]!, step + 1);
      else into.steps[into.size++] = step;
    }
  }
}

const LITERAL = 0;
const EXCEPT = 1;
const FORK = 2;
const JUMP = 3;

class Steps {
  readonly steps: Int32Array;
  size = 0;

  constructor(capacity: number) {
    this.steps = new Int32Array(capacity);
  }
}
