import { describe, expect, test } from 'vitest';
import {
  acceptedAnswers,
  BOTH_ANSWERS,
  isJson,
  isPlain,
  JSON_ANSWER,
  STREAM_ANSWER,
} from '../../../runtime/listeners/media-types.ts';

describe('Content-Type', () => {
  test.each([
    'application/json',
    'APPLICATION/JSON',
    'application/json; charset=utf-8',
    'application/json;charset="UTF-8"',
  ])('%s is JSON', (type) => expect(isJson(type)).toBe(true));

  test.each([
    undefined,
    '',
    'text/plain',
    'text/plain, application/json',
    'application/json-patch+json',
    'application/x-www-form-urlencoded',
    'application/json; charset=utf-16',
    'application/json; charset=utf-8; x=y',
    'multipart/form-data; x=application/json',
  ])('%s is not', (type) => expect(isJson(type)).toBe(false));
});

test.each([
  [undefined, true],
  ['identity', true],
  ['gzip', false],
  ['identity, gzip', false],
  ['', false],
])('a body with Content-Encoding %s is plain: %s', (encoding, plain) =>
  expect(isPlain(encoding)).toBe(plain),
);

test.each([
  [undefined, 0],
  ['', 0],
  ['application/json, text/event-stream', BOTH_ANSWERS],
  ['text/event-stream,application/json', BOTH_ANSWERS],
  ['application/json;q=0.9, Text/Event-Stream; q=0.1', BOTH_ANSWERS],
  ['*/*', BOTH_ANSWERS],
  ['application/*', JSON_ANSWER],
  ['application/json', JSON_ANSWER],
  ['text/event-stream', STREAM_ANSWER],
  ['application/json, text/event-stream;q=0', JSON_ANSWER],
  ['text/html', 0],
])('Accept %j takes %j', (accept, answers) => expect(acceptedAnswers(accept)).toBe(answers));
