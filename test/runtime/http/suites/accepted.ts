// The other half of the smuggling table: unusual requests with one meaning, which must be served, byte for byte. A
// gateway that refuses too much is not safe but broken.
import type { Engine } from './refused/case.ts';

export interface Accepted {
  readonly bytes: string;
  /** The ledger entry. */
  readonly served: string;
  /** Its parser cannot read what the standard allows: see docs/dependencies.md. */
  readonly only?: Engine;
  /** Sent before the answer: `100 Continue`. */
  readonly interim?: true;
}

type More = Omit<Accepted, 'bytes' | 'served'>;
type Family = Readonly<Record<string, Accepted>>;

const HEAD = 'Host: gateway.test\r\nContent-Length: 5';

const fields = (text: string, more: More = {}): Accepted => ({
  bytes: `POST /first HTTP/1.1\r\n${text}\r\n\r\nhello`,
  served: 'POST /first hello',
  ...more,
});
const field = (text: string, more: More = {}): Accepted => fields(`${HEAD}\r\n${text}`, more);
const target = (path: string): Accepted => ({
  bytes: `POST ${path} HTTP/1.1\r\n${HEAD}\r\n\r\nhello`,
  // The ledger has paths, and every query belongs to the handler.
  served: `POST ${path.split('?')[0]} hello`,
});
const method = (name: string, body: string, length = `\r\nContent-Length: ${body.length}`): Accepted => ({
  bytes: `${name} /first HTTP/1.1\r\nHost: gateway.test${length}\r\n\r\n${body}`,
  served: `${name} /first ${body}`,
});
const chunks = (body: string, served = 'hello', more: More = {}): Accepted => ({
  bytes: `POST /first HTTP/1.1\r\nHost: gateway.test\r\nTransfer-Encoding: chunked\r\n\r\n${body}`,
  served: `POST /first ${served}`,
  ...more,
});

const FIELDS: Family = {
  'names in upper case': fields('HOST: gateway.test\r\nCONTENT-LENGTH: 5'),
  'names in odd case': fields('hOsT: gateway.test\r\ncOnTeNt-LeNgTh: 5'),
  'no blank behind the colon': fields('Host:gateway.test\r\nContent-Length:5'),
  'tabs and blanks around values': fields('Host: \t gateway.test \t \r\nContent-Length: \t 5 '),
  'Host behind the length': fields('Content-Length: 5\r\nHost: gateway.test'),
  'Host with a port': fields('Host: gateway.test:8080\r\nContent-Length: 5'),
  'Host in brackets': fields('Host: [::1]:8080\r\nContent-Length: 5'),
  'a length with leading zeros': fields('Host: gateway.test\r\nContent-Length: 0005'),
  'a length of 15 digits with leading zeros': fields('Host: gateway.test\r\nContent-Length: 000000000000005'),
  'an empty value': field('X-A:'),
  'a value of blanks': field('X-A: \t '),
  'blanks and tabs within a value': field('X-A: b \t c'),
  'every visible character in a value': field(
    `X-A: ${Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).join('')}`,
  ),
  'a value in UTF-8': field('X-A: \xc3\xa9t\xc3\xa9'),
  'a value that is no UTF-8': field('X-A: a\xffb'),
  'every character of a token in a name': field("X!#$%&'*+-.^_`|~09azAZ: b"),
  'a name of one character': field('X: b'),
  'a name of digits': field('123: 456'),
  'a name of 200 characters': field(`${'x'.repeat(200)}: b`),
  'a value with colons': field('X-A: b: c:d'),
  'a value that looks like a header': field('X-A: Content-Length: 10'),
  'a value of 12 KiB': field(`X-A: ${'x'.repeat(12_288)}`),
  '60 headers': field(Array.from({ length: 60 }, (_, i) => `X-${i}: ${i}`).join('\r\n')),
  'the same unimportant name ten times': field(Array.from({ length: 10 }, () => 'X-A: b').join('\r\n')),
  'names that only look important': field('Transfer_Encoding: chunked\r\nContent_Length: 9\r\nX-Host: evil'),
  'odd cookies': field('Cookie: =; a; a==b;; $Version=1; \xc3\xa9'),
  'a range, and conditions': field('Range: bytes=5-1,-1\r\nIf-Match: *\r\nIf-Modified-Since: never'),
  'an Accept nobody understands': field('Accept: ???;q=7'),
  'forwarding headers of all kinds': field('Forwarded: for=_x\r\nX-Forwarded-For: 1, 2\r\nVia: 1.0 x'),
  'an announced trailer that does not come': field('Trailer: X-A\r\nTE: trailers'),
};

/** What uWebSockets.js takes and the gateway cannot tell: the other half is in refused/, for node alone. */
const LAX: Family = {
  ...Object.fromEntries(
    ['\xa05', '5\xa0', '5\x85'].map((value, at) => [
      `a length among high bytes (${at})`,
      fields(`Host: gateway.test\r\nContent-Length: ${value}`, { only: 'uws' }),
    ]),
  ),
  'DEL in a value': field('X-A: b\x7fc', { only: 'uws' }),
  'a binary PROXY head in front': {
    ...field('X-A: b'),
    bytes: `\r\n\r\n\0\r\nQUIT\n\x21\x11\0\x0c${'\x01'.repeat(12)}${field('X-A: b').bytes}`,
    only: 'uws',
  },
};

