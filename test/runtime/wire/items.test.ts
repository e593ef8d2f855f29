// What is listed comes apart byte for byte.

import { expect, test } from 'vitest';
import { sliceItems } from '../../../runtime/wire/items.ts';
import { scanAnswer } from '../../../runtime/wire/scan-answer.ts';

function slices(tools: string) {
  return sliceItems(scanAnswer(Buffer.from(`{"jsonrpc":"2.0","id":1,"result":{"tools":${tools}}}`))!, 'name');
}

const TOOL =
  '{"inputSchema":{"type":"object","properties":{"name":{"maximum":12345678901234567890,"multipleOf":1.0}}}, "name" : "n\\u00e4me","x-later":[1e999]}';

test('slices give each tool as it was sent, in order', () => {
  const tools = slices(`[ ${TOOL} , {"name":"b"}]`);
  expect(tools.map((tool) => tool.name)).toEqual(['näme', 'b']);
  expect(tools[0]!.raw.toString()).toBe(TOOL);
  expect(tools[0]!.raw.toString('utf8', tools[0]!.nameStart, tools[0]!.nameEnd)).toBe('"n\\u00e4me"');
});

test.each(['[]', '[1,"a",null,[{"name":"a"}],{"title":"no name"},{"name":5}]', '{"name":"a"}'])(
  '%s holds no tool',
  (tools) => {
    expect(slices(tools)).toEqual([]);
  },
);

test('a name that parsers read differently takes its own item out, and no other', () => {
  const list = String.raw`[{"name":"a"},{"name":"b\u0000c"},{"name":"\ud800"},{"name":"d"}]`;
  const bytes = Buffer.from(`{"jsonrpc":"2.0","id":1,"result":{"tools":${list}}}`);
  expect(sliceItems(scanAnswer(bytes)!, 'name').map(({ name }) => name)).toEqual(['a', 'd']);
});

test('an answer that lists nothing holds no tool', () => {
  expect(sliceItems(scanAnswer(Buffer.from('{"jsonrpc":"2.0","id":1,"result":{}}'))!, 'name')).toEqual([]);
});

test.each([
  ['prompts', 'name', '{"name":"greet","arguments":[{"name":"who"}]}', 'greet'],
  ['resources', 'uri', '{"name":"r","uri":"test:\\u002f/a","size":1.0}', 'test://a'],
  ['resourceTemplates', 'uriTemplate', '{"uri":"x","uriTemplate":"test://{id}","name":"t"}', 'test://{id}'],
] as const)('%s go by their %s', (list, member, item, name) => {
  const bytes = Buffer.from(`{"jsonrpc":"2.0","id":1,"result":{"${list}":[${item},{"other":1}]}}`);
  const items = sliceItems(scanAnswer(bytes)!, member);
  expect(items.map((each) => [each.name, each.raw.toString()])).toEqual([[name, item]]);
});

test('of two lists in one answer neither is taken for the one that was asked for', () => {
  const bytes = Buffer.from(
    '{"jsonrpc":"2.0","id":1,"result":{"prompts":[{"name":"a"}],"tools":[{"name":"b"}]}}',
  );
  expect(sliceItems(scanAnswer(bytes)!, 'name')).toEqual([]);
});
