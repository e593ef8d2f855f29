// Who calls, by the providers of one bundle. The order is the cheap before the dear: what was verified before costs a
// hash and a look-up and waits for nothing; then keys, which are known here; then what has to be verified, unless the
// address has guessed too often.
import { hash } from 'node:crypto';
import type { Log } from '../observe/log.ts';
import { type ApiKeyProvider, KEY_PREFIX } from './api-keys/api-key-provider.ts';
import type { KeyEntry } from './api-keys/key-entry.ts';
import type { Attempts } from './attempts.ts';
import type { Authenticated, Authenticator, AuthFailure, Credentials } from './authenticator.ts';
import { bearerToken, isToken } from './bearer.ts';
import type { CertificateProvider } from './certificates/certificate-provider.ts';
import { forwardedCertificate } from './certificates/forwarded-certificate.ts';
import { invalid, MISSING, tooMany } from './failures.ts';
import { NO_PROOF, type Proof } from './proof.ts';
import type { Provider } from './providers.ts';
import type { RefusedTokens } from './refused-tokens.ts';
import { ASK_AGAIN_MS } from './tokens/introspection-provider.ts';
import { TokenVerifier } from './tokens/token-verifier.ts';
import type { Grounds, Verdict } from './verdict.ts';
import type { VerifiedTokens } from './verified-tokens.ts';

const MAX_TOKEN = 8 * 1024;
/** At once, of the questions a server is asked for streams: who waits for an answer comes first. */
const MOST_ASKED_AGAIN = 8;
const AUTHORIZATION = 'authorization';

/** What is remembered longer than a bundle is active. */
export interface Memory {
  readonly verified: VerifiedTokens;
  readonly refused: RefusedTokens;
  readonly attempts: Attempts;
  /** SHA-256 of keys that were shown: whoever guesses from the same address does not shut their holders out. */
  readonly keys: Set<string>;
}

export interface BundleAuthenticatorParts {
  readonly required: boolean;
  /** Failed proofs of one address in any minute; 0 for no bound. */
  readonly attempts: number;
  /** In the bundle's order. */
  readonly providers: readonly Provider[];
  readonly memory: Memory;
  readonly now: () => number;
  readonly log: Log;
  readonly closed: () => void;
}

export class BundleAuthenticator implements Authenticator {
  readonly required: boolean;
  readonly #parts: BundleAuthenticatorParts;
  readonly #keys: readonly ApiKeyProvider[];
  readonly #certificates: readonly CertificateProvider[];
  /** Trusted proxies hand certificates on. */
  readonly #handedOn: boolean;
  readonly #authorities: ReadonlySet<string>;
  readonly #tokens: TokenVerifier;
  /** Headers that carry credentials, in lower case. */
  readonly #headers: readonly string[];
  /** Verifications that run, so that a token shown twice at once is verified once. */
  readonly #running = new Map<string, Promise<Verdict>>();
  #askingAgain = 0;

  constructor(parts: BundleAuthenticatorParts) {
    this.required = parts.required;
    this.#parts = parts;
    this.#keys = parts.providers.filter((provider) => provider.kind === 'api_key');
    this.#certificates = parts.providers.filter((provider) => provider.kind === 'mtls');
    this.#handedOn = this.#certificates.some(({ handedOn }) => handedOn);
    this.#authorities = new Set(parts.providers.map(({ authority }) => authority));
    this.#tokens = new TokenVerifier(parts.providers);
    this.#headers = [...new Set([AUTHORIZATION, ...this.#keys.map(({ header }) => header)])];
  }

  authenticate(credentials: Credentials): Authenticated | Promise<Authenticated> {
    try {
      return this.#authenticate(credentials);
    } catch (error) {
      return this.#broken(error);
    }
  }

