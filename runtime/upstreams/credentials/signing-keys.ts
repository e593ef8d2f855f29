// All keys the gateway signs with, and what it tells about them: the key set at /.well-known/jwks.json. A new key is told
// for as long as upstreams may keep what they read before anything is signed with it; one that was rotated away stays in
// the set as long as a token it signed may be shown to somebody.
import type { Template } from '../../../schema/generated/bundle.ts';
import type { Log } from '../../observe/log.ts';
import type { Secrets, SecretText } from '../../secrets/secrets.ts';
import {
  type Algorithm,
  makeSigningKey,
  type PublicKey,
  readSigningKey,
  type SigningKey,
} from './signing-key.ts';

/** Longest life of a token, and by how much the clocks of upstreams may be off. */
const KEPT_MS = 60_000 + 60_000;

/** For how long, in seconds, whoever reads the key set may go by it. */
export const KEYS_AGE_S = 60;
const LEAD_MS = KEYS_AGE_S * 1000;

/** One holder's hold on a key. */
export interface Signer {
  /** As of now; another one after a rotation. */
  readonly key: SigningKey;
  release(): void;
}

interface Entry {
  key: SigningKey;
  /** It is told already, and signs from `since` + LEAD_MS on (milliseconds since 1970). */
  next: { readonly key: SigningKey; readonly since: number } | undefined;
  holders: number;
  readonly text: SecretText | undefined;
}

export class SigningKeys {
  readonly #secrets: Secrets;
  readonly #log: Pick<Log, 'info' | 'warn'>;
  readonly #now: () => number;
  readonly #entries = new Map<string, Entry>();
  /** By id; until when they are told. */
  readonly #retired = new Map<string, { readonly key: PublicKey; readonly until: number }>();

  constructor(secrets: Secrets, log: Pick<Log, 'info' | 'warn'>, now: () => number) {
    this.#secrets = secrets;
    this.#log = log;
    this.#now = now;
  }

  /**
   * The key a template leads to; without one, the key this process made for itself. Throws, with words for the operator,
   * when it cannot be had.
   */
  signer(template: Template | undefined, algorithm: Algorithm): Signer {
    const name = JSON.stringify([algorithm, template ?? null]);
    let entry = this.#entries.get(name);
    if (entry === undefined) {
      entry = this.#open(template, algorithm);
      this.#entries.set(name, entry);
    }
    const held = entry;
    held.holders += 1;
    let released = false;
    const keyNow = () => this.#keyNow(held);
    return {
      get key() {
        return keyNow();
      },
      release: () => {
        if (released) return;
        released = true;
        held.holders -= 1;
        if (held.holders === 0) this.#close(name, held);
      },
    };
  }

  /** A JSON Web Key Set (RFC 7517). */
  jwks(): Buffer {
    const now = this.#now();
    const keys = new Map<string, PublicKey>();
    for (const [kid, { key, until }] of this.#retired) {
      if (until > now) keys.set(kid, key);
      else this.#retired.delete(kid);
    }
    for (const entry of this.#entries.values()) {
      const { publicKey } = this.#keyNow(entry);
      keys.set(publicKey.kid, publicKey);
      const next = entry.next?.key.publicKey;
      if (next !== undefined) keys.set(next.kid, next);
    }
    return Buffer.from(JSON.stringify({ keys: [...keys.values()] }));
  }

  #open(template: Template | undefined, algorithm: Algorithm): Entry {
    if (template === undefined) {
      return { key: makeSigningKey(algorithm), next: undefined, holders: 0, text: undefined };
    }
    const text = this.#secrets.text(template);
    try {
      const key = readSigningKey(text.value, algorithm);
      const entry: Entry = { key, next: undefined, holders: 0, text };
      text.onChange(() => this.#rotate(entry, text.value));
      return entry;
    } catch (error) {
      text.release();
      throw error;
    }
  }

  #rotate(entry: Entry, text: string): void {
    try {
      const key = readSigningKey(text, entry.key.algorithm);
      const { kid } = key.publicKey;
      const known = this.#keyNow(entry).publicKey.kid === kid;
      entry.next = known ? undefined : { key, since: this.#now() };
      if (!known)
        this.#log.info('tokens for upstreams will be signed with another key', { kid, in_s: KEYS_AGE_S });
    } catch (error) {
      this.#log.warn('a new signing key cannot be used; the one before stays in use', {
        reason: (error as Error).message,
      });
    }
  }

  #keyNow(entry: Entry): SigningKey {
    const { next } = entry;
    if (next === undefined) return entry.key;
    const told = this.#now() - next.since;
    // A clock that was set back keeps no key waiting.
    if (told >= LEAD_MS || told < 0) {
      this.#retire(entry.key);
      entry.key = next.key;
      entry.next = undefined;
    }
    return entry.key;
  }

  /** One's own key stays: a reload must not make another. */
  #close(name: string, entry: Entry): void {
    if (entry.text === undefined) return;
    entry.text.release();
    this.#entries.delete(name);
    this.#retire(entry.key);
  }

  #retire({ publicKey }: SigningKey): void {
    this.#retired.set(publicKey.kid, { key: publicKey, until: this.#now() + KEPT_MS });
  }
}
