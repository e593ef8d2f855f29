// Which requests get past the HTTP head: decided from headers alone, before a byte of the body is read.
import type { Head } from '../eras/head.ts';
import type { Era } from '../upstreams/upstream.ts';
import type { Refusal } from '../wire/errors.ts';
import { REFUSALS } from '../wire/errors.ts';
import { isModernVersion, LEGACY_VERSIONS } from '../wire/versions.ts';
import { acceptedAnswers, BOTH_ANSWERS, isJson, isPlain, STREAM_ANSWER } from './media-types.ts';

/** What the headers say; the body of a POST has the last word on it (decode). */
export function claimedEra(version: string | undefined): Era {
  return version !== undefined && isModernVersion(version) ? 'modern' : 'legacy';
}

/** Undefined when the body may be read and its answer be understood. `answers` comes from `readableAnswers`. */
export function checkPost(head: Head, answers: number): Refusal | undefined {
  if (!isJson(head.contentType)) return REFUSALS.unsupported_media_type;
  if (!isPlain(head.contentEncoding)) return REFUSALS.unsupported_encoding;
  if (answers === 0) return REFUSALS.not_acceptable;
  return head.repeated ? REFUSALS.repeated_header : undefined;
}

/** A legacy client wants to read a stream (GET). */
export function checkGet(head: Head): Refusal | undefined {
  if ((acceptedAnswers(head.accept) & STREAM_ANSWER) === 0) return NOT_A_READER;
  return checkSessionHead(head);
}

/** A request that is about a session as a whole (GET, DELETE). */
export function checkSessionHead({ repeated, session, version }: Head): Refusal | undefined {
  if (repeated) return REFUSALS.repeated_header;
  if (session === undefined) return REFUSALS.session_required;
  const known = version === undefined || LEGACY_VERSIONS.includes(version);
  return known ? undefined : REFUSALS.unsupported_legacy_version;
}

/** A request for a WebSocket on a path of another transport: its connection cannot carry a stream (http/server.ts). */
export const NO_WEBSOCKET: Refusal = Object.freeze({
  kind: 'invalid_request',
  text: 'Bad Request: no WebSocket is spoken here',
});

const NOT_A_READER: Refusal = Object.freeze({
  kind: 'not_acceptable',
  text: 'Not Acceptable: Client must accept text/event-stream',
});

/**
 * The answers a client can read, 0 when it cannot read what it would get. Legacy clients must take both forms
 * (2025-11-25, Sending Messages to the Server); of modern ones an absent Accept means both, and one form is enough.
 */
export function readableAnswers(accept: string | undefined, era: Era): number {
  const answers = acceptedAnswers(accept);
  if (era === 'legacy') return answers === BOTH_ANSWERS ? answers : 0;
  return accept === undefined ? BOTH_ANSWERS : answers;
}
