// What of a key set counts.
import { generateKeyPairSync } from 'node:crypto';
import type { JWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { algorithmsOf, NoKeySet, publicKeysIn } from '../../../runtime/identity/jwks/public-keys.ts';

const rsa = (bits: number): JWK =>
  generateKeyPairSync('rsa', { modulusLength: bits }).publicKey.export({ format: 'jwk' }) as JWK;
const STRONG = rsa(2048);
const P256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const EC = P256.publicKey.export({ format: 'jwk' }) as JWK;

function read(...keys: unknown[]): JWK[] {
  return publicKeysIn(JSON.stringify({ keys }));
}

describe('of a key set', () => {
  it('strong public keys for signatures count, with nothing but what makes them keys', () => {
    expect(read({ ...STRONG, kid: 'a', use: 'sig', x5c: ['x'], jku: 'https://x' })).toEqual([
      { ...STRONG, kid: 'a' },
    ]);
    expect(read({ ...EC, key_ops: ['verify'] })).toEqual([EC]);
  });

  it.each<[string, unknown]>([
    ['RSA of 1024 bits', rsa(1024)],
    ['RSA of 2047 bits', { ...STRONG, n: Buffer.from(`7f${'ff'.repeat(255)}`, 'hex').toString('base64url') }],
    [
      'RSA of 1024 bits behind zeros',
      { kty: 'RSA', e: 'AQAB', n: Buffer.alloc(256).fill(0xff, 128).toString('base64url') },
    ],
    ['RSA too large to be checked in time', { ...STRONG, n: Buffer.alloc(1025, 0xff).toString('base64url') }],
    ['keys for encryption', { ...STRONG, use: 'enc' }],
    ['keys for something else', { ...STRONG, key_ops: ['encrypt'] }],
    ['private keys', P256.privateKey.export({ format: 'jwk' })],
    ['secret keys', { kty: 'oct', k: 'AAAA', kid: 'a' }],
    ['other curves', { ...EC, crv: 'secp256k1' }],
    ['a curve of another kind', { ...EC, kty: 'OKP' }],
    ['algorithms that are no signatures', { ...STRONG, alg: 'RSA-OAEP' }],
    ['a name that is no text', { ...EC, kid: 7 }],
    ['what is no key', 'key'],
    ['nothing', null],
  ])('%s do not', (_, key) => {
    expect(read(key, { ...EC, kid: 'other' })).toEqual([{ ...EC, kid: 'other' }]);
  });

  it('a key fits the algorithms of its kind, or the one it names', () => {
    expect(algorithmsOf(STRONG)).toEqual(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512']);
    expect(algorithmsOf({ ...STRONG, alg: 'PS384' })).toEqual(['PS384']);
    expect(algorithmsOf(EC)).toEqual(['ES256']);
    expect(algorithmsOf({ kty: 'OKP', crv: 'Ed25519', alg: 'Ed25519' })).toEqual(['EdDSA']);
  });

  it.each([
    ['no JSON', '<html>'],
    ['no keys', '{}'],
    ['null', 'null'],
    ['a list', '[]'],
    ['more than 100 keys', JSON.stringify({ keys: Array(101).fill(EC) })],
  ])('%s is none', (_, text) => {
    expect(() => publicKeysIn(text)).toThrow(NoKeySet);
  });

  it('a hundred are not too many', () => {
    expect(publicKeysIn(JSON.stringify({ keys: Array(100).fill(EC) }))).toHaveLength(100);
  });
});
