// Tools keep every byte but the name.

import { expect, test } from 'vitest';
import { scanAnswer } from '../../../runtime/wire/scan-answer.ts';
import { renameTool, sliceTools } from '../../../runtime/wire/tools.ts';

function slices(tools: string) {
  return sliceTools(scanAnswer(Buffer.from(`{"jsonrpc":"2.0","id":1,"result":{"tools":${tools}}}`))!);
}

const TOOL =
  '{"inputSchema":{"type":"object","properties":{"name":{"maximum":12345678901234567890,"multipleOf":1.0}}}, "name" : "n\\u00e4me","x-later":[1e999]}';

test('slices give each tool as it was sent, in order', () => {
  const tools = slices(`[ ${TOOL} , {"name":"b"}]`);
  expect(tools.map((tool) => tool.name)).toEqual(['näme', 'b']);
  expect(tools[0]!.raw.toString()).toBe(TOOL);
  expect(tools[0]!.raw.toString('utf8', tools[0]!.nameStart, tools[0]!.nameEnd)).toBe('"n\\u00e4me"');
});

test('a new name replaces the name and nothing else', () => {
  const renamed = renameTool(slices(`[${TOOL}]`)[0]!, 'files_näme"\u2028');
  expect(renamed.toString()).toBe(TOOL.replace('"n\\u00e4me"', '"files_n\\u00e4me\\"\\u2028"'));
});

test('a renamed tool is on one line', () => {
  const renamed = renameTool(slices('[{\r\n "name": "a",\n "description": "x\\n"}]')[0]!, 'b');
  expect(renamed.toString()).toBe('{   "name": "b",  "description": "x\\n"}');
});

test.each(['[]', '[1,"a",null,[{"name":"a"}],{"title":"no name"},{"name":5}]', '{"name":"a"}'])(
  '%s holds no tool',
  (tools) => {
    expect(slices(tools)).toEqual([]);
  },
);

test('an answer that lists nothing holds no tool', () => {
  expect(sliceTools(scanAnswer(Buffer.from('{"jsonrpc":"2.0","id":1,"result":{}}'))!)).toEqual([]);
});
