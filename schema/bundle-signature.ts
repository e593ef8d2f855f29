// The signature of a bundle: a DSSE envelope in a file of its own, `<bundle>.sig`. It signs the bundle's digest, which
// names the content and nothing else, so the envelope stays small and whoever signs need not touch the bundle.
import { createPublicKey, type KeyObject } from 'node:crypto';
import { canonical } from './canonical.ts';
import { type Envelope, envelopeText, isSignedBy, objectIn, readEnvelope, signEnvelope } from './dsse.ts';
import { BUNDLE_FORMAT } from './format.ts';
import { keyIdOf, type TrustedKey } from './signing-key.ts';

export const PAYLOAD_TYPE = 'application/vnd.mcpgw.bundle+json';

/** Far above what an envelope with many signatures takes. */
export const MAX_SIGNATURE_BYTES = 64 * 1024;

/** Where the signature of a bundle file lies. */
export function signatureFileOf(bundleFile: string): string {
  return `${bundleFile}.sig`;
}

export type SignatureVerdict =
  | { readonly result: 'good'; readonly keyId: string }
  | {
      readonly result: 'unreadable' | 'unknown_key' | 'bad' | 'other_bundle';
      /** Why it is not good: one sentence without a full stop. */
      readonly text: string;
    };

/**
 * Judges the text of a signature file. One signature that a trusted key made suffices.
 * @param digest of the bundle, which is known to belong to its content
 */
export function judgeSignature(
  text: string,
  digest: string,
  trusted: readonly TrustedKey[],
): SignatureVerdict {
  const envelope = text.length > MAX_SIGNATURE_BYTES ? undefined : readEnvelope(text);
  if (envelope === undefined || envelope.payloadType !== PAYLOAD_TYPE)
    return {
      result: 'unreadable',
      text: 'the signature file holds no signature of a bundle, or it is cut short',
    };
  const signer = trusted.find(({ key }) => envelope.signatures.some((one) => isSignedBy(envelope, one, key)));
  if (signer === undefined) return notTrusted(envelope, trusted);
  // Only now, when it is known who said it.
  const signed = digestIn(envelope.payload);
  if (signed === digest) return { result: 'good', keyId: signer.id };
  const which = signed === undefined ? '' : `, ${shortDigest(signed)}`;
  return {
    result: 'other_bundle',
    text: `the signature belongs to another bundle${which}; this one is ${shortDigest(digest)}`,
  };
}

/**
 * The text of the signature file after `key` has signed. Signatures other keys made of the same bundle stay; those of
 * another bundle go.
 * @param before the text that lies there; undefined for none
 */
export function withSignature(digest: string, key: KeyObject, before?: string): string {
  const payload = payloadOf(digest);
  const keyid = keyIdOf(createPublicKey(key));
  const envelope = { payloadType: PAYLOAD_TYPE, payload };
  const others = before === undefined ? [] : signaturesOver(payload, before);
  const signatures = [...others.filter((one) => one.keyid !== keyid), signEnvelope(envelope, keyid, key)];
  return envelopeText({ ...envelope, signatures });
}

/** Ids of the keys a signature file names, in its order; nothing is checked. */
export function signersNamed(text: string): readonly string[] {
  return (readEnvelope(text)?.signatures ?? []).map(nameOf);
}

function signaturesOver(payload: Buffer, text: string): Envelope['signatures'] {
  const envelope = readEnvelope(text);
  const isSame = envelope?.payloadType === PAYLOAD_TYPE && envelope.payload.equals(payload);
  return isSame ? envelope.signatures : [];
}

function payloadOf(digest: string): Buffer {
  return Buffer.from(canonical({ digest, format: BUNDLE_FORMAT }));
}

/** The digest a payload names; undefined when it is not what a signer of bundles writes, to the byte. */
function digestIn(payload: Buffer): string | undefined {
  const { digest } = objectIn(payload.toString('utf8'));
  if (typeof digest !== 'string' || !/^sha256:[0-9a-f]{64}$/.test(digest)) return undefined;
  return payload.equals(payloadOf(digest)) ? digest : undefined;
}

/** A trusted key that is named made a signature once, and it does not fit any more. */
function notTrusted({ signatures }: Envelope, trusted: readonly TrustedKey[]): SignatureVerdict {
  const spoilt = trusted.find(({ id }) => signatures.some(({ keyid }) => keyid === id));
  if (spoilt !== undefined)
    return {
      result: 'bad',
      text: `the signature of the trusted key ${spoilt.id} does not fit: the file was changed`,
    };
  const named = signatures.map(nameOf).join(', ');
  const known =
    trusted.length === 0 ? 'no key is trusted' : `trusted: ${trusted.map(({ id }) => id).join(', ')}`;
  return { result: 'unknown_key', text: `the signature is by ${named}, which is not trusted (${known})` };
}

/** Anybody may write anything there, and it is going to be shown. */
function nameOf({ keyid }: Envelope['signatures'][number]): string {
  return /^[0-9a-f]{16}$/.test(keyid) ? keyid : 'a key without a usable id';
}

function shortDigest(digest: string): string {
  return digest.slice(0, 'sha256:'.length + 8);
}
