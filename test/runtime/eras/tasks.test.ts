// Tasks (an extension of 2026-07-28): ids that any replica can route, for clients that declared the extension.
import { expect, test } from 'vitest';
import { openTask, sealTask } from '../../../runtime/eras/sealed-task.ts';
import { TASKS } from '../../../runtime/wire/capabilities.ts';
import { answer } from '../pipeline/answers.ts';
import { paramsOf, promptNamed } from '../pipeline/scene.ts';
import { call, talkOf } from '../pipeline/talk.ts';

const MODERN = { era: 'modern' } as const;
const CAPABLE = { capabilities: { extensions: { [TASKS]: {} } } };
const STARTED = { resultType: 'task', taskId: 'own "1"', status: 'working', ttlMs: 60_000, createdAt: 'x' };

function started(result: object = STARTED) {
  const talk = talkOf('modern');
  const { reply } = talk.modern(call(), CAPABLE);
  answer(talk.one.last, result, MODERN);
  return { talk, reply, taskId: reply.only.result?.taskId as string };
}

test('a task that began has an id of the gateway, and everything else of the upstream', () => {
  const { reply, taskId } = started();
  expect(reply.only.result).toMatchObject({ ...STARTED, taskId });
  expect(taskId).toMatch(/^[\w-]{40,}$/);
});

test.each([
  ['tasks/get', {}, {}],
  ['tasks/cancel', {}, {}],
  [
    'tasks/update',
    { inputResponses: { a: { action: 'accept' } } },
    { inputResponses: { a: { action: 'accept' } } },
  ],
])('%s goes to the upstream that has the task, under its own id', (method, sent, got) => {
  const { talk, taskId } = started();
  const { reply } = talk.modern({ id: 2, method, params: { taskId, ...sent } }, CAPABLE);
  expect(paramsOf(talk.one.last)).toEqual({ taskId: 'own "1"', ...got });
  expect([talk.one.last.call.method, talk.one.last.call.mirroredName]).toEqual([method, 'own "1"']);
  answer(talk.one.last, { resultType: 'complete', taskId: 'own "1"', status: 'completed' }, MODERN);
  expect(reply.only.result).toMatchObject({ taskId, status: 'completed' });
});

test('an id lives as long as its task, and a week when the task does not say', () => {
  const short = started();
  const long = started({ ...STARTED, ttlMs: null });
  const get = ({ talk, taskId }: typeof short, after: number) => {
    talk.made.clock.now = 1000 + after;
    return talk.modern({ id: 2, method: 'tasks/get', params: { taskId } }, CAPABLE).reply;
  };
  expect(get(short, 60_000).answers).toEqual([]);
  expect(get(short, 60_001).only.error).toMatchObject({ code: -32602, message: 'Unknown task' });
  expect(get(long, 7 * 24 * 3_600_000).answers).toEqual([]);
  expect(get(long, 7 * 24 * 3_600_000 + 1).only.error?.message).toBe('Unknown task');
});

test.each([Number.MAX_SAFE_INTEGER, 1e300, 0.5])(
  'a task that lives for %d ms begins like any other',
  (ttlMs) => {
    const { reply } = started({ ...STARTED, ttlMs });
    expect(reply.only.result).toMatchObject({ resultType: 'task', ttlMs });
  },
);

test('a task whose id is too long to be brought back is a bad answer', () => {
  expect(started({ ...STARTED, taskId: 't'.repeat(100_000) }).reply.only.error?.code).toBe(502);
});

test('an id that is not ours is no task', () => {
  const { talk } = started();
  const { edge } = talk.made;
  const gone = sealTask(edge.sealer, '', { upstream: 'removed', taskId: 't' }, 1000);
  const state = edge.sealer.seal('state', '["one","t"]', 1000);
  for (const taskId of ['own "1"', 'x', gone, state]) {
    const { reply } = talk.modern(
      { id: 2, method: 'tasks/get', params: { taskId } },
      { ...CAPABLE, headers: { 'mcp-name': taskId } },
    );
    expect(reply.only.error?.message).toBe('Unknown task');
  }
});

test('what was sealed is what comes out', () => {
  const { edge } = talkOf('modern').made;
  const address = { upstream: 'ö"\\', taskId: '\u0000 \ud83d\ude00' };
  expect(openTask(edge.sealer, '', sealTask(edge.sealer, '', address, 10))).toEqual(address);
});

test('a client that did not declare the extension gets no task, and may not ask for one', () => {
  const talk = talkOf('modern');
  const { reply } = talk.modern(call());
  answer(talk.one.last, STARTED, MODERN);
  expect(reply.only.error?.code).toBe(502);
  const asked = talk.modern({ id: 2, method: 'tasks/get', params: { taskId: 'x' } });
  expect([asked.reply.status, asked.reply.only.error]).toMatchObject([
    400,
    { code: -32021, data: { requiredCapabilities: { extensions: { [TASKS]: {} } } } },
  ]);
});

test('a legacy client gets no task', () => {
  const talk = talkOf('modern');
  const { reply } = talk.legacy().send(call());
  answer(talk.one.last, STARTED, MODERN);
  expect(reply.only.error?.code).toBe(502);
});

test('a task may ask only for what the client declared', () => {
  const { talk, taskId } = started();
  const { reply } = talk.modern({ id: 2, method: 'tasks/get', params: { taskId } }, CAPABLE);
  const inputRequests = { a: { method: 'roots/list' } };
  answer(talk.one.last, { resultType: 'complete', status: 'input_required', inputRequests }, MODERN);
  expect(reply.only.error?.code).toBe(502);
});

test('a result that is no task keeps a member of that name', () => {
  const talk = talkOf('modern', { prompts: [promptNamed('hello')] });
  const { reply } = talk.modern(
    { id: 1, method: 'prompts/get', params: { name: 'hello', taskId: 'mine' } },
    { ...CAPABLE, headers: { 'mcp-name': 'hello' } },
  );
  answer(talk.one.last, { resultType: 'complete', messages: [], taskId: 'its own' }, MODERN);
  expect(reply.only.result).toMatchObject({ taskId: 'its own' });
});
