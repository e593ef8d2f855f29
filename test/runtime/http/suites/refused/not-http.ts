// Bytes that are no request of this protocol: other protocols, other encodings, noise.
import type { Family } from './case.ts';

const bytes = (text: string) => ({ bytes: text });
const utf16 = (text: string) => Buffer.from(text, 'utf16le').toString('latin1');

const HONEST = 'POST /first HTTP/1.1\r\nHost: gateway.test\r\nContent-Length: 5\r\n\r\nhello';

export const NOT_HTTP: Family = {
  'a greeting of TLS 1.3': bytes(
    `\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03${'\xa7'.repeat(32)}\x20${'\x5c'.repeat(32)}\x00\x02\x13\x01\x01\x00`,
  ),
  'a greeting of SSL 2': bytes('\x80\x2e\x01\x00\x02\x00\x15\x00\x00\x00\x10\x01\x00\x80\r\n\r\n'),
  'the preface of HTTP/2': bytes('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  'the preface of HTTP/2 and its settings': bytes(
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\x00\x00\x00\x04\x00\x00\x00\x00\x00',
  ),
  'HTTP/0.9': { ...bytes('GET /first\r\n'), hangs: ['uws'] },
  'a response': bytes('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'),
  SSH: { ...bytes('SSH-2.0-OpenSSH_9.2\r\n'), hangs: ['uws'] },
  SMTP: bytes('EHLO gateway.test\r\n'),
  Redis: { ...bytes('*1\r\n$4\r\nPING\r\n'), hangs: ['uws'] },
  'SOCKS 4': bytes('\x04\x01\x00\x50\x7f\x00\x00\x01\x00'),
  'SOCKS 5': bytes('\x05\x01\x00'),
  'the PROXY line in front': bytes(`PROXY TCP4 192.0.2.1 192.0.2.2 1 2\r\n${HONEST}`),
  // uWebSockets.js reads it, and what it says is asked for nowhere.
  'the binary PROXY head in front': {
    ...bytes(`\r\n\r\n\0\r\nQUIT\n\x21\x11\0\x0c${'\x01'.repeat(12)}${HONEST}`),
    only: 'node',
  },
  RTSP: bytes('DESCRIBE rtsp://gateway.test/first RTSP/1.0\r\nCSeq: 1\r\n\r\n'),
  JSON: { ...bytes('{"jsonrpc":"2.0","id":1,"method":"ping"}\r\n\r\n'), hangs: ['uws'] },
  XML: bytes('<?xml version="1.0"?><policy-file-request/>\r\n\r\n'),
  'a gzip file': bytes('\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\r\n\r\n'),
  'a WebSocket frame': bytes('\x81\x85\x01\x02\x03\x04\x69\x67\x6f\x68\x6e\r\n\r\n'),
  'a request in UTF-16': bytes(utf16(HONEST)),
  'a request with a byte order mark in UTF-16': bytes(`\xff\xfe${utf16(HONEST)}`),
  'a NUL in front': bytes(`\0${HONEST}`),
  'NULs alone': bytes('\0'.repeat(64)),
  'high bytes alone': bytes('\xff'.repeat(64)),
  'every byte once': bytes(Array.from({ length: 256 }, (_, i) => String.fromCharCode(i)).join('')),
  'noise of 64 KiB': bytes(noise(65_536)),
  'letters without end': bytes('A'.repeat(70_000)),
  'blanks alone': { ...bytes(' '.repeat(64)) },
};

/** The same bytes every time, of a generator that leaves nothing out. */
function noise(length: number): string {
  let state = 0x2545f491;
  let text = '';
  for (let i = 0; i < length; i += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    text += String.fromCharCode(state >>> 24);
  }
  return text;
}
