// Content-Length and Transfer-Encoding in one request: the classic. One of two parsers in a row obeys the one, one the
// other, and what lies between the two ends is a request of its own for one of them.
import { CHUNKS, type Family, head } from './case.ts';

const HIDDEN = 'GET /smuggled HTTP/1.1\r\nHost: gateway.test\r\n\r\n';

export const BOTH: Family = {
  'Transfer-Encoding with Content-Length': head('Transfer-Encoding: chunked\r\nContent-Length: 5', CHUNKS),
  'Content-Length with Transfer-Encoding': head('Content-Length: 5\r\nTransfer-Encoding: chunked', CHUNKS),
  'both, and both true': head('Content-Length: 15\r\nTransfer-Encoding: chunked', CHUNKS),
  'both, far apart': head('Content-Length: 15\r\nX-A: b\r\nX-B: c\r\nTransfer-Encoding: chunked', CHUNKS),
  'both, in odd case': head('CONTENT-LENGTH: 15\r\ntRANSFER-eNCODING: chunked', CHUNKS),
  'both, and the connection closed': head(
    'Connection: close\r\nContent-Length: 15\r\nTransfer-Encoding: chunked',
    CHUNKS,
  ),
  'both, Transfer-Encoding named in Connection': head(
    'Connection: Transfer-Encoding\r\nContent-Length: 5\r\nTransfer-Encoding: chunked',
    CHUNKS,
  ),
  'both, Content-Length named in Connection': head(
    'Connection: Content-Length\r\nContent-Length: 5\r\nTransfer-Encoding: chunked',
    CHUNKS,
  ),
  'a length that covers a hidden request behind the last chunk': head(
    `Content-Length: ${5 + HIDDEN.length}\r\nTransfer-Encoding: chunked`,
    `0\r\n\r\n${HIDDEN}`,
  ),
  'a hidden request in a chunk behind the length': head(
    'Content-Length: 4\r\nTransfer-Encoding: chunked',
    `${HIDDEN.length.toString(16)}\r\n${HIDDEN}\r\n0\r\n\r\n`,
  ),
  'empty Transfer-Encoding with Content-Length': head('Transfer-Encoding:\r\nContent-Length: 5'),
  'Transfer-Encoding with empty Content-Length': head(
    'Transfer-Encoding: chunked\r\nContent-Length:',
    CHUNKS,
  ),
  'Content-Length with Transfer-Encoding: identity': head('Content-Length: 5\r\nTransfer-Encoding: identity'),
  'Content-Length with Transfer-Encoding: xchunked': head('Content-Length: 5\r\nTransfer-Encoding: xchunked'),
  'Content-Length with Transfer-Encoding: ,chunked': head('Content-Length: 5\r\nTransfer-Encoding: ,chunked'),
  'Content-Length with Transfer-Encoding: Chunked': head('Content-Length: 5\r\nTransfer-Encoding: Chunked'),
  'Content-Length with a folded Transfer-Encoding': head(
    'Content-Length: 5\r\nTransfer-Encoding:\r\n chunked',
    CHUNKS,
  ),
  'a wrong Content-Length with Transfer-Encoding': head(
    'Content-Length: +5\r\nTransfer-Encoding: chunked',
    CHUNKS,
  ),
  'both in HTTP/1.0': head(
    'Content-Length: 15\r\nTransfer-Encoding: chunked',
    CHUNKS,
    'POST /first HTTP/1.0',
  ),
  ...Object.fromEntries(
    ['GET', 'HEAD', 'OPTIONS', 'DELETE', 'PUT', 'PATCH'].map((method) => [
      `both in ${method}`,
      head('Content-Length: 5\r\nTransfer-Encoding: chunked', CHUNKS, `${method} /first HTTP/1.1`),
    ]),
  ),
};
