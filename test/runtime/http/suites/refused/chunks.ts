// Chunks whose size, or whose end, two parsers find in different places.
import { chunks, each, type Family, onUws } from './case.ts';

const sized = (size: string) => chunks(`${size}\r\nhello\r\n0\r\n\r\n`);

// uWebSockets.js reads digits up to the first other byte, skips what follows up to the end of the line, and takes no
// digits at all for the last chunk.
const unfinished = { hangs: ['uws', 'node'] } as const;
const last = { lax: { uws: 'POST /first ', together: true } } as const;

export const SIZES: Family = {
  ...each(
    'chunk size',
    [
      ...'xyz|0x5|0X5|x5|5x|G|+5|-5|-0|5.0|5,|5_0|0_5|"5"|#5|5h|%35'.split('|'),
      ...['5\x7f', '10000000000000005', 'fffffffffffffffff'],
    ],
    sized,
  ),
  ...each('chunk size', ['5 5', '5\0', '5\x0b'], (size) => ({
    ...sized(size),
    ...onUws('POST /first hello'),
  })),
  ...each(
    'chunk size',
    [' 5', '\t5', '\x005', '\xb5', '\xd9\xa5', '\xef\xbc\x95', '0'.repeat(40), '0'.repeat(17_000), ''],
    (size) => ({ ...sized(size), ...last }),
  ),
  'chunk size 5g': { ...sized('5g'), hangs: ['uws'] },
  'chunk size of 2 GiB': { ...sized('80000000'), ...unfinished },
  'chunk size that overflows 32 bits into 5': { ...sized('100000005'), ...unfinished },
  'chunk size of 15 digits': { ...sized('fffffffffffffff'), ...unfinished },
  'chunk size of 16 digits': { ...sized('ffffffffffffffff'), hangs: ['node'] },
};

export const CHUNK_ENDS: Family = {
  'chunk followed by other than CRLF': chunks('5\r\nhelloXX0\r\n\r\n', onUws('POST /first hello')),
  'chunk followed by a bare LF': chunks('5\r\nhello\n0\r\n\r\n', onUws('POST /first hello')),
  'chunk followed by a bare CR': chunks('5\r\nhello\r0\r\n\r\n', onUws('POST /first hello')),
  'chunk followed by nothing': chunks('5\r\nhello0\r\n\r\n', onUws('POST /first hello')),
  'chunk size behind a bare LF': chunks('5\nhello\r\n0\r\n\r\n', onUws('POST /first hello')),
  'chunk size behind a bare CR': chunks('5\rhello\r\n0\r\n\r\n'),
  'chunk size behind CR CR LF': chunks('5\r\r\nhello\r\n0\r\n\r\n', onUws('POST /first hello')),
  'chunk longer than its size': chunks('3\r\nhello\r\n0\r\n\r\n', onUws('POST /first hel')),
  'chunk shorter than its size': chunks('7\r\nhello\r\n0\r\n\r\n', onUws('POST /first hello\r\n')),
  'a request in place of the next chunk': chunks('5\r\nhello\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n'),
  'no last chunk': chunks('5\r\nhello\r\n'),
  'last chunk behind a bare LF': chunks('5\r\nhello\r\n0\n\r\n', onUws('POST /first hello')),
  'last chunk with bare LFs': chunks('5\r\nhello\r\n0\n\n', onUws('POST /first hello')),
  'last chunk that ends with a bare LF': chunks('5\r\nhello\r\n0\r\n\n', onUws('POST /first hello')),
  'last chunk that ends with CR CR LF': chunks('5\r\nhello\r\n0\r\n\r\r\n', onUws('POST /first hello')),
  'last chunk -0': chunks('5\r\nhello\r\n-0\r\n\r\n'),
  'last chunk 0x0': chunks('5\r\nhello\r\n0x0\r\n\r\n'),
};

export const EXTENSIONS: Family = {
  ...each('extension', [';name=\nvalue', ';a=\x7f', ';a="b\nc"', ';a="b'], (text) => sized(`5${text}`)),
  // Short ones are taken for digits: a size so large that it never comes.
  ...each('extension', [';\n', ';a\rb', ';a=\0', ';a=\x01', ';a=\xff'], (text) => ({
    ...sized(`5${text}`),
    hangs: ['uws'],
  })),
  ...each('extension', [' ;a', '\t;a'], (text) => ({ ...sized(`5${text}`), ...onUws('POST /first hello') })),
  ...each('extension', [';name=value', ';name="value"'], (text) => ({ ...sized(`5${text}`), only: 'uws' })),
  'extension that is short': { ...sized('5;a;b;c'), hangs: ['uws'], only: 'uws' },
  'extension behind a blank': { ...sized('5 ;name=value'), ...onUws('POST /first hello'), only: 'uws' },
  'extension of a size that is missing': chunks(';a\r\nhello\r\n0\r\n\r\n', { hangs: ['uws'] }),
  'extension of the last chunk with a bare LF': chunks('5\r\nhello\r\n0;a\n\r\n', { hangs: ['uws'] }),
  'extension of 17 KiB': sized(`5;${'x'.repeat(17_000)}`),
};

const ended = (trailers: string) => chunks(`5\r\nhello\r\n0\r\n${trailers}\r\n`);

export const TRAILERS: Family = {
  ...each(
    'trailer',
    ['X-A : b\r\n', ' X-A: b\r\n', 'X-A: b\n', 'X-A: b\r\n c\r\n', 'X-A: b\0\r\n', 'X-\0A: b\r\n'],
    ended,
  ),
  // As long as the end of a body: uWebSockets.js does not look at what is there.
  ...each('trailer', ['X-A\r\n', ': b\r\n'], (text) => ({
    ...ended(text),
    lax: { uws: 'POST /first hello', together: true },
  })),
  ...each(
    'trailer',
    [
      ...['X-A: b\r\n', 'Content-Length: 500\r\n', 'Transfer-Encoding: chunked\r\n', 'Host: evil.test\r\n'],
      ...['Authorization: Bearer x\r\n', 'Content-Type: text/html\r\n', 'Mcp-Session-Id: x\r\n'],
    ],
    (text) => ({ ...ended(text), only: 'uws' }),
  ),
  'trailers of 17 KiB': ended(`X-A: ${'x'.repeat(17_000)}\r\n`),
  'a request in place of trailers': ended('POST /smuggled HTTP/1.1\r\nHost: gateway.test\r\n'),
};
