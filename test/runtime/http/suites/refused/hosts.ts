// A request that does not say once, and clearly, which host it is for.
import { type Family, head, LINE } from './case.ts';

const instead = (host: string) => ({ bytes: `${LINE}\r\n${host}\r\nContent-Length: 5\r\n\r\nhello` });

export const HOSTS: Family = {
  'two Hosts': head('Host: evil.test\r\nContent-Length: 5'),
  'the same Host twice': head('Host: gateway.test\r\nContent-Length: 5'),
  'two Hosts in different case': head('hOST: evil.test\r\nContent-Length: 5'),
  'two Hosts, the second empty': head('Host:\r\nContent-Length: 5'),
  'two Hosts, far apart': head('X-A: b\r\nContent-Length: 5\r\nHost: evil.test'),
  'three Hosts': head('Host: gateway.test\r\nHost: gateway.test\r\nContent-Length: 5'),
  'no Host': { bytes: `${LINE}\r\nContent-Length: 5\r\n\r\nhello` },
  'no Host, no headers': { bytes: 'GET /first HTTP/1.1\r\n\r\n' },
  'no Host but X-Forwarded-Host': instead('X-Forwarded-Host: gateway.test'),
  'empty Host': instead('Host:'),
  'Host of blanks': instead('Host: \t '),
  'space before the colon of Host': instead('Host : gateway.test'),
  'space before Host': instead(' Host: gateway.test'),
  'Host without a colon': instead('Host gateway.test'),
  'NUL in Host': instead('Host: gateway.test\0evil.test'),
  'control character in Host': instead('Host: gateway\x01test'),
  'bare LF in Host': instead('Host: gateway.test\nevil.test'),
  'Host in the target alone': {
    bytes: 'POST http://gateway.test/first HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello',
  },
};
