// Header lines that two parsers cut differently: one of them sees a header the other does not.
import { CHUNKS, each, type Family, field, head, LINE } from './case.ts';

const first = (text: string) => ({
  bytes: `${LINE}\r\n${text}\r\nHost: gateway.test\r\nContent-Length: 5\r\n\r\nhello`,
});

export const FIELDS: Family = {
  'obs-fold': field('X-A: b\r\n c'),
  'obs-fold by a tab': field('X-A: b\r\n\tc'),
  'obs-fold of Content-Length': head('Content-Length:\r\n 5'),
  'obs-fold of Transfer-Encoding': head('Transfer-Encoding:\r\n chunked', CHUNKS),
  'obs-fold of Host': { bytes: `${LINE}\r\nHost:\r\n gateway.test\r\nContent-Length: 5\r\n\r\nhello` },
  'obs-fold that ends the head': head('Content-Length: 5\r\n '),
  'a line of blanks': field('X-A: b\r\n \t'),
  'bare LF everywhere': { bytes: `${LINE}\nHost: gateway.test\nContent-Length: 5\n\nhello` },
  'bare LF behind a header': head('X-A: b\nContent-Length: 5'),
  'bare LF behind the request line': {
    bytes: `${LINE}\nHost: gateway.test\r\nContent-Length: 5\r\n\r\nhello`,
  },
  'bare LF in front of the body': { bytes: `${LINE}\r\nHost: gateway.test\r\nContent-Length: 5\r\n\nhello` },
  'LF CR behind a header': head('X-A: b\n\rContent-Length: 5'),
  'bare CR in a value': { ...head('X-A: b\rContent-Length: 5'), hangs: ['uws'] },
  'bare CR behind a header': { ...head('X-A: b\rX-B: c\r\nContent-Length: 5'), hangs: ['uws'] },
  'CR CR LF behind a header': { ...head('X-A: b\r\r\nContent-Length: 5'), hangs: ['uws'] },
  'bare CR everywhere': {
    bytes: `${LINE}\rHost: gateway.test\rContent-Length: 5\r\rhello`,
    hangs: ['uws'],
  },
  ...each('a value with', ['\0', '\x01', '\x08', '\x0b', '\x0c', '\x1b', '\x1f'], (text) =>
    field(`X-A: b${text}c`),
  ),
  'a value with DEL': field('X-A: b\x7fc', { only: 'node' }),
  ...each(
    'a name with',
    ['\0', '\x01', '\x0b', '\x7f', ' ', '\t', ...'()<>@,;\\"/[]?={}', '\xe9', '\xc3\xa9', '\xff'],
    (text) => field(`X-${text}A: b`),
  ),
  'space before the colon': head('Content-Length : 5'),
  'tab before the colon': head('Content-Length\t: 5'),
  'space in a name': head('Content Length: 5'),
  'header without a colon': head('Content-Length 5'),
  'a last header without a colon': head('Content-Length: 5\r\nX-A'),
  'a colon alone': field(':'),
  'a header that is a request line': field('GET /smuggled HTTP/1.1'),
  'space before the first header': first(' X-A: b'),
  'tab before the first header': first('\tX-A: b'),
  'blanks before the first header': first('  '),
  'empty name first': first(': x'),
  'empty name that hides Content-Length': head(': x\r\nContent-Length: 5'),
  'empty name that hides Transfer-Encoding': head(': x\r\nTransfer-Encoding: chunked', CHUNKS),
  'a name of 17 KiB': field(`${'x'.repeat(17_000)}: b`),
  'a value of 17 KiB': field(`X-A: ${'x'.repeat(17_000)}`),
  'a name of 17 KiB and no colon': head('x'.repeat(17_000)),
  '100 headers': field(Array.from({ length: 100 }, (_, i) => `X-${i}: ${i}`).join('\r\n')),
};
