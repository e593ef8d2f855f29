// What a client sends for a question is read as JSON, not as the bytes that most clients happen to write.
import { expect, test } from 'vitest';
import { allAccepted, fitsQuestion } from '../../../runtime/eras/input-responses.ts';

test.each([
  ['{"action":"accept"}', true],
  ['{"action":"\\u0061ccept"}', true],
  ['{ "\\u0061ction" : "decline" }', true],
  ['{"action":"Accept"}', false],
  ['{"action":["accept"]}', false],
  ['{}', false],
  ['["accept"]', false],
  ['null', false],
])('%s fits an elicitation: %s', (raw, fits) => {
  expect(fitsQuestion('elicitation/create', Buffer.from(raw))).toBe(fits);
});

test.each([
  ['{"a":{"action":"\\u0061ccept"}}', true],
  ['{"a":{"action":"accept"},"b":{"action":"cancel"}}', false],
  ['{"a":"accept"}', false],
])('%s went along with everything: %s', (raw, all) => {
  expect(allAccepted(Buffer.from(raw))).toBe(all);
});
