// First lines that two parsers read differently: another method, another resource, another version.
import { each, type Family, head, line } from './case.ts';

export const METHODS: Family = {
  ...each(
    'method',
    'post|Post|get|FETCH|PRI|LINK|PROPFIND|SOURCE|QUERY|M-SEARCH|ANNOUNCE|TRACE'.split('|'),
    (method) => line(`${method} /first HTTP/1.1`),
  ),
  ...each('method with', ['\0', '\x01', '\x7f', '\xe9', '(', ')', ':', ',', '"', '/', '='], (text) =>
    line(`PO${text}ST /first HTTP/1.1`),
  ),
  'an empty line in front': line('\r\nPOST /first HTTP/1.1', { only: 'uws', hangs: ['uws'] }),
  'no method': line('/first HTTP/1.1'),
  'no method but a space': line(' /first HTTP/1.1'),
  'space before the method': line(' POST /first HTTP/1.1'),
  'tab before the method': line('\tPOST /first HTTP/1.1'),
  'byte order mark before the method': line('\xef\xbb\xbfPOST /first HTTP/1.1'),
  'a method of 17 KiB': line(`${'P'.repeat(17_000)} /first HTTP/1.1`),
  'TRACE without a body': head('X-A: b', '', 'TRACE /first HTTP/1.1'),
  'TRACE with a secret': head('Authorization: Bearer x', '', 'TRACE /first HTTP/1.1'),
  CONNECT: head('X-A: b', '', 'CONNECT gateway.test:80 HTTP/1.1'),
  'CONNECT with a length': line('CONNECT gateway.test:80 HTTP/1.1'),
  'CONNECT to a path': head('X-A: b', '', 'CONNECT /first HTTP/1.1'),
};

export const TARGETS: Family = {
  ...each(
    'target',
    [
      ...'http://gateway.test/first http://evil.test/first https://gateway.test/first HTTP://gateway.test/'.split(
        ' ',
      ),
      ...'http://a@gateway.test/ http:// ws://gateway.test/first ftp://gateway.test/ file:///etc/passwd'.split(
        ' ',
      ),
      ...'gateway.test:80 gateway.test/first first \\first ?first #first %2ffirst . .. * */first'.split(' '),
      ...'/first#second javascript:alert(1) @evil.test/first'.split(' '),
    ],
    (target) => line(`POST ${target} HTTP/1.1`),
  ),
  ...each(
    'target with',
    ['\0', '\x01', '\x08', '\x0b', '\x0c', '\x1f', '\x7f', '\xff\xfe', '\xc3\xa9', '\xc0\xaf', '\t'],
    (text) => line(`POST /fir${text}st HTTP/1.1`),
  ),
  ...each('query with', ['\0', '\x01', '\x7f', '\xff', '#'], (text) =>
    line(`POST /first?a${text}b HTTP/1.1`),
  ),
  'CR in the target': line('POST /fir\rst HTTP/1.1', { hangs: ['uws'] }),
  'LF in the target': line('POST /fir\nst HTTP/1.1'),
  'space in the target': line('POST /first /second HTTP/1.1'),
  'a header in the target': line('POST /first\tHost:evil.test HTTP/1.1'),
  'two spaces in front of the target': line('POST  /first HTTP/1.1', { only: 'uws' }),
  'two spaces behind the target': line('POST /first  HTTP/1.1', { only: 'uws' }),
  'no target': line('POST HTTP/1.1'),
  'no target but a space': line('POST  HTTP/1.1'),
  'asterisk form of OPTIONS': head('X-A: b', '', 'OPTIONS * HTTP/1.1'),
  'asterisk form of GET': head('X-A: b', '', 'GET * HTTP/1.1'),
  'tab between the parts': line('POST\t/first HTTP/1.1'),
  'tab before the version': line('POST /first\tHTTP/1.1'),
  'CR between the parts': line('POST\r/first HTTP/1.1', { hangs: ['uws'] }),
  'a target of 17 KiB': line(`POST /${'x'.repeat(17_000)} HTTP/1.1`),
  'a query of 17 KiB': line(`POST /first?${'x'.repeat(17_000)} HTTP/1.1`),
};

export const VERSIONS: Family = {
  'no version': { bytes: 'GET /first\r\n\r\n', hangs: ['uws'] },
  'no version, with headers': { ...line('POST /first'), hangs: ['uws'] },
  'no version but a space': { ...line('POST /first '), hangs: ['uws'] },
  ...each(
    'version',
    [
      ...'HTTP/1.2|HTTP/1.9|HTTP/2.0|HTTP/3.0|HTTP/0.9|HTTP/1.0|HTTP/9.9|HTTP/2|HTTP/1|HTTP/1.|HTTP/.1'.split(
        '|',
      ),
      ...'HTTP/11|HTTP/1.10|HTTP/1.01|HTTP/01.1|HTTP/1,1|HTTP/1.1.1|HTTP/-1.1|http/1.1|Http/1.1'.split('|'),
      ...'HTTPS/1.1|HTTP|HTTP 1.1|HTTP/ 1.1|HTTP /1.1|HTTP//1.1|HTTP\\1.1|XHTTP/1.1|ICE/1.0|RTSP/1.0'.split(
        '|',
      ),
      ...'SIP/2.0|HTTP/1.1 HTTP/1.1|HTTP/1.1x|HTTP/1.1\0|HTTP/\xb9.1'.split('|'),
    ],
    (version) => line(`POST /first ${version}`),
  ),
};
