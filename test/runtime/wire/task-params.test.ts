// `params` that tell of a task: made from the answer to tasks/get, and judged by what the task asks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CapabilityTable } from '../../../runtime/wire/capabilities.ts';
import { mayAskFor, paramsOfTask } from '../../../runtime/wire/task-params.ts';

const members = fc.dictionary(
  fc.constantFrom('taskId', 'status', 'ttlMs', 'resultType', '_meta', 'result', 'ü"', ''),
  fc.jsonValue(),
);
const spaces = fc.constantFrom(undefined, 1, '\t');

describe('the answer to tasks/get', () => {
  it('is told of without what only results have', () => {
    fc.assert(
      fc.property(members, spaces, (result, space) => {
        const { resultType: _, _meta: __, ...rest } = result;
        const params = paramsOfTask(Buffer.from(JSON.stringify(result, null, space)));
        expect(JSON.parse(params.toString())).toEqual(JSON.parse(JSON.stringify(rest)));
      }),
    );
  });

  it('keeps every other byte', () => {
    const params = paramsOfTask(Buffer.from('{"resultType":"complete","n":1.0,"big":12345678901234567890}'));
    expect(params.toString()).toBe('{"n":1.0,"big":12345678901234567890}');
  });
});

describe('what a task asks', () => {
  const form = new CapabilityTable([]).modern(Buffer.from('{"elicitation":{"form":{}}}'));
  const elicit = { method: 'elicitation/create', params: { mode: 'form' } };

  it.each([
    ['nothing', {}, true],
    ['no question at all', { inputRequests: {} }, true],
    ['what the client declared', { inputRequests: { a: elicit, b: { method: 'elicitation/create' } } }, true],
    [
      'a mode the client does not have',
      { inputRequests: { a: { ...elicit, params: { mode: 'url' } } } },
      false,
    ],
    ['one thing too many', { inputRequests: { a: elicit, b: { method: 'roots/list' } } }, false],
    ['no known question', { inputRequests: { a: { method: 'tools/list' } } }, false],
    ['nonsense', { inputRequests: [elicit] }, false],
  ])('%s', (_, params, allowed) => {
    expect(mayAskFor(Buffer.from(JSON.stringify({ taskId: 't', ...params })), form)).toBe(allowed);
  });
});
