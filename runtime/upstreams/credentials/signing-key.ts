// A key the gateway signs with: read from PEM or JWK, or made for this process alone. Its id is the thumbprint of its
// public half (RFC 7638), so replicas with one key agree on it and a new key never has the id of an old one.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  sign,
} from 'node:crypto';

export const ALGORITHMS = ['EdDSA', 'ES256', 'RS256'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** As it stands in a key set. */
export interface PublicKey extends JsonWebKey {
  readonly kid: string;
  readonly alg: Algorithm;
  readonly use: 'sig';
}

export interface SigningKey {
  readonly algorithm: Algorithm;
  readonly publicKey: PublicKey;
  /** The base64url of the JWS header, made once. */
  readonly header: string;
  sign(input: string): string;
}

const RSA_BITS = 2048;
/** What makes a key of each kind the key it is (RFC 7638, RFC 8037), in the order of the thumbprint. */
const MEMBERS: Readonly<Record<Algorithm, readonly (keyof JsonWebKey)[]>> = {
  EdDSA: ['crv', 'kty', 'x'],
  ES256: ['crv', 'kty', 'x', 'y'],
  RS256: ['e', 'kty', 'n'],
};

/** Throws words for the operator, which hold nothing of the key. */
export function readSigningKey(text: string, algorithm: Algorithm): SigningKey {
  return signingKey(privateKeyOf(text), algorithm);
}

export function makeSigningKey(algorithm: Algorithm): SigningKey {
  switch (algorithm) {
    case 'EdDSA':
      return signingKey(generateKeyPairSync('ed25519').privateKey, algorithm);
    case 'ES256':
      return signingKey(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey, algorithm);
    case 'RS256':
      return signingKey(generateKeyPairSync('rsa', { modulusLength: RSA_BITS }).privateKey, algorithm);
  }
}

function privateKeyOf(text: string): KeyObject {
  try {
    const trimmed = text.trim();
    if (!trimmed.startsWith('{')) return createPrivateKey(trimmed);
    return createPrivateKey({ key: JSON.parse(trimmed) as JsonWebKey, format: 'jwk' });
  } catch {
    // Not its message: it may quote the key.
    throw new Error('signing_key is no private key in PEM or JWK');
  }
}

function signingKey(key: KeyObject, algorithm: Algorithm): SigningKey {
  const jwk = createPublicKey(key).export({ format: 'jwk' });
  const fits =
    (algorithm === 'EdDSA' && jwk.crv === 'Ed25519') ||
    (algorithm === 'ES256' && jwk.crv === 'P-256') ||
    (algorithm === 'RS256' &&
      jwk.kty === 'RSA' &&
      (key.asymmetricKeyDetails?.modulusLength ?? 0) >= RSA_BITS);
  if (!fits) throw new Error(`signing_key is no key for ${algorithm}`);
  const members = Object.fromEntries(MEMBERS[algorithm].map((name) => [name, jwk[name]]));
  const kid = createHash('sha256').update(JSON.stringify(members)).digest('base64url');
  const header = encode({ alg: algorithm, typ: 'JWT', kid });
  return {
    algorithm,
    publicKey: { ...members, kid, alg: algorithm, use: 'sig' },
    header,
    sign(input) {
      const digest = algorithm === 'EdDSA' ? null : 'sha256';
      const options = algorithm === 'ES256' ? ({ key, dsaEncoding: 'ieee-p1363' } as const) : key;
      return sign(digest, Buffer.from(input), options).toString('base64url');
    },
  };
}

export function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
