// Tokens that are good, bad or slow to find out about, without any cryptography.
import type {
  Authenticated,
  Authenticator,
  AuthFailure,
  Credentials,
} from '../../../runtime/identity/authenticator.ts';
import { NO_PROOF, type Proof } from '../../../runtime/identity/proof.ts';

/** Of the user `owner` by the provider `test`. */
export function proofOf(owner: string, change: Partial<Proof> = {}): Proof {
  return { ...NO_PROOF, provider: 'test', authority: 'test', owner, client: 'app', user: owner, ...change };
}

export class KnownTokens implements Authenticator {
  required = true;
  closed = 0;
  /** Every look at credentials, by the token that was shown. */
  readonly asked: (string | undefined)[] = [];
  readonly seen: Credentials[] = [];
  /** What tokens are worth. */
  readonly worth = new Map<string, Proof | AuthFailure>();
  /** Proofs that the policy does not want any more. */
  readonly withdrawn = new Set<Proof>();
  /** Tokens that take a turn of the event loop to find out about. */
  readonly slow = new Set<string>();

  /** A good token of that name for each owner. */
  constructor(...owners: string[]) {
    for (const owner of owners) this.worth.set(owner, proofOf(owner));
    this.worth.set('expired', { failure: 'invalid', reason: 'expired' });
  }

  authenticate(credentials: Credentials): Authenticated | Promise<Authenticated> {
    this.seen.push(credentials);
    const { headers } = credentials;
    const [, token] = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '') ?? [];
    this.asked.push(token);
    if (headers.repeated('authorization')) return { failure: 'invalid', reason: 'several' };
    if (token === undefined) return { failure: 'missing', reason: 'none' };
    const worth = this.worth.get(token) ?? { failure: 'invalid', reason: 'unknown' };
    if (!this.slow.has(token)) return worth;
    return new Promise((resolve) => setImmediate(() => resolve(worth)));
  }

  accepts(proof: Proof): boolean {
    return !this.withdrawn.has(proof);
  }

  close(): void {
    this.closed += 1;
  }
}

/** The line that shows a token. */
export function bearer(token: string): readonly [string, string] {
  return ['authorization', `Bearer ${token}`];
}
