// How calls are sent to a modern instance (2026-07-28): every one for itself, with an envelope that says what its
// client can do. Few envelopes occur, so they are kept as text.
import { completeEnvelope, modernEnvelope } from '../../wire/envelope.ts';
import { CLIENT_INFO } from '../control-messages.ts';
import type { Lines } from '../credential.ts';
import type { Call } from '../upstream.ts';
import type { RequestHeaders } from './headers.ts';
import type { Line } from './line.ts';

/** Clients choose what they declare, so they could make envelopes without end; beyond it they are made afresh. */
const MAX_ENVELOPES = 256;

export class ModernLine implements Line {
  readonly era = 'modern';
  readonly version: string;
  readonly sessionId = undefined;
  readonly batches = false;
  readonly #headers: RequestHeaders;
  readonly #head: string;
  readonly #envelopes = new Map<string, string>();

  constructor(version: string, headers: RequestHeaders) {
    this.version = version;
    this.#headers = headers;
    this.#head = modernEnvelope(version, CLIENT_INFO);
  }

  headersOf(call: Call, shown: Lines): string[] {
    const lines = this.#headers.modern(this.version, call.method, call.mirroredName);
    const { mirroredParams } = call;
    return this.#headers.joined(mirroredParams === undefined ? lines : lines.concat(mirroredParams), shown);
  }

  envelopeOf({ capabilities, logLevel }: Call): string {
    const { key } = capabilities;
    const kept = logLevel === undefined ? key : `${logLevel}\n${key}`;
    const known = this.#envelopes.get(kept);
    if (known !== undefined) return known;
    const envelope = completeEnvelope(this.#head, capabilities, logLevel);
    if (this.#envelopes.size >= MAX_ENVELOPES) this.#envelopes.clear();
    this.#envelopes.set(kept, envelope);
    return envelope;
  }
}
