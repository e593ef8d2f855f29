// The compiler refuses exactly the headers the runtime drops, which may not import one list from the other.
import { expect, test } from 'vitest';
import { RESERVED_HEADERS } from '../../../compiler/check/reserved-header.ts';
import { RequestHeaders } from '../../../runtime/upstreams/http/headers.ts';

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
