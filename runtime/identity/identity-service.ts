// Authentication for as long as the process runs: each bundle gets its authenticator, and what does not change from one
// bundle to the next (keys of issuers, verified tokens, failed attempts) is kept.
import type { Bundle, BundleProvider } from '../../schema/generated/bundle.ts';
import type { Log } from '../observe/log.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { Attempts } from './attempts.ts';
import type { Authenticator } from './authenticator.ts';
import { BundleAuthenticator, type Memory } from './bundle-authenticator.ts';
import type { FetchDocument } from './jwks/issuer-keys.ts';
import { addressesOf, authorityOf, makeProvider, type Provider, type ProviderParts } from './providers.ts';
import { RefusedTokens } from './refused-tokens.ts';
import { VerifiedTokens } from './verified-tokens.ts';

const MOST_TOKENS = 10_000;

export interface IdentityParts {
  readonly secrets: Secrets;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Documents of issuers; over the network when not given. */
  readonly fetch?: FetchDocument;
}

interface Held {
  readonly provider: Provider;
  /** Authenticators that use it. */
  uses: number;
}

export class IdentityService {
  readonly #parts: ProviderParts;
  readonly #memory: Memory = {
    verified: new VerifiedTokens(MOST_TOKENS),
    refused: new RefusedTokens(),
    attempts: new Attempts(),
    keys: new Set(),
  };
  readonly #held = new Map<string, Held>();

  constructor({ secrets, log, now = Date.now, fetch }: IdentityParts) {
    this.#parts = { secrets, log, now, fetch };
  }

  /**
   * Undefined when nobody is asked who he is. Keys of issuers begin to be fetched at once. Throws, with the name of the
   * provider, when a reference or file is missing or no good; everything else stays as it was then.
   */
  authenticatorFor({ authn }: Bundle): Authenticator | undefined {
    if (authn === undefined) return undefined;
    const { now, log } = this.#parts;
    const held: Held[] = [];
    const release = () => {
      for (const provider of held.splice(0)) this.#release(provider);
    };
    try {
      for (const settings of authn.providers) held.push(this.#acquire(settings));
    } catch (error) {
      release();
      throw error;
    }
    return new BundleAuthenticator({
      required: authn.mode !== 'optional',
      attempts: authn.attempts,
      providers: held.map(({ provider }) => provider),
      memory: this.#memory,
      now,
      log,
      closed: release,
    });
  }

  close(): void {
    for (const { provider } of this.#held.values()) provider.close();
    this.#held.clear();
  }

  #acquire(settings: BundleProvider): Held {
    try {
      const addresses = addressesOf(settings, this.#parts.secrets);
      const authority = authorityOf(settings, addresses);
      let held = this.#held.get(authority);
      if (held === undefined) {
        held = { provider: makeProvider(settings, addresses, this.#parts), uses: 0 };
        this.#held.set(authority, held);
      }
      held.uses += 1;
      return held;
    } catch (error) {
      throw new Error(`authn.providers.${settings.name}: ${(error as Error).message}`, { cause: error });
    }
  }

  #release(held: Held): void {
    held.uses -= 1;
    if (held.uses > 0 || !this.#held.delete(held.provider.authority)) return;
    held.provider.close();
  }
}
