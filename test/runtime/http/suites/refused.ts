// The rows of the smuggling table. All of them are raw bytes of one request that must not be served.

export interface Refused {
  readonly bytes: string;
  /** The engine waits for more instead of refusing; its deadlines end the connection. */
  readonly hangs?: readonly ('uws' | 'node')[];
  /**
   * The parser of uWebSockets.js cannot tell, and serves the request: the ledger entry. It is the last of its
   * connection, so nothing behind it is served. Listed in docs/dependencies.md.
   */
  readonly lax?: {
    readonly uws: string;
    /** Served even with the smuggled request in the same packet; otherwise only when it comes alone. */
    readonly together?: true;
  };
}

const LINE = 'POST /first HTTP/1.1';

const head = (fields: string, body = 'hello', line = LINE): Refused => ({
  bytes: `${line}\r\nHost: gateway.test\r\n${fields}\r\n\r\n${body}`,
});

const CHUNKS = '5\r\nhello\r\n0\r\n\r\n';

const chunks = (body: string, more: Omit<Refused, 'bytes'> = {}): Refused => ({
  ...head('Transfer-Encoding: chunked', body),
  ...more,
});

const lengths: Record<string, Refused> = Object.fromEntries(
  ['+5', '-5', '0x5', '5 5', '5, 5', '5,10', '5;', '5.0', '1e1', '"5"', 'five', '\x0b5', '5\x0c', '\xb5'].map(
    (value) => [`Content-Length: ${JSON.stringify(value)}`, head(`Content-Length: ${value}`)],
  ),
);

const codings: Record<string, Refused> = Object.fromEntries(
  [
    'xchunked',
    'chunkedx',
    'chunked, identity',
    'identity',
    'identity, chunked',
    'chunked, chunked',
    'gzip, chunked',
    'Chunked',
    '"chunked"',
    'chunked;q=1',
    '\x0bchunked',
    '',
  ].map((value) => [
    `Transfer-Encoding: ${JSON.stringify(value)}`,
    head(`Transfer-Encoding: ${value}`, CHUNKS),
  ]),
);

