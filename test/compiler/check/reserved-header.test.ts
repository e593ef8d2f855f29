// The headers the compiler refuses are exactly those the runtime would drop.
import { expect, test } from 'vitest';
import { RequestHeaders } from '../../../runtime/upstreams/http/headers.ts';
import { RESERVED_HEADERS } from '../../../schema/reserved-headers.ts';

const MARK = 'configured';
const COMMON = ['authorization', 'cookie', 'host', 'te', 'trailer', 'user-agent', 'x-api-key'];

const isSent = (name: string): boolean => new RequestHeaders({ [name]: MARK }).bare().includes(MARK);

test('no reserved header would be sent', () => {
  expect([...RESERVED_HEADERS].filter(isSent)).toEqual([]);
});

test('a header that is not reserved is sent', () => {
  const unknown = ['accept-language', 'mcp-team', ...COMMON];
  expect(unknown.filter((name) => isSent(name) === RESERVED_HEADERS.has(name))).toEqual([]);
});
