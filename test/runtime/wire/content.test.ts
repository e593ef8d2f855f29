// Content for clients that are older than it.

import { describe, expect, test } from 'vitest';
import { adaptContent } from '../../../runtime/wire/content.ts';
import { toLegacy } from '../../../runtime/wire/result.ts';
import { scanAnswer } from '../../../runtime/wire/scan-answer.ts';

function adapt(result: string, version: string): string {
  const answer = scanAnswer(Buffer.from(`{"jsonrpc":"2.0","id":1,"result":${result}}`))!;
  return toLegacy(answer, adaptContent(answer, version)).map(String).join('');
}

const TEXT = '{"type":"text","text":"t","annotations":{"priority":1.0}}';
const AUDIO = '{"type":"audio","data":"AAAA","mimeType":"audio/wav"}';
const LINK = '{"uri":"test:\\u002f/é","type":"resource\\u005flink","name":"\\"n\\"","_meta":{"type":"text"}}';
const RESOURCE = '{"type":"resource","resource":{"uri":"u","text":"x","type":"audio"}}';
const AUDIO_TEXT = '{"type":"text","text":"[audio] audio/wav"}';
const LINK_TEXT = '{"type":"text","text":"[resource link] \\"n\\" test://\\u00e9"}';

const CONTENT = [TEXT, AUDIO, LINK, RESOURCE];

describe('the content of a call', () => {
  test.each([
    ['2024-11-05', [TEXT, AUDIO_TEXT, LINK_TEXT, RESOURCE]],
    ['2025-03-26', [TEXT, AUDIO, LINK_TEXT, RESOURCE]],
    ['2025-06-18', CONTENT],
    ['2025-11-25', CONTENT],
  ])('is for a client of %s what that knows, in the same order', (version, expected) => {
    const result = (blocks: readonly string[]) =>
      `{"structuredContent":{"content":[${AUDIO}]},"content":[ ${blocks.join(' , ')} ],"isError":false}`;
    expect(adapt(result(CONTENT), version)).toBe(result(expected));
  });

  test('goes together with the other edits for legacy clients', () => {
    expect(adapt(`{"ttlMs":1,"content":[${LINK}],"resultType":"complete"}`, '2024-11-05')).toBe(
      `{"content":[${LINK_TEXT}]}`,
    );
  });

  test.each([
    '{"content":5}',
    '{"content":[1,[],{"type":7}]}',
    '{"messages":{}}',
    '{"messages":[1,{"a":1}]}',
  ])('of a strange shape stays as it is: %s', (result) => {
    expect(adapt(result, '2024-11-05')).toBe(result);
  });

  test('with less than a link should have becomes what there is', () => {
    expect(adapt('{"content":[{"type":"resource_link","uri":5}]}', '2024-11-05')).toBe(
      '{"content":[{"type":"text","text":"[resource link]"}]}',
    );
  });
});

test('the messages of a prompt are adapted too', () => {
  const result = (block: string) =>
    `{"messages":[{"role":"user","content":${block}},{"content":[${block}],"role":"user"}]}`;
  expect(adapt(result(AUDIO), '2024-11-05')).toBe(result(AUDIO_TEXT));
});
