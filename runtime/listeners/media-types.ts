// Reading Accept, Content-Type and Content-Encoding: small, and strict where leniency would be a hole. A body that is
// no JSON by its label is refused, as that is what keeps a plain HTML form from calling a tool.

/** application/json, with no other charset than the one JSON has. */
const JSON_TYPE = /^application\/json[ \t]*(?:;[ \t]*charset=(?:utf-8|"utf-8")[ \t]*)?$/i;

export function isJson(contentType: string | undefined): boolean {
  if (contentType === 'application/json') return true;
  return contentType !== undefined && JSON_TYPE.test(contentType);
}

/** A compressed body is never unpacked: a small bomb must not become a large one. */
export function isPlain(contentEncoding: string | undefined): boolean {
  return contentEncoding === undefined || contentEncoding.trim().toLowerCase() === 'identity';
}

/** What a client can read, as bits. */
export const JSON_ANSWER = 1;
export const STREAM_ANSWER = 2;
export const BOTH_ANSWERS = JSON_ANSWER | STREAM_ANSWER;

/** The answers an Accept header takes; 0 when it is absent. Wildcards count, `q=0` does not. */
export function acceptedAnswers(accept: string | undefined): number {
  if (accept === undefined) return 0;
  // What both official SDKs send.
  if (accept === 'application/json, text/event-stream') return BOTH_ANSWERS;
  let answers = 0;
  for (const range of accept.toLowerCase().split(',')) {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim());
    if (parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))) continue;
    if (type === 'application/json' || type === 'application/*' || type === '*/*') answers |= JSON_ANSWER;
    if (type === 'text/event-stream' || type === 'text/*' || type === '*/*') answers |= STREAM_ANSWER;
  }
  return answers;
}