const CONNECTION: Family = {
  'a connection to be closed': field('Connection: close'),
  'a connection to be closed, in a list': field('Connection: Keep-Alive, CLOSE'),
  'a connection to be kept': field('Connection: keep-alive\r\nKeep-Alive: timeout=5'),
  'options nobody knows': field('Connection: x-a, x-b\r\nX-A: b'),
  'an upgrade to HTTP/2': field(
    'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMA',
  ),
  'an upgrade of a POST to a WebSocket': field(
    'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
  ),
  'an upgrade to nothing': field('Connection: Upgrade\r\nUpgrade:'),
  'an upgrade without Connection': field('Upgrade: websocket'),
  'an upgrade to a protocol nobody knows': field('Connection: Upgrade\r\nUpgrade: teapot/1'),
  'an expectation to go on': field('Expect: 100-continue', { interim: true }),
  'an expectation nobody knows': field('Expect: 200-ok'),
};

const TARGETS: Family = {
  'a target with dots': target('/a/../b/./c'),
  'a target with two slashes': target('//evil.test/first'),
  'a target with a backslash': target('/a\\b'),
  'a target with an encoded NUL': target('/a%00b'),
  'a target with encoded CRLF': target('/a%0d%0aX-A:%20b'),
  'a target with broken encoding': target('/a%zz%'),
  'a target with a URL': target('/http://evil.test/'),
  'a target with all that is allowed': target('/-._~!$&\'()*+,;=:@[]|^`{}<>"'),
  'a query of all kinds': target('/first?a=b&a=c&&=&?/?%00'),
  'an empty query': target('/first?'),
  'two spaces in front of the target': { ...target(' /first'), served: 'POST /first hello', only: 'node' },
  'two spaces behind the target': {
    bytes: target('/first').bytes.replace('/first ', '/first  '),
    served: 'POST /first hello',
    only: 'node',
  },
  'an empty line in front': {
    bytes: `\r\n${target('/first').bytes}`,
    served: 'POST /first hello',
    only: 'node',
  },
  'a target of 8 KiB': target(`/${'x'.repeat(8192)}`),
  'a query of 8 KiB': target(`/first?${'x'.repeat(8192)}`),
};

const METHODS: Family = {
  'POST of nothing': method('POST', ''),
  PUT: method('PUT', 'hello'),
  PATCH: method('PATCH', 'hello'),
  'GET with a body': method('GET', 'hello'),
  'HEAD with a body': method('HEAD', 'hello'),
  'DELETE with a body': method('DELETE', 'hello'),
  'OPTIONS with a body': method('OPTIONS', 'hello'),
  'GET without a body': method('GET', '', ''),
  'HEAD without a body': method('HEAD', '', ''),
  'DELETE without a body': method('DELETE', '', ''),
  'OPTIONS without a body': method('OPTIONS', '', ''),
  'GET whose body is a request': method('GET', 'GET /smuggled HTTP/1.1\r\nHost: gateway.test\r\n\r\n'),
  'a body of every byte': method(
    'POST',
    Array.from({ length: 256 }, (_, i) => String.fromCharCode(i)).join(''),
  ),
  'a body of chunks that are none': method('POST', '5\r\nhello\r\n0\r\n\r\n'),
};

const CHUNKS: Family = {
  'one chunk': chunks('5\r\nhello\r\n0\r\n\r\n'),
  'no chunk': chunks('0\r\n\r\n', ''),
  'chunks of one byte': chunks('1\r\nh\r\n1\r\ne\r\n1\r\nl\r\n1\r\nl\r\n1\r\no\r\n0\r\n\r\n'),
  'a size in lower case': chunks(`1f\r\n${'x'.repeat(31)}\r\n0\r\n\r\n`, 'x'.repeat(31)),
  'a size in upper case': chunks(`1F\r\n${'x'.repeat(31)}\r\n0\r\n\r\n`, 'x'.repeat(31)),
  'a size with leading zeros': chunks('0005\r\nhello\r\n0\r\n\r\n'),
  'a last chunk of many zeros': chunks('5\r\nhello\r\n000\r\n\r\n'),
  'chunks that look like the end': chunks('7\r\n0\r\n\r\n\r\n\r\n0\r\n\r\n', '0\r\n\r\n\r\n'),
  'a chunk that is a request': chunks(
    '2f\r\nPOST /smuggled HTTP/1.1\r\nHost: gateway.test\r\n\r\n\r\n0\r\n\r\n',
    'POST /smuggled HTTP/1.1\r\nHost: gateway.test\r\n\r\n',
  ),
  'an extension': chunks('5;name=value\r\nhello\r\n0;last\r\n\r\n', 'hello', { only: 'node' }),
  'an extension with a quoted value': chunks('5;a="b c"\r\nhello\r\n0\r\n\r\n', 'hello', { only: 'node' }),
  'a trailer': chunks('5\r\nhello\r\n0\r\nX-A: b\r\n\r\n', 'hello', { only: 'node' }),
};

export const ACCEPTED: Readonly<Record<string, Family>> = {
  'header lines': { ...FIELDS, ...LAX },
  'what is said of the connection': CONNECTION,
  targets: TARGETS,
  methods: METHODS,
  chunks: CHUNKS,
};
