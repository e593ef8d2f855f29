// Who calls, signed by the gateway (`internal_jwt`): short-lived, for one upstream, made for each caller once per half
// of its life. Signing is synchronous and takes some 50 us, so a call waits for nobody.
import { randomUUID } from 'node:crypto';
import type { Principal } from '../../../policies/access/principal.ts';
import type { BundleAuth } from '../../../schema/generated/bundle.ts';
import type { Who } from '../../access/who.ts';
import { type Lines, OWN } from '../credential.ts';
import { factOf } from './caller-facts.ts';
import { maySet } from './header-value.ts';
import type { Showing } from './showing.ts';
import { ALGORITHMS, encode, type SigningKey } from './signing-key.ts';
import type { Signer, SigningKeys } from './signing-keys.ts';

export interface TokenFacts {
  /** `iss`, unless the configuration says otherwise. */
  readonly issuer: string;
  /** `aud`, likewise: the address of the upstream. */
  readonly audience: string;
  /** Subject of the gateway's own requests. */
  readonly gateway: string;
}

interface Minted {
  readonly lines: Lines;
  readonly key: SigningKey;
  /** Milliseconds since 1970, as `renewAt`. */
  readonly madeAt: number;
  readonly renewAt: number;
}

const LONGEST_MS = 60_000;
/** What a configuration cannot make mean something else. */
const OWN_CLAIMS = new Set([
  'iss',
  'sub',
  'aud',
  'exp',
  'nbf',
  'iat',
  'jti',
  'act',
  'client_id',
  'scope',
  'teams',
]);

export class InternalJwt implements Showing {
  readonly personal = true;
  readonly names: readonly string[];
  readonly #auth: BundleAuth;
  readonly #facts: TokenFacts;
  readonly #signer: Signer;
  readonly #now: () => number;
  readonly #header: string;
  readonly #minted = new WeakMap<Who, Minted>();
  readonly #whose = new WeakMap<Lines, Who>();
  readonly #whom = new WeakMap<Who, string>();
  #own: Minted | undefined;

  /** Throws, with words for the operator, when there is no key to sign with. */
  constructor(auth: BundleAuth, facts: TokenFacts, keys: SigningKeys, now: () => number) {
    const { header = 'authorization', algorithm = 'EdDSA', signing_key } = auth;
    if (!maySet(header)) throw new Error(`the header ${header} cannot be set`);
    const known = ALGORITHMS.find((one) => one === algorithm);
    if (known === undefined) throw new Error('the algorithm is not known');
    this.#auth = auth;
    this.#facts = facts;
    this.#now = now;
    this.#header = header;
    this.names = [header];
    this.#signer = keys.signer(signing_key, known);
  }

  own(): Lines {
    const own = this.#own;
    if (own !== undefined && this.#isGood(own)) return own.lines;
    const { gateway } = this.#facts;
    this.#own = this.#mint({ sub: gateway, client_id: gateway }, Number.POSITIVE_INFINITY);
    return this.#own.lines;
  }

  of(who: Who): Lines {
    const known = this.#minted.get(who);
    if (known !== undefined && this.#isGood(known)) return known.lines;
    const minted = this.#mint(this.#claimsOf(who.principal), who.proof.expiresAt);
    this.#minted.set(who, minted);
    this.#whose.set(minted.lines, who);
    return minted.lines;
  }

  current(shown: Lines): Lines {
    const who = this.#whose.get(shown);
    return who === undefined ? shown : this.of(who);
  }

  instead(refused: Lines): Promise<Lines> | undefined {
    const now = this.current(refused);
    return now === refused ? undefined : Promise.resolve(now);
  }

  /** As far as his tokens say who he is. */
  whom(shown: Lines): string {
    const who = shown === OWN ? undefined : this.#whose.get(shown);
    if (who === undefined) return '';
    let whom = this.#whom.get(who);
    if (whom === undefined) {
      whom = JSON.stringify([who.proof.owner, this.#claimsOf(who.principal)]);
      this.#whom.set(who, whom);
    }
    return whom;
  }

  close(): void {
    this.#signer.release();
  }

  /** A clock that was set back would have one token used for as long as it was ahead, with times nobody believes. */
  #isGood({ key, madeAt, renewAt }: Minted): boolean {
    const now = this.#now();
    return key === this.#signer.key && madeAt <= now && now < renewAt;
  }

  /** `until`: of what the caller showed; his token here ends with it at the latest. */
  #mint(claims: Readonly<Record<string, unknown>>, until: number): Minted {
    const { key } = this.#signer;
    const now = this.#now();
    const iat = Math.floor(now / 1000);
    const life = Math.min(this.#auth.ttl_ms ?? LONGEST_MS, LONGEST_MS, Math.max(until - now, 0));
    const exp = Math.max(Math.floor((now + life) / 1000), iat + 1);
    const { issuer = this.#facts.issuer, audience = this.#facts.audience } = this.#auth;
    const payload = encode({ iss: issuer, aud: audience, ...claims, iat, exp, jti: randomUUID() });
    const input = `${key.header}.${payload}`;
    const token = `${input}.${key.sign(input)}`;
    const value = this.#header === 'authorization' ? `Bearer ${token}` : token;
    return { lines: [this.#header, value], key, madeAt: now, renewAt: now + (exp * 1000 - now) / 2 };
  }

  /** Somebody anonymous has no subject: an upstream that asks for one refuses him. */
  #claimsOf(principal: Principal): Record<string, unknown> {
    const { client, user, teams, scopes } = principal;
    const claims: Record<string, unknown> = {};
    for (const [name, what] of Object.entries(this.#auth.claims ?? {})) {
      const fact = factOf(principal, what);
      if (fact !== undefined && !OWN_CLAIMS.has(name)) claims[name] = fact;
    }
    const subject = user === '' ? client : user;
    if (subject !== '') claims.sub = subject;
    if (client !== '') claims.client_id = client;
    if (client !== '' && user !== '') claims.act = { sub: client };
    claims.scope = scopes.join(' ');
    claims.teams = teams;
    return claims;
  }
}
