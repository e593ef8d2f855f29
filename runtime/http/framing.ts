// What a request head must look like before any handler sees it: the rules of RFC 9112 that two parsers in a row
// may read differently. Both engines ask here, whatever their own parser has already refused, so that a request
// has one meaning: where it ends, which host it is for, which resource it names.

/** The whole head, as far as names and values tell. Both parsers stop at about the same size themselves. */
export const MAX_HEAD_BYTES = 16_384;
export const MAX_HEADERS = 64;

/** `bodyLength` of a body that ends with a last chunk. */
export const CHUNKED = -1;

export interface Head {
  /** 0, or the HTTP status of the refusal. The connection is closed behind it. */
  readonly refusal: number;
  /** Bytes the client announced, or CHUNKED. */
  readonly bodyLength: number;
  /** True when one Content-Length says where the request ends. */
  readonly framed: boolean;
  /** True when the client wants the connection closed behind the answer. */
  readonly close: boolean;
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const WITH_BODY: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);

// Up to 15 digits: exact as a number, and no parser has an excuse to overflow.
const LENGTH = /^[0-9]{1,15}$/;
// Origin form only; a fragment never belongs here, and everything else must be percent-encoded.
const PATH = /^\/[!"$-~]*$/;
const QUERY = /^[!"$-~]*$/;
const CLOSE = /(?:^|[\t ,])close(?:$|[\t ,])/i;

/**
 * Checks the head of one request. `list` is the flat list of its headers (lower-case name, value) as the parser
 * gave them, nothing joined, nothing dropped; `query` is the text behind the `?`.
 */
export function checkHead(method: string, path: string, query: string, list: readonly string[]): Head {
  if (!METHODS.has(method)) return refused(501);
  if (!PATH.test(path) || (query !== '' && !QUERY.test(query))) return refused(400);
  if (list.length > 2 * MAX_HEADERS) return refused(431);

  let bytes = method.length + path.length + query.length + 14;
  let host = false;
  let close = false;
  let chunked = false;
  let length = -1;
  for (let i = 0; i < list.length; i += 2) {
    const name = list[i] as string;
    const value = list[i + 1] as string;
    bytes += name.length + value.length + 4;
    switch (name) {
      case '':
        return refused(400);
      case 'host':
        if (host || value === '') return refused(400);
        host = true;
        break;
      case 'connection':
        close ||= CLOSE.test(value);
        break;
      case 'content-length':
        if (length !== -1 || !LENGTH.test(value)) return refused(400);
        length = Number(value);
        break;
      case 'transfer-encoding':
        if (chunked || value !== 'chunked') return refused(400);
        chunked = true;
        break;
    }
  }
  if (bytes > MAX_HEAD_BYTES) return refused(431);
  if (!host || (chunked && length !== -1)) return refused(400);
  if (chunked) return { refusal: 0, bodyLength: CHUNKED, framed: false, close };
  if (length !== -1) return { refusal: 0, bodyLength: length, framed: true, close };
  // Without this, a length that uWebSockets.js hides from us would turn a body into a second request.
  if (WITH_BODY.has(method)) return refused(411);
  return { refusal: 0, bodyLength: 0, framed: false, close };
}

function refused(status: number): Head {
  return { refusal: status, bodyLength: 0, framed: false, close: true };
}
