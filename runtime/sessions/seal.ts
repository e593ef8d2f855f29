// Tokens that carry the gateway's state through its clients instead of through its memory: requestState, task ids,
// list cursors. Encrypted and authenticated (AES-256-GCM), bound to their purpose and to whom they were given, and
// worthless after their time.
//
// With a configured key every replica opens the tokens of every other one; without one the key is made at start, and
// tokens end with the process.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What a token is for: a token of one purpose is no token of another. */
export type Purpose = 'state' | 'task' | 'cursor' | 'ticket' | 'account';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const EXPIRY_BYTES = 6;
/** For whatever is to live longer: the year 10889. */
const LAST_EXPIRY = 2 ** (8 * EXPIRY_BYTES) - 1;
/** The longest token read back. What others put into one has to fit: a longer token is worth nothing. */
export const MAX_TOKEN = 96 * 1024;

export class Sealer {
  readonly #key: Buffer;
  readonly #now: () => number;

  /** `secret`: at least 32 characters of configuration; undefined for a key of this process only. */
  constructor(secret?: string, now: () => number = Date.now) {
    const material = secret === undefined ? randomBytes(32) : Buffer.from(secret);
    this.#key = Buffer.from(hkdfSync('sha256', material, '', 'mcpgw seal 1', 32));
    this.#now = now;
  }

  /**
   * A token in base64url that `open` accepts for `lifeMs` milliseconds. `owner`: whose it is (Proof), empty for whoever
   * has it.
   */
  seal(purpose: Purpose, payload: Buffer | string, lifeMs: number, owner = ''): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.#key, nonce).setAAD(boundTo(purpose, owner));
    const expiry = Buffer.alloc(EXPIRY_BYTES);
    expiry.writeUIntBE(Math.min(this.#now() + lifeMs, LAST_EXPIRY), 0, EXPIRY_BYTES);
    const sealed = [cipher.update(expiry), cipher.update(payload as Buffer), cipher.final()];
    return Buffer.concat([nonce, ...sealed, cipher.getAuthTag()]).toString('base64url');
  }

  /** The payload; undefined for anything that is no live token of this purpose and owner, whatever the reason. */
  open(purpose: Purpose, token: string, owner = ''): Buffer | undefined {
    if (token.length > MAX_TOKEN || !/^[A-Za-z0-9_-]+$/.test(token)) return undefined;
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length < NONCE_BYTES + EXPIRY_BYTES + TAG_BYTES) return undefined;
    // Node reads base64 leniently: one payload must not have two spellings.
    if (bytes.toString('base64url') !== token) return undefined;
    const tag = bytes.subarray(bytes.length - TAG_BYTES);
    const decipher = createDecipheriv(ALGORITHM, this.#key, bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(boundTo(purpose, owner)).setAuthTag(tag);
    const plain = decipher.update(bytes.subarray(NONCE_BYTES, bytes.length - TAG_BYTES));
    try {
      decipher.final();
    } catch {
      return undefined;
    }
    if (plain.readUIntBE(0, EXPIRY_BYTES) < this.#now()) return undefined;
    return plain.subarray(EXPIRY_BYTES);
  }
}

/** What a token must be opened with again; no purpose holds a zero byte. */
function boundTo(purpose: Purpose, owner: string): Buffer {
  return Buffer.from(owner === '' ? purpose : `${purpose}\0${owner}`);
}
