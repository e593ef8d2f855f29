// What a call to an HTTP instance is sent under: the one way of talking to a modern instance, or one session of a
// legacy one. Immutable: another session is another line, so a call knows under which it was refused.
import type { Lines } from '../credential.ts';
import type { Call, Era } from '../upstream.ts';

export interface Line {
  readonly era: Era;
  /** The revision spoken. */
  readonly version: string;
  /** Undefined for a modern instance, and for a legacy one that keeps no sessions. */
  readonly sessionId: string | undefined;
  /** Several messages may come as one array. */
  readonly batches: boolean;
  /** Headers of a POST for the call, `shown` among them; undici copies them, so one list may serve many calls. */
  headersOf(call: Call, shown: Lines): string[];
  /** What the call's `_meta` says of the revision and of the client; undefined for legacy. */
  envelopeOf(call: Call): string | undefined;
}
