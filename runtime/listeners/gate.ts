// Which POSTs get past the HTTP head: decided from headers alone, before a byte of the body is read.
import type { Head } from '../eras/head.ts';
import type { Era } from '../upstreams/upstream.ts';
import type { Refusal } from '../wire/errors.ts';
import { REFUSALS } from '../wire/errors.ts';
import { acceptedAnswers, BOTH_ANSWERS, isJson, isPlain } from './media-types.ts';

/** Undefined when the body may be read and its answer be understood. `answers` comes from `readableAnswers`. */
export function checkPost(head: Head, answers: number): Refusal | undefined {
  if (!isJson(head.contentType)) return REFUSALS.unsupported_media_type;
  if (!isPlain(head.contentEncoding)) return REFUSALS.unsupported_encoding;
  if (answers === 0) return REFUSALS.not_acceptable;
  return head.repeated ? REFUSALS.repeated_header : undefined;
}

/**
 * The answers a client can read, 0 when it cannot read what it would get. Legacy clients must take both forms
 * (2025-11-25, Sending Messages to the Server); of modern ones an absent Accept means both, and one form is enough.
 */
export function readableAnswers(accept: string | undefined, era: Era): number {
  const answers = acceptedAnswers(accept);
  if (era === 'legacy') return answers === BOTH_ANSWERS ? answers : 0;
  return accept === undefined ? BOTH_ANSWERS : answers;
}
