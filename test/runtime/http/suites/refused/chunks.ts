// Chunks whose size, or whose end, two parsers find in different places.
import { chunks, each, type Family } from './case.ts';

const sized = (size: string) => chunks(`${size}\r\nhello\r\n0\r\n\r\n`);

export const SIZES: Family = {
  ...each(
    'chunk size',
    [
      ...[
        'xyz',
        '0x5',
        '0X5',
        'x5',
        '5x',
        '5g',
        'G',
        '+5',
        '-5',
        '-0',
        '5.0',
        '5,',
        '5_0',
        '0_5',
        '"5"',
        '#5',
        '5h',
        '%35',
      ],
      ...['5 5', ' 5', '\t5', '5\0', '\x005', '5\x0b', '5\x7f', '\xb5', '\xd9\xa5', '\xef\xbc\x95'],
      ...['10000000000000005', 'fffffffffffffffff', '0'.repeat(40)],
    ],
    sized,
  ),
  'chunk size of 2 GiB': sized('80000000'),
  'chunk size that overflows 32 bits into 5': sized('100000005'),
  'chunk size of 15 digits': sized('fffffffffffffff'),
  'chunk size of 16 digits': sized('ffffffffffffffff'),
  'chunk size of 17 KiB': sized('0'.repeat(17_000)),
  'empty chunk size': chunks('\r\nhello\r\n0\r\n\r\n', { lax: { uws: 'POST /first ', together: true } }),
};

export const CHUNK_ENDS: Family = {
  'chunk followed by other than CRLF': chunks('5\r\nhelloXX0\r\n\r\n', { lax: { uws: 'POST /first hello' } }),
  'chunk followed by a bare LF': chunks('5\r\nhello\n0\r\n\r\n', { lax: { uws: 'POST /first hello' } }),
  'chunk followed by a bare CR': chunks('5\r\nhello\r0\r\n\r\n', { lax: { uws: 'POST /first hello' } }),
  'chunk followed by nothing': chunks('5\r\nhello0\r\n\r\n', { lax: { uws: 'POST /first hello' } }),
  'chunk size behind a bare LF': chunks('5\nhello\r\n0\r\n\r\n', { lax: { uws: 'POST /first hello' } }),
  'chunk size behind a bare CR': chunks('5\rhello\r\n0\r\n\r\n'),
  'chunk size behind CR CR LF': chunks('5\r\r\nhello\r\n0\r\n\r\n'),
  'chunk longer than its size': chunks('3\r\nhello\r\n0\r\n\r\n', { lax: { uws: 'POST /first hel' } }),
  'chunk shorter than its size': chunks('7\r\nhello\r\n0\r\n\r\n'),
  'a request in place of the next chunk': chunks('5\r\nhello\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n'),
  'no last chunk': chunks('5\r\nhello\r\n'),
  'last chunk behind a bare LF': chunks('5\r\nhello\r\n0\n\r\n'),
  'last chunk with bare LFs': chunks('5\r\nhello\r\n0\n\n'),
  'last chunk that ends with a bare LF': chunks('5\r\nhello\r\n0\r\n\n'),
  'last chunk that ends with CR CR LF': chunks('5\r\nhello\r\n0\r\n\r\r\n'),
  'last chunk -0': chunks('5\r\nhello\r\n-0\r\n\r\n'),
  'last chunk 0x0': chunks('5\r\nhello\r\n0x0\r\n\r\n'),
};

export const EXTENSIONS: Family = {
  ...each(
    'extension',
    [
      ';name=\nvalue',
      ';\n',
      ';a\rb',
      ';a=\0',
      ';a=\x01',
      ';a=\x7f',
      ';a="b\nc"',
      ';a="b',
      ';a=\xff',
      ' ;a',
      '\t;a',
    ],
    (text) => sized(`5${text}`),
  ),
  ...each('extension', [';name=value', ';name="value"', ';a;b;c', ' ;name=value'], (text) => ({
    ...sized(`5${text}`),
    only: 'uws',
  })),
  'extension of a size that is missing': chunks(';a\r\nhello\r\n0\r\n\r\n'),
  'extension of the last chunk with a bare LF': chunks('5\r\nhello\r\n0;a\n\r\n'),
  'extension of 17 KiB': sized(`5;${'x'.repeat(17_000)}`),
};

const ended = (trailers: string) => chunks(`5\r\nhello\r\n0\r\n${trailers}\r\n`);

export const TRAILERS: Family = {
  ...each(
    'trailer',
    [
      'X-A\r\n',
      'X-A : b\r\n',
      ' X-A: b\r\n',
      'X-A: b\n',
      'X-A: b\r\n c\r\n',
      ': b\r\n',
      'X-A: b\0\r\n',
      'X-\0A: b\r\n',
    ],
    ended,
  ),
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
