// DSSE 1.0 (Dead Simple Signing Envelope): a payload, its type, and signatures over both. Signed is not the JSON but an
// encoding of its own (PAE), so that no two readers can disagree about what was signed.
import { type KeyObject, sign, verify } from 'node:crypto';
import { canonical } from './canonical.ts';

export interface Envelope {
  readonly payloadType: string;
  readonly payload: Buffer;
  readonly signatures: readonly EnvelopeSignature[];
}

export interface EnvelopeSignature {
  /** Whose it says it is. Not signed, so it decides nothing. */
  readonly keyid: string;
  readonly sig: Buffer;
}

const MOST_SIGNATURES = 32;

/** What is signed: `DSSEv1 LENGTH TYPE LENGTH PAYLOAD`, lengths in bytes. */
export function preAuthEncoding(payloadType: string, payload: Uint8Array): Buffer {
  const type = Buffer.from(payloadType);
  return Buffer.concat([
    Buffer.from(`DSSEv1 ${type.length} `),
    type,
    Buffer.from(` ${payload.length} `),
    payload,
  ]);
}

export function signEnvelope(
  { payloadType, payload }: Pick<Envelope, 'payloadType' | 'payload'>,
  keyid: string,
  key: KeyObject,
): EnvelopeSignature {
  return { keyid, sig: sign(null, preAuthEncoding(payloadType, payload), key) };
}

/** Whether the signature is one of this key over the envelope's type and payload. */
export function isSignedBy(
  { payloadType, payload }: Envelope,
  { sig }: EnvelopeSignature,
  key: KeyObject,
): boolean {
  return verify(null, preAuthEncoding(payloadType, payload), key, sig);
}

/** The exact text of an envelope's file; signatures in the order of their keys. */
export function envelopeText({ payloadType, payload, signatures }: Envelope): string {
  const sorted = [...signatures].sort((a, b) => (a.keyid < b.keyid ? -1 : 1));
  const encoded = sorted.map(({ keyid, sig }) => ({ keyid, sig: sig.toString('base64') }));
  return `${canonical({ payloadType, payload: payload.toString('base64'), signatures: encoded })}\n`;
}

/** The envelope in a text; undefined when there is none. Members the specification does not know are passed over. */
export function readEnvelope(text: string): Envelope | undefined {
  const { payloadType, payload, signatures } = objectIn(text);
  const body = base64(payload);
  if (typeof payloadType !== 'string' || body === undefined || !Array.isArray(signatures)) return undefined;
  if (signatures.length === 0 || signatures.length > MOST_SIGNATURES) return undefined;
  const read: EnvelopeSignature[] = [];
  for (const one of signatures as unknown[]) {
    const { keyid = '', sig } = membersOf(one);
    const bytes = base64(sig);
    if (bytes === undefined || typeof keyid !== 'string') return undefined;
    read.push({ keyid, sig: bytes });
  }
  return { payloadType, payload: body, signatures: read };
}

/** The members of the object a text spells; none for anything else. */
export function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    return membersOf(JSON.parse(text));
  } catch {
    return {};
  }
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Of either alphabet, as the specification wants it. */
function base64(text: unknown): Buffer | undefined {
  if (typeof text !== 'string' || !/^(?:[A-Za-z0-9+/]*|[A-Za-z0-9_-]*)={0,2}$/.test(text)) return undefined;
  return Buffer.from(text, 'base64');
}
