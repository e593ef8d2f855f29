// One access token and how it is had: fetched when somebody needs it, once for all who wait, kept until shortly before it
// ends, renewed behind the backs of calls while it is still good. After a failure nobody is asked again for a while. A
// clock that is set back makes neither of the two last longer.
import type { Lines } from '../credential.ts';

export interface Granted {
  readonly access: string;
  /** Seconds; undefined when the server does not say. */
  readonly expiresIn: number | undefined;
}

/** Of a token whose end nobody said. */
const UNKNOWN_LIFE_MS = 5 * 60_000;
/** A token is not used any more so long before its end, and renewed twice as long before; of short ones a share. */
const MARGIN_MS = 10_000;
const MARGIN_SHARE = 0.1;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
/** One that was refused so soon after it was made would only be followed by another one like it. */
const TOO_NEW_MS = 5_000;
/** How long a call waits for a token; the token is used by later ones when it does come. */
const PATIENCE_MS = 5_000;

export interface TokenSourceOptions {
  /** Rejects with words for the operator. */
  fetch(): Promise<Granted>;
  now(): number;
  /** Milliseconds since 1970 from which on no token of it is good; Infinity for no end. */
  readonly until: number;
  readonly patienceMs?: number | undefined;
}

interface Token {
  readonly lines: Lines;
  readonly madeAt: number;
  readonly renewAt: number;
  readonly endsAt: number;
}

export class TokenSource {
  readonly #options: TokenSourceOptions;
  #token: Token | undefined;
  #fetching: Promise<Lines> | undefined;
  #failures = 0;
  #retryAt = 0;
  #failure: Error | undefined;

  constructor(options: TokenSourceOptions) {
    this.#options = options;
  }

  /** At once while there is a good one. Rejects with words for the operator. */
  lines(): Lines | Promise<Lines> {
    const now = this.#options.now();
    const token = this.#token;
    if (token === undefined || now >= token.endsAt || now < token.madeAt - MARGIN_MS) return this.#wait(now);
    if (now >= token.renewAt && this.#fetching === undefined && !this.#pauses(now)) {
      this.#fetch().catch(() => undefined);
    }
    return token.lines;
  }

  /** In place of a token the upstream refused; undefined when another one would fare no better. */
  instead(refused: Lines): Promise<Lines> | undefined {
    const token = this.#token;
    const now = this.#options.now();
    if (token !== undefined && token.lines === refused) {
      if (Math.abs(now - token.madeAt) < TOO_NEW_MS) return undefined;
      this.#token = undefined;
    }
    return Promise.resolve(this.lines());
  }

  #wait(now: number): Promise<Lines> {
    if (now >= this.#options.until) return Promise.reject(new Error('what the caller showed has expired'));
    if (this.#fetching === undefined && this.#pauses(now) && this.#failure !== undefined) {
      return Promise.reject(this.#failure);
    }
    const fetching = this.#fetch();
    const { patienceMs = PATIENCE_MS } = this.#options;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the token endpoint is too slow')), patienceMs);
      fetching.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }

  #pauses(now: number): boolean {
    const left = this.#retryAt - now;
    return left > 0 && left <= LONGEST_PAUSE_MS;
  }

  #fetch(): Promise<Lines> {
    this.#fetching ??= this.#options
      .fetch()
      .then(
        (granted) => this.#keep(granted),
        (error: Error) => this.#fail(error),
      )
      .finally(() => (this.#fetching = undefined));
    return this.#fetching;
  }

  #keep({ access, expiresIn }: Granted): Lines {
    const now = this.#options.now();
    const life = expiresIn === undefined ? UNKNOWN_LIFE_MS : expiresIn * 1000;
    const margin = Math.min(MARGIN_MS, life * MARGIN_SHARE);
    const endsAt = Math.min(now + life - margin, this.#options.until);
    const lines = ['authorization', `Bearer ${access}`];
    this.#token = { lines, madeAt: now, renewAt: endsAt - margin, endsAt };
    this.#failures = 0;
    this.#retryAt = 0;
    this.#failure = undefined;
    return lines;
  }

  #fail(error: Error): never {
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#failures);
    this.#failures = Math.min(this.#failures + 1, 30);
    this.#retryAt = this.#options.now() + pause;
    this.#failure = error;
    throw error;
  }
}