  accepts(proof: Proof): boolean {
    if (proof === NO_PROOF) return !this.required;
    const { memory, now } = this.#parts;
    const grounds = memory.verified.groundsOf(proof);
    if (proof.expiresAt <= now() || grounds?.good === false) return false;
    if (!this.#authorities.has(proof.authority)) return this.#keys.some((keys) => keys.accepts(proof));
    if (grounds?.askAt !== undefined && grounds.askAt <= now()) this.#askAgain(proof, grounds);
    return true;
  }

  close(): void {
    this.#parts.closed();
  }

  #authenticate(credentials: Credentials): Authenticated | Promise<Authenticated> {
    const { headers } = credentials;
    let header: string | undefined;
    let value: string | undefined;
    for (const name of this.#headers) {
      const shown = headers.get(name);
      if (shown === undefined) continue;
      if (header !== undefined || headers.repeated(name))
        return this.#refused(credentials, invalid('several'));
      header = name;
      value = shown;
    }
    if (header === undefined || value === undefined) return this.#byCertificate(credentials);
    const secret = header === AUTHORIZATION ? bearerToken(value) : value;
    if (secret === undefined || secret === '') return this.#refused(credentials, invalid('malformed'));
    if (secret.length > MAX_TOKEN) return this.#refused(credentials, invalid('too_long'));
    const digest = hash('sha256', secret);
    const known = header === AUTHORIZATION ? this.#known(digest) : undefined;
    if (known !== undefined) return known;
    const key = this.#keyOf(header, digest);
    const isKey = key !== undefined || header !== AUTHORIZATION || secret.startsWith(KEY_PREFIX);
    return isKey ? this.#byKey(credentials, digest, key) : this.#byToken(credentials, digest, secret);
  }

