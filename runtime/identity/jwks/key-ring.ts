// The keys of one issuer that count right now. A key that is still there after a refresh stays the same object; one
// that is gone takes everything with it that was verified by it.
import { importJWK, type JWK } from 'jose';
import type { AuthFailure } from '../authenticator.ts';
import type { Grounds } from '../verdict.ts';
import { algorithmsOf } from './public-keys.ts';

export interface VerificationKey extends Grounds {
  /** Ready for use with `algorithm`; rejects for a key that is none. */
  import(algorithm: string): ReturnType<typeof importJWK>;
}

/** Where a token's key is looked up. `kid` undefined for a token that names none: then there must be only one. */
export interface Keys {
  find(
    kid: string | undefined,
    algorithm: string,
  ): VerificationKey | AuthFailure | Promise<VerificationKey | AuthFailure>;
  close(): void;
}

export class KeyRing {
  #keys: readonly RingKey[] = [];

  /** How many are gone that were there. */
  replace(found: readonly JWK[]): number {
    const old = new Map(this.#keys.map((key) => [key.text, key]));
    const kept = new Map<string, RingKey>();
    for (const jwk of found) {
      const text = JSON.stringify(jwk);
      kept.set(text, old.get(text) ?? new RingKey(text, jwk));
    }
    const gone = this.#keys.filter(({ text }) => !kept.has(text));
    for (const key of gone) key.good = false;
    this.#keys = [...kept.values()];
    return gone.length;
  }

  pick(kid: string | undefined, algorithm: string): VerificationKey | undefined {
    const fitting = this.#keys.filter(
      (key) => (kid === undefined || key.kid === kid) && key.algorithms.includes(algorithm),
    );
    return kid !== undefined || fitting.length === 1 ? fitting[0] : undefined;
  }
}

class RingKey implements VerificationKey {
  good = true;
  readonly text: string;
  readonly kid: string | undefined;
  readonly algorithms: readonly string[];
  readonly #jwk: JWK;
  readonly #imported = new Map<string, ReturnType<typeof importJWK>>();

  constructor(text: string, jwk: JWK) {
    const { alg: _, ...key } = jwk;
    this.text = text;
    this.kid = jwk.kid;
    this.algorithms = algorithmsOf(jwk);
    this.#jwk = key;
  }

  import(algorithm: string): ReturnType<typeof importJWK> {
    let imported = this.#imported.get(algorithm);
    if (imported === undefined) {
      imported = importJWK(this.#jwk, algorithm);
      this.#imported.set(algorithm, imported);
    }
    return imported;
  }
}
