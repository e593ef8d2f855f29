// A Transfer-Encoding that is not exactly `chunked`: whether it counts is decided differently everywhere.
import { CHUNKS, each, type Family, head, onUws } from './case.ts';

const coding = (fields: string) => head(fields, CHUNKS);

export const CODINGS: Family = {
  ...each(
    'Transfer-Encoding:',
    [
      ...'xchunked|x-chunked|chunkedx|chunked-x|chunk|chun ked|Chunked|CHUNKED|cHuNkEd'.split('|'),
      ...'identity|gzip|deflate|compress|br|trailers|none|0|null|'.split('|'),
      ...'chunked, identity|identity, chunked|chunked, chunked|gzip, chunked|chunked, gzip'.split('|'),
      ...'chunked,|,chunked|, chunked|chunked,,|,|chunked foo|chunked;|chunked;q=1'.split('|'),
      ...`"chunked"|'chunked'|(chunked)|chunked#|chunked=|[chunked]`.split('|'),
      ...[
        '\x0bchunked',
        '\x0cchunked',
        'chunked\x0b',
        'chunked\x0c',
        'chunked\0',
        '\0chunked',
        'chunked\x7f',
      ],
      ...['chun\xc4\xb7ed', '\xef\xbd\x83hunked'],
    ],
    (value) => coding(`Transfer-Encoding: ${value}`),
  ),
  ...each('Transfer-Encoding:', ['\xa0chunked', 'chunked\xa0', 'chunked\x85'], (value) => ({
    ...coding(`Transfer-Encoding: ${value}`),
    ...onUws('POST /first hello'),
  })),
  'Transfer-Encoding twice': coding('Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked'),
  'Transfer-Encoding twice, once identity': coding(
    'Transfer-Encoding: identity\r\nTransfer-Encoding: chunked',
  ),
  'Transfer-Encoding twice, last identity': coding(
    'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity',
  ),
  'Transfer-Encoding twice, once empty': coding('Transfer-Encoding: chunked\r\nTransfer-Encoding:'),
  'Transfer-Encoding twice in different case': coding('Transfer-Encoding: chunked\r\ntransfer-encoding: cow'),
  'space before the colon of Transfer-Encoding': coding('Transfer-Encoding : chunked'),
  'tab before the colon of Transfer-Encoding': coding('Transfer-Encoding\t: chunked'),
  'NUL before the colon of Transfer-Encoding': coding('Transfer-Encoding\0: chunked'),
  'vertical tab before the colon of Transfer-Encoding': coding('Transfer-Encoding\x0b: chunked'),
  'control character before Transfer-Encoding': coding('\x01Transfer-Encoding: chunked'),
  'space before Transfer-Encoding': coding('X-A: b\r\n Transfer-Encoding: chunked'),
  'Transfer_Encoding instead': coding('Transfer_Encoding: chunked'),
  'X-Transfer-Encoding instead': coding('X-Transfer-Encoding: chunked'),
  'Transfer-Encoding in HTTP/1.0': head('Transfer-Encoding: chunked', CHUNKS, 'POST /first HTTP/1.0'),
  'Transfer-Encoding in a value behind a bare CR': {
    ...coding('X-A: b\rTransfer-Encoding: chunked'),
    hangs: ['uws'],
  },
};
