// The keys that sign bundles: Ed25519, as PEM texts. Whoever signs and whoever verifies must read them alike.
import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** The public half of a key, and what signatures call it. */
export interface TrustedKey {
  readonly id: string;
  readonly key: KeyObject;
}

const PUBLIC = onlyBlock('PUBLIC KEY');
const PRIVATE = onlyBlock('PRIVATE KEY');

/** What a key is called: the beginning of the hash of its public half. */
export function keyIdOf(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);
}

/** The key in the text, or what is wrong with the text: words that follow `... is`. */
export function publicKeyIn(pem: string): TrustedKey | string {
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(pem)) return 'a private key, where the public one belongs';
  const key = PUBLIC.test(pem) ? keyOrNothing(() => createPublicKey(pem)) : undefined;
  if (key?.asymmetricKeyType !== 'ed25519') return 'no Ed25519 public key in PEM form';
  return { id: keyIdOf(key), key };
}

/** As `publicKeyIn`. Nothing of the text is in the words. */
export function privateKeyIn(pem: string): KeyObject | string {
  if (/BEGIN ENCRYPTED /.test(pem)) return 'a private key under a passphrase';
  if (/-----BEGIN PUBLIC KEY-----/.test(pem)) return 'a public key, where the private one belongs';
  const key = PRIVATE.test(pem) ? keyOrNothing(() => createPrivateKey(pem)) : undefined;
  return key?.asymmetricKeyType === 'ed25519' ? key : 'no Ed25519 private key in PEM form (PKCS #8)';
}

function keyOrNothing(read: () => KeyObject): KeyObject | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** A text that is one PEM block and nothing else: of several, readers would not agree which one counts. */
function onlyBlock(label: string): RegExp {
  return new RegExp(`^\\s*-----BEGIN ${label}-----[A-Za-z0-9+/=\\s]+-----END ${label}-----\\s*$`);
}
