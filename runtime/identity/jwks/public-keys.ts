// A JSON Web Key Set as it comes from an issuer (RFC 7517, 5) -> the keys in it that can verify signatures. Members
// that are private, too weak or for something else are left out; a document that is no key set is an error.
import type { JWK } from 'jose';

const MOST_KEYS = 100;
const RSA_BITS = { least: 2048, most: 8192 };

/** What the parts of a public key are called; nothing else of a key is kept. */
const MEMBERS = ['kty', 'crv', 'n', 'e', 'x', 'y', 'kid', 'alg'] as const;

const CURVES: ReadonlyMap<unknown, readonly string[]> = new Map([
  ['P-256', ['ES256']],
  ['P-384', ['ES384']],
  ['P-521', ['ES512']],
  ['Ed25519', ['EdDSA']],
]);
const RSA_ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'];

/** All that a provider may be configured with: signatures whose keys can be public. */
export const ALGORITHMS: ReadonlySet<string> = new Set([...RSA_ALGORITHMS, ...[...CURVES.values()].flat()]);

/** The text holds no set of at most 100 keys. */
export class NoKeySet extends Error {}

/** Throws NoKeySet. */
export function publicKeysIn(text: string): JWK[] {
  const keys = keysOf(text);
  if (!Array.isArray(keys)) throw new NoKeySet('it is no JSON Web Key Set');
  if (keys.length > MOST_KEYS) throw new NoKeySet(`it holds more than ${MOST_KEYS} keys`);
  return keys.flatMap((key: unknown) => publicKey(key) ?? []);
}

/** Algorithms whose signatures the key verifies. */
export function algorithmsOf({ kty, crv, alg }: JWK): readonly string[] {
  const all = kty === 'RSA' ? RSA_ALGORITHMS : (CURVES.get(crv) ?? []);
  // RFC 9864 has a name of its own for the only curve that EdDSA stands for here.
  const own = alg === 'Ed25519' ? 'EdDSA' : alg;
  return own === undefined ? all : all.filter((algorithm) => algorithm === own);
}

function keysOf(text: string): unknown {
  try {
    return (JSON.parse(text) as { keys?: unknown } | null)?.keys;
  } catch {
    return undefined;
  }
}

function publicKey(value: unknown): JWK | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { use, key_ops, d } = value as Record<string, unknown>;
  if (d !== undefined || (use !== undefined && use !== 'sig')) return undefined;
  if (key_ops !== undefined && !(Array.isArray(key_ops) && key_ops.includes('verify'))) return undefined;
  const key: Record<string, string> = {};
  for (const member of MEMBERS) {
    const part = (value as Record<string, unknown>)[member];
    if (part === undefined) continue;
    if (typeof part !== 'string') return undefined;
    key[member] = part;
  }
  return isStrong(key) && algorithmsOf(key).length > 0 ? key : undefined;
}

function isStrong({ kty, crv, n = '' }: JWK): boolean {
  if (kty === 'EC') return crv !== 'Ed25519';
  if (kty === 'OKP') return crv === 'Ed25519';
  if (kty !== 'RSA') return false;
  const bits = bitLength(Buffer.from(n, 'base64url'));
  return bits >= RSA_BITS.least && bits <= RSA_BITS.most;
}

function bitLength(number: Buffer): number {
  const first = number.findIndex((byte) => byte !== 0);
  return first === -1 ? 0 : (number.length - first) * 8 - (Math.clz32(number[first]!) - 24);
}