export const REFUSED: Record<string, Record<string, Refused>> = {
  'a length that is no length': {
    ...lengths,
    'empty Content-Length': head('Content-Length:'),
    'Content-Length of 16 digits': head('Content-Length: 1000000000000000'),
    'Content-Length of 20 digits': head('Content-Length: 99999999999999999999'),
    'Content-Length that overflows 64 bits into 5': head('Content-Length: 18446744073709551621'),
    'differing Content-Lengths': head('Content-Length: 5\r\nContent-Length: 10'),
    'differing Content-Lengths, longer first': head('Content-Length: 10\r\nContent-Length: 5', 'hellohello'),
    'the same Content-Length twice': head('Content-Length: 5\r\nContent-Length: 5'),
    'a second Content-Length that is empty': head('Content-Length: 5\r\nContent-Length:'),
    'no Content-Length at all': head('X-A: b', ''),
  },
  'a coding that is not exactly chunked': {
    ...codings,
    'Transfer-Encoding twice': head('Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked', CHUNKS),
    'Transfer-Encoding twice, once identity': head(
      'Transfer-Encoding: identity\r\nTransfer-Encoding: chunked',
      CHUNKS,
    ),
    'Transfer-Encoding with Content-Length': head('Transfer-Encoding: chunked\r\nContent-Length: 5', CHUNKS),
    'Content-Length with Transfer-Encoding': head('Content-Length: 5\r\nTransfer-Encoding: chunked', CHUNKS),
    'empty Transfer-Encoding with Content-Length': head('Transfer-Encoding:\r\nContent-Length: 5'),
    'Transfer-Encoding with empty Content-Length': head(
      'Transfer-Encoding: chunked\r\nContent-Length:',
      CHUNKS,
    ),
    'Transfer-Encoding in HTTP/1.0': head('Transfer-Encoding: chunked', CHUNKS, 'POST /first HTTP/1.0'),
    'Content-Length in HTTP/1.0': head('Content-Length: 5', 'hello', 'POST /first HTTP/1.0'),
  },
  'a head two parsers read differently': {
    'obs-fold': head('X-A: b\r\n c\r\nContent-Length: 5'),
    'obs-fold of Content-Length': head('Content-Length:\r\n 5'),
    'obs-fold of Transfer-Encoding': head('Transfer-Encoding:\r\n chunked', CHUNKS),
    'bare LF everywhere': { bytes: `${LINE}\nHost: gateway.test\nContent-Length: 5\n\nhello` },
    'bare LF behind a header': head('X-A: b\nContent-Length: 5'),
    'bare LF in front of the body': {
      bytes: `${LINE}\r\nHost: gateway.test\r\nContent-Length: 5\r\n\nhello`,
    },
    'bare CR in a value': { ...head('X-A: b\rContent-Length: 5'), hangs: ['uws'] },
    'bare CR behind a header': { ...head('X-A: b\rX-B: c\r\nContent-Length: 5'), hangs: ['uws'] },
    'NUL in a value': head('X-A: b\0c\r\nContent-Length: 5'),
    'NUL in a name': head('X-\0A: b\r\nContent-Length: 5'),
    'space before the colon': head('Content-Length : 5'),
    'tab before the colon': head('Content-Length\t: 5'),
    'space in a name': head('Content Length: 5'),
    'header without a colon': head('Content-Length 5'),
    'space before the first header': {
      bytes: `${LINE}\r\n Host: gateway.test\r\nContent-Length: 5\r\n\r\nhello`,
    },
    'empty name first': { bytes: `${LINE}\r\n: x\r\nHost: gateway.test\r\nContent-Length: 5\r\n\r\nhello` },
    'empty name that hides Content-Length': head(': x\r\nContent-Length: 5'),
    'empty name that hides Transfer-Encoding': head(': x\r\nTransfer-Encoding: chunked', CHUNKS),
    'control character in a value': head('X-A: b\x01c\r\nContent-Length: 5'),
  },
  'a request line two parsers read differently': {
    'lower-case method': head('Content-Length: 5', 'hello', 'post /first HTTP/1.1'),
    'unknown method': head('Content-Length: 5', 'hello', 'FETCH /first HTTP/1.1'),
    'method with a separator': head('Content-Length: 5', 'hello', 'PO(ST /first HTTP/1.1'),
    TRACE: head('X-A: b', '', 'TRACE /first HTTP/1.1'),
    CONNECT: head('X-A: b', '', 'CONNECT gateway.test:80 HTTP/1.1'),
    'absolute form': head('Content-Length: 5', 'hello', 'POST http://gateway.test/first HTTP/1.1'),
    'absolute form of another host': head(
      'Content-Length: 5',
      'hello',
      'POST http://evil.test/first HTTP/1.1',
    ),
    'asterisk form': head('X-A: b', '', 'OPTIONS * HTTP/1.1'),
    'no leading slash': head('Content-Length: 5', 'hello', 'POST first HTTP/1.1'),
    fragment: head('Content-Length: 5', 'hello', 'POST /first#second HTTP/1.1'),
    'non-ASCII target': head('Content-Length: 5', 'hello', 'POST /fir\xff\xfest HTTP/1.1'),
    'control character in the target': head('Content-Length: 5', 'hello', 'POST /fir\x01st HTTP/1.1'),
    'space in the target': head('Content-Length: 5', 'hello', 'POST /first /second HTTP/1.1'),
    'tab between the parts': head('Content-Length: 5', 'hello', 'POST\t/first HTTP/1.1'),
    'no version': { bytes: 'GET /first\r\n\r\n' },
    'HTTP/1.2': head('Content-Length: 5', 'hello', 'POST /first HTTP/1.2'),
    'HTTP/2.0': head('Content-Length: 5', 'hello', 'POST /first HTTP/2.0'),
    'lower-case version': head('Content-Length: 5', 'hello', 'POST /first http/1.1'),
  },
  'an unclear host': {
    'two Hosts': head('Host: evil.test\r\nContent-Length: 5'),
    'the same Host twice': head('Host: gateway.test\r\nContent-Length: 5'),
    'two Hosts in different case': head('hOST: evil.test\r\nContent-Length: 5'),
    'no Host': { bytes: `${LINE}\r\nContent-Length: 5\r\n\r\nhello` },
    'empty Host': { bytes: `${LINE}\r\nHost:\r\nContent-Length: 5\r\n\r\nhello` },
  },
  'chunks two parsers read differently': {
    'chunk followed by other than CRLF': chunks('5\r\nhelloXX0\r\n\r\n', {
      lax: { uws: 'POST /first hello' },
    }),
    'chunk followed by a bare LF': chunks('5\r\nhello\n0\r\n\r\n', { lax: { uws: 'POST /first hello' } }),
    'chunk size behind a bare LF': chunks('5\nhello\r\n0\r\n\r\n', { lax: { uws: 'POST /first hello' } }),
    'chunk longer than its size': chunks('3\r\nhello\r\n0\r\n\r\n', { lax: { uws: 'POST /first hel' } }),
    'chunk size that is no number': chunks('xyz\r\nhello\r\n0\r\n\r\n'),
    'chunk size 0x5': chunks('0x5\r\nhello\r\n0\r\n\r\n'),
    'chunk size +5': chunks('+5\r\nhello\r\n0\r\n\r\n'),
    'chunk size -5': chunks('-5\r\nhello\r\n0\r\n\r\n'),
    'chunk size that overflows 64 bits into 5': chunks('10000000000000005\r\nhello\r\n0\r\n\r\n'),
    'empty chunk size': chunks('\r\nhello\r\n0\r\n\r\n', { lax: { uws: 'POST /first ', together: true } }),
  },
};
