// The keys of an issuer over the network. They are fetched before anybody needs them and again in the background; while
// the issuer cannot be reached the last ones go on for a day. Tokens cannot make it fetch more than once in 30 seconds,
// and failures are followed by longer and longer pauses, whatever tokens come in.
import type { JWK } from 'jose';
import type { AuthFailure } from '../authenticator.ts';
import { invalid, unavailable } from '../failures.ts';
import { KeyRing, type Keys, type VerificationKey } from './key-ring.ts';

/** How long keys are good for after the moment they should have been fetched again. */
const STALE_MS = 24 * 60 * 60_000;
/** Between two fetches because of keys nobody has heard of. */
const ASK_AGAIN_MS = 30_000;
const RETRY_MS = { first: 1_000, most: 60_000 };
const REFRESH_MS = { least: 10_000, most: 24 * 60 * 60_000 };

export interface KeySetParts {
  /** Settles within a few seconds; rejects when there is no key set to be had. */
  readonly load: () => Promise<readonly JWK[]>;
  readonly refreshMs: number;
  readonly now: () => number;
  /** Told when it stops and starts being reachable, and how many keys are gone. */
  readonly told: (event: 'unreachable' | 'reachable' | 'withdrawn', detail: unknown) => void;
}

export class KeySet implements Keys {
  readonly #parts: KeySetParts;
  readonly #refreshMs: number;
  readonly #ring = new KeyRing();
  #loadedAt: number | undefined;
  #loading: Promise<void> | undefined;
  #failures = 0;
  #retryAt = 0;
  #askedAgainAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  /** Begins to fetch. */
  constructor(parts: KeySetParts) {
    this.#parts = parts;
    this.#refreshMs = Math.min(REFRESH_MS.most, Math.max(REFRESH_MS.least, parts.refreshMs));
    this.#load();
  }

  find(
    kid: string | undefined,
    algorithm: string,
  ): VerificationKey | AuthFailure | Promise<VerificationKey | AuthFailure> {
    const known = this.#isUsable() ? this.#ring.pick(kid, algorithm) : undefined;
    if (known !== undefined) return known;
    const loading = this.#loading ?? this.#fetchFor();
    return loading === undefined ? this.#miss() : loading.then(() => this.#look(kid, algorithm));
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #look(kid: string | undefined, algorithm: string): VerificationKey | AuthFailure {
    return (this.#isUsable() ? this.#ring.pick(kid, algorithm) : undefined) ?? this.#miss();
  }

  /** A fetch somebody waits for, if there may be one now. */
  #fetchFor(): Promise<void> | undefined {
    const now = this.#parts.now();
    if (this.#closed || this.#waitMs(now) > 0) return undefined;
    if (!this.#isUsable()) return this.#load();
    const passed = now - this.#askedAgainAt;
    if (passed >= 0 && passed < ASK_AGAIN_MS) return undefined;
    this.#askedAgainAt = now;
    return this.#load();
  }

  #miss(): AuthFailure {
    if (this.#isUsable()) return invalid('unknown_key');
    return unavailable('keys_unavailable', this.#waitMs(this.#parts.now()));
  }

  #isUsable(): boolean {
    if (this.#loadedAt === undefined) return false;
    return this.#parts.now() - this.#loadedAt < this.#refreshMs + STALE_MS;
  }

  /** Never longer than the longest pause, also when the clock was set back. */
  #waitMs(now: number): number {
    return this.#failures === 0 ? 0 : Math.min(RETRY_MS.most, Math.max(0, this.#retryAt - now));
  }

  /** One at a time; never rejects. */
  #load(): Promise<void> {
    clearTimeout(this.#timer);
    this.#loading ??= this.#attempt().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  async #attempt(): Promise<void> {
    try {
      const keys = await this.#parts.load();
      const gone = this.#ring.replace(keys);
      this.#loadedAt = this.#parts.now();
      // Whoever waits for them began under the bundle that is gone, and is judged by it.
      if (this.#closed) return;
      if (gone > 0) this.#parts.told('withdrawn', gone);
      if (this.#failures > 0) this.#parts.told('reachable', undefined);
      this.#failures = 0;
      // A tenth earlier at most: processes that started together do not all come back together.
      this.#again(this.#refreshMs * (1 - Math.random() / 10));
    } catch (error) {
      if (this.#closed) return;
      this.#failures += 1;
      if (this.#failures === 1) this.#parts.told('unreachable', error);
      const pause = Math.min(RETRY_MS.most, RETRY_MS.first * 2 ** Math.min(this.#failures - 1, 16));
      this.#retryAt = this.#parts.now() + pause;
      this.#again(pause);
    }
  }

  #again(ms: number): void {
    this.#timer = setTimeout(() => this.#load(), ms);
    this.#timer.unref();
  }
}