  /** Verified before, by a provider that this bundle has as well. */
  #known(digest: string): Proof | undefined {
    const { memory, now } = this.#parts;
    const proof = memory.verified.find(digest, now())?.proof;
    return proof !== undefined && this.#authorities.has(proof.authority) ? proof : undefined;
  }

  #byKey(credentials: Credentials, digest: string, key: KeyEntry | undefined): Authenticated {
    if (key === undefined) return this.#refused(credentials, invalid('unknown'));
    const { memory, now } = this.#parts;
    const guesses = !memory.keys.has(digest);
    const barred = guesses ? this.#barred(credentials) : undefined;
    if (barred !== undefined) return barred;
    // Over, but no guess.
    if (key.proof.expiresAt <= now()) return invalid('expired');
    if (guesses) memory.keys.add(digest);
    return key.proof;
  }

  #keyOf(header: string, digest: string): KeyEntry | undefined {
    for (const keys of this.#keys) {
      const key = keys.header === header ? keys.find(digest) : undefined;
      if (key !== undefined) return key;
    }
    return undefined;
  }

  #byToken(credentials: Credentials, digest: string, token: string): Authenticated | Promise<Authenticated> {
    const { memory, now } = this.#parts;
    const guesses = !memory.verified.has(digest);
    const barred = guesses ? this.#barred(credentials) : undefined;
    if (barred !== undefined) return barred;
    const settle = (failure: AuthFailure) => (guesses ? this.#refused(credentials, failure) : failure);
    const refused = memory.refused.find(digest, now());
    if (refused !== undefined) return settle(refused);
    if (!isToken(token)) return settle(invalid('malformed'));
    let running = this.#running.get(digest);
    if (running === undefined) {
      running = this.#verify(digest, token).finally(() => this.#running.delete(digest));
      this.#running.set(digest, running);
    }
    return running.then(
      (verdict) => ('proof' in verdict ? verdict.proof : settle(verdict)),
      (error) => this.#broken(error),
    );
  }

  async #verify(digest: string, token: string): Promise<Verdict> {
    const { memory, now } = this.#parts;
    // A token asked about anew: streams that were opened with it live as long as the answer is yes.
    const before = memory.verified.ownGrounds(digest);
    const verdict = await this.#tokens.verify(token);
    if (!('proof' in verdict)) {
      if (before !== undefined && verdict.failure === 'invalid') before.good = false;
      memory.refused.remember(digest, verdict, now());
      return verdict;
    }
    const { askAt } = verdict.grounds;
    const kept =
      before !== undefined && askAt !== undefined ? Object.assign(before, { askAt }) : verdict.grounds;
    memory.verified.remember(digest, { ...verdict, grounds: kept });
    return verdict;
  }

  /** In the background, for streams that may stay open for days; a server that is away takes nothing back. */
  #askAgain({ token }: Proof, grounds: Grounds): void {
    if (token === undefined || this.#askingAgain >= MOST_ASKED_AGAIN) return;
    grounds.askAt = this.#parts.now() + ASK_AGAIN_MS;
    this.#askingAgain += 1;
    this.#tokens
      .verify(token)
      .then(
        (verdict) => {
          if ('failure' in verdict && verdict.failure === 'invalid') grounds.good = false;
        },
        (error) => this.#broken(error),
      )
      .finally(() => {
        this.#askingAgain -= 1;
      });
  }

  #byCertificate(credentials: Credentials): Authenticated {
    let failure: AuthFailure | undefined;
    for (const provider of this.#certificates) {
      const verdict = this.#certificateBy(provider, credentials);
      if (verdict === undefined) continue;
      if (!('failure' in verdict)) return verdict;
      if (verdict.failure !== 'invalid') return verdict;
      failure = verdict;
    }
    if (failure !== undefined) return this.#refused(credentials, failure);
    return this.required ? MISSING : NO_PROOF;
  }

  /** Undefined when no certificate was shown to this provider. */
  #certificateBy(provider: CertificateProvider, credentials: Credentials): Authenticated | undefined {
    const header = provider.headerFor(credentials);
    // One that hands certificates on shows its own on the connection, whatever other providers there are.
    if (header === undefined && (this.#handedOn ? credentials.throughProxy : isProxied(credentials)))
      return undefined;
    const shown = header === undefined ? credentials.certificate : credentials.headers.get(header);
    if (shown === undefined) return undefined;
    if (header !== undefined && credentials.headers.repeated(header)) return invalid('several');
    const { memory, now } = this.#parts;
    const digest = `${provider.authority} ${hash('sha256', shown)}`;
    const known = memory.verified.find(digest, now());
    if (known !== undefined) return known.proof;
    const barred = this.#barred(credentials);
    if (barred !== undefined) return barred;
    const der = typeof shown === 'string' ? forwardedCertificate(shown) : shown;
    const verdict = der === undefined ? invalid('certificate') : provider.verify(der);
    if ('failure' in verdict) return verdict;
    memory.verified.remember(digest, verdict);
    return verdict.proof;
  }

  /** Set when the address has failed too often to try anything new. */
  #barred({ address }: Credentials): AuthFailure | undefined {
    const { attempts: limit, memory, now } = this.#parts;
    if (limit === 0) return undefined;
    const wait = memory.attempts.wait(address, limit, now());
    return wait > 0 ? tooMany(wait) : undefined;
  }

  /** A bad credential counts against the address it came from, unless that is barred already. */
  #refused(credentials: Credentials, failure: AuthFailure): AuthFailure {
    if (failure.failure !== 'invalid' || this.#parts.attempts === 0) return failure;
    const barred = this.#barred(credentials);
    if (barred !== undefined) return barred;
    this.#parts.memory.attempts.failed(credentials.address, this.#parts.now());
    return failure;
  }

  /** A fault of our own is nobody's proof. */
  #broken(error: unknown): AuthFailure {
    this.#parts.log.error('a credential could not be verified', { err: error });
    return invalid('unknown');
  }
}

/** A trusted proxy says that it stands between: what is proven on the connection is its own certificate. */
function isProxied({ headers, throughProxy }: Credentials): boolean {
  if (headers.get('x-forwarded-for') === undefined && headers.get('forwarded') === undefined) return false;
  return throughProxy;
}
