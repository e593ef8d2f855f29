import { describe, expect, it } from 'vitest';
import { idOfDropped } from '../../../../runtime/upstreams/channel/salvage.ts';

describe('the id of an answer that was dropped', () => {
  it.each([
    ['{"jsonrpc":"2.0","id":7,"result":{', '', 7],
    ['{ "id" : 7 , "jsonrpc":"2.0"', '', 7],
    ['{"result":{"x":1', 'yyy"},"id":7}', 7],
    ['{"result":{"x":1', 'yyy"},"id":7,"jsonrpc":"2.0"}', 7],
    ['{"jsonrpc":"2.0","result":{"id":3', ',"id":3}}', undefined],
    ['{"jsonrpc":"2.0","id":"7","result":{', '', undefined],
    ['{"jsonrpc":"2.0","id":7.5,"result":{', '', undefined],
    ['{"jsonrpc":"2.0","id":7,"method":"ping",', '', undefined],
    ['{"method":"ping","params":{', ',"id":7}', undefined],
    ['{"result":"a', String.raw`\"id":7}`, undefined],
    ['Listening on port 3000', '', undefined],
  ])('%s ... %s', (head, tail, id) => {
    expect(idOfDropped(head, tail)).toBe(id);
  });
});
