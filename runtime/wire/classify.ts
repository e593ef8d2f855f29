// Which era a message belongs to, and in which version it is to be answered. The body decides;
// a header that contradicts it is refused, because whoever is in between may have believed the header.

import { REFUSALS, type Refusal } from './errors.ts';
import { type HeaderSource, headerText } from './headers.ts';
import type { Envelope, Message } from './message.ts';
import {
  ASSUMED_LEGACY_VERSION,
  isModernVersion,
  LEGACY_VERSIONS,
  MODERN_VERSIONS,
  negotiateLegacyVersion,
} from './versions.ts';

export interface Classified {
  readonly era: 'legacy' | 'modern';
  /** For `initialize` the version to answer with; a session that has negotiated one knows better than this. */
  readonly version: string;
}

/** As much of an unsupported version as is repeated in the refusal. */
const MAX_REPEATED = 64;

/**
 * A modern request still has to pass `checkStandardHeaders`. `headers`: those of the message; undefined on channels
 * (WebSocket, stdio, SSE of 2024-11-05), where the message speaks for itself alone.
 */
export function classify(message: Message, headers: HeaderSource | undefined): Classified | Refusal {
  const header = headers && headerText(headers, 'mcp-protocol-version');
  if (message.kind === 'response') return legacy(header);
  const envelope = message.envelope;

  if (message.kind === 'request' && message.method === 'initialize' && !isValidModern(envelope)) {
    if (header !== undefined && isModernVersion(header)) return REFUSALS.header_mismatch;
    return { era: 'legacy', version: negotiateLegacyVersion(message.protocolVersion) };
  }
  if (envelope === undefined) {
    if (header === undefined || !isModernVersion(header)) return legacy(header);
    if (message.kind === 'request') return REFUSALS.missing_envelope;
    return methodDiffers(message, headers) ? REFUSALS.header_mismatch : modern(header);
  }
  if (message.kind === 'request' ? !envelope.valid : envelope.protocolVersion === '') {
    return REFUSALS.missing_envelope;
  }
  if (header !== undefined && header !== envelope.protocolVersion) return REFUSALS.header_mismatch;
  if (methodDiffers(message, headers)) return REFUSALS.header_mismatch;
  return modern(envelope.protocolVersion);
}

function isValidModern(envelope: Envelope | undefined): boolean {
  return envelope?.valid === true && isModernVersion(envelope.protocolVersion);
}

function methodDiffers(message: Message, headers: HeaderSource | undefined): boolean {
  const method = headers && headerText(headers, 'mcp-method');
  return method !== undefined && method !== message.method;
}

function modern(version: string): Classified | Refusal {
  if (MODERN_VERSIONS.includes(version)) return { era: 'modern', version };
  return {
    kind: 'unsupported_version',
    data: { supported: MODERN_VERSIONS, requested: version.slice(0, MAX_REPEATED) },
  };
}

function legacy(header: string | undefined): Classified | Refusal {
  if (header === undefined) return { era: 'legacy', version: ASSUMED_LEGACY_VERSION };
  return LEGACY_VERSIONS.includes(header)
    ? { era: 'legacy', version: header }
    : REFUSALS.unsupported_legacy_version;
}
