// Keys that the operator handed out. The gateway knows only their SHA-256, which is also how they are found: what can
// be learnt from the time a look-up takes is about the hash of a guess, and that leads nowhere. Digests are compared in
// constant time all the same, known or not.
import { timingSafeEqual } from 'node:crypto';
import type { Log } from '../../observe/log.ts';
import type { SecretText } from '../../secrets/secrets.ts';
import type { Proof } from '../proof.ts';
import { type KeyEntry, type KeySettings, keyEntry, keysInFile } from './key-entry.ts';

/** Every key of `mcpgw keygen` begins so: none is ever shown to anybody else to look up. */
export const KEY_PREFIX = 'mcpgw_';

const NO_DIGEST = Buffer.alloc(32);

export interface ApiKeyProviderParts {
  readonly provider: string;
  readonly authority: string;
  /** Lower case. */
  readonly header: string;
  readonly keys: Readonly<Record<string, KeySettings>>;
  readonly file: SecretText | undefined;
  readonly log: Log;
}

export class ApiKeyProvider {
  readonly kind = 'api_key';
  readonly authority: string;
  readonly header: string;
  readonly #parts: ApiKeyProviderParts;
  #byDigest: ReadonlyMap<string, KeyEntry> = new Map();
  #authorities: ReadonlySet<string> = new Set();

  /** Throws when there is a file and it is no file of keys. */
  constructor(parts: ApiKeyProviderParts) {
    this.authority = parts.authority;
    this.header = parts.header;
    this.#parts = parts;
    this.#read();
    parts.file?.onChange(() => {
      try {
        this.#read();
      } catch (error) {
        const { log, provider } = this.#parts;
        log.error('a file of API keys is no good, the keys before stay', { provider, err: error });
      }
    });
  }

  /** The key with this SHA-256, in hexadecimal; also one that is over. */
  find(digest: string): KeyEntry | undefined {
    const entry = this.#byDigest.get(digest);
    const same = timingSafeEqual(Buffer.from(digest, 'hex'), entry?.digest ?? NO_DIGEST);
    return same ? entry : undefined;
  }

  accepts(proof: Proof): boolean {
    return this.#authorities.has(proof.authority);
  }

  close(): void {
    this.#parts.file?.release();
  }

  /** Keys that are what they were stay the same object, and so does what hangs on them. */
  #read(): void {
    const { provider, header, keys, file } = this.#parts;
    const all = { ...(file && keysInFile(file.value)), ...keys };
    const before = new Map([...this.#byDigest.values()].map((entry) => [entry.proof.authority, entry]));
    const entries = Object.entries(all).map(([id, key]) => {
      const entry = keyEntry(provider, header, id, key);
      return before.get(entry.proof.authority) ?? entry;
    });
    this.#byDigest = new Map(entries.map((entry) => [entry.digest.toString('hex'), entry]));
    this.#authorities = new Set(entries.map(({ proof }) => proof.authority));
  }
}
