// A Content-Length that is no length, or is not alone: one parser reads 5, another 0, a third 10.
import { each, type Family, head } from './case.ts';

const ARABIC_FIVE = '\xd9\xa5';
const FULLWIDTH_FIVE = '\xef\xbc\x95';

export const LENGTHS: Family = {
  ...each(
    'Content-Length:',
    [
      ...`+5|-5|-0|- 5|0x5|00x5|0o5|0b101|5 5|5\t5|5.0|5.|.5|1e1|5e0|5_0|"5"|'5'|five|NaN|Infinity|true`.split(
        '|',
      ),
      ...'5;|5;a=b|5#|5h|%35|(5)|5, 5|5,5|5,10|5, 5, 5|5,|,5|,|5;5'.split('|'),
      ...['\x0b5', '5\x0c', '5\0', '\x005', '5\x7f', '\xb5', ARABIC_FIVE, FULLWIDTH_FIVE],
    ],
    (value) => head(`Content-Length: ${value}`),
  ),
  // uWebSockets.js takes bytes above DEL at the ends of a value for blanks.
  ...each('Content-Length:', ['\xa05', '5\xa0', '5\x85'], (value) => ({
    ...head(`Content-Length: ${value}`),
    only: 'node',
  })),
  'empty Content-Length': head('Content-Length:'),
  'Content-Length of blanks': head('Content-Length: \t '),
  'Content-Length of 16 digits': head('Content-Length: 1000000000000000'),
  'Content-Length of 16 digits that mean 5': head('Content-Length: 0000000000000005'),
  'Content-Length of 20 digits': head('Content-Length: 99999999999999999999'),
  'Content-Length of 200 digits': head(`Content-Length: ${'9'.repeat(200)}`),
  'Content-Length that overflows 32 bits into 5': head('Content-Length: 4294967301'),
  'Content-Length that overflows 63 bits': head('Content-Length: 9223372036854775808'),
  'Content-Length that overflows 64 bits into 5': head('Content-Length: 18446744073709551621'),
  'Content-Length that overflows 64 bits into 0': head('Content-Length: 18446744073709551616'),
  'differing Content-Lengths': head('Content-Length: 5\r\nContent-Length: 10'),
  'differing Content-Lengths, longer first': head('Content-Length: 10\r\nContent-Length: 5', 'hellohello'),
  'differing Content-Lengths, one of them 0': head('Content-Length: 0\r\nContent-Length: 5'),
  'differing Content-Lengths in different case': head('Content-Length: 5\r\ncontent-length: 10'),
  'differing Content-Lengths far apart': head('Content-Length: 5\r\nX-A: b\r\nX-B: c\r\nContent-Length: 10'),
  'the same Content-Length twice': head('Content-Length: 5\r\nContent-Length: 5'),
  'a second Content-Length that is empty': head('Content-Length: 5\r\nContent-Length:'),
  'a second Content-Length that is no number': head('Content-Length: 5\r\nContent-Length: x'),
  'no Content-Length at all': head('X-A: b', ''),
  'no Content-Length, and a body': head('X-A: b'),
  'Content_Length instead': head('Content_Length: 5'),
  'X-Content-Length instead': head('X-Content-Length: 5'),
  'Content-Length of a GET that is no number': head('Content-Length: +5', 'hello', 'GET /first HTTP/1.1'),
  'Content-Length 0 and a body': head('Content-Length: 0', 'hello', undefined, {
    lax: { uws: 'POST /first ', node: 'POST /first ', together: true },
  }),
  'Content-Length 0 and the rest of a head': head('Content-Length: 0', 'X-A: b\r\n', undefined, {
    lax: { uws: 'POST /first ', node: 'POST /first ', together: true },
  }),
  'Content-Length that is too short': head('Content-Length: 3', 'hello', undefined, {
    lax: { uws: 'POST /first hel', node: 'POST /first hel', together: true },
  }),
};
