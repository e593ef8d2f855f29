// Whose resource it is: a route says, or the catalog; and when nobody knows, those who may have it are asked in turn.
import { describe, expect, test } from 'vitest';
import { answer, progress } from './answers.ts';
import { denyWith, paramsOf, promptNamed, routeTo, ScriptedUpstream, type Setup } from './scene.ts';
import { ABLE, NOTHING_LEFT, type Rpc, talkOf } from './talk.ts';

const READ: Rpc = { id: 1, method: 'resources/read', params: { uri: 'x:1' } };
const GONE = { error: { code: -32002, message: 'Resource not found', data: { uri: 'x:1' } } };
const NOT_FOUND = { code: -32602, message: 'Resource not found', data: { uri: 'x:1' } };

function ownedBy(owners: readonly number[], more: Setup = {}) {
  return talkOf('legacy', { resources: { 'x:1': { owners } }, ...more });
}

test('a read goes to the owner, with its URI as it is', () => {
  const talk = ownedBy([1]);
  const { reply } = talk.modern(READ);
  expect([paramsOf(talk.two.last), talk.two.last.call.mirroredName]).toEqual([{ uri: 'x:1' }, 'x:1']);
  answer(talk.two.last, { contents: [] });
  expect(reply.only.result).toMatchObject({ contents: [] });
});

test('a resource nobody has is not found, without anybody being asked', () => {
  const talk = ownedBy([]);
  expect(talk.modern(READ).reply.only.error).toEqual(NOT_FOUND);
  expect(talk.legacy().send(READ).reply.only.error).toEqual({ ...NOT_FOUND, code: -32002 });
});

describe('when several may have it', () => {
  test.each([
    ['says so', GONE.error],
    ['says so in the modern way', { code: -32602, message: 'no' }],
  ])('the next one is asked when the first %s', (_how, error) => {
    const talk = ownedBy([0, 1]);
    const { reply } = talk.modern(READ);
    answer(talk.one.last, undefined, { error });
    answer(talk.two.last, { contents: [{ uri: 'x:1', text: 'here' }] });
    expect(reply.only.result).toMatchObject({ contents: [{ text: 'here' }] });
    expect(talk.leftovers).toEqual(NOTHING_LEFT);
  });

  test('the next one is asked when the first one takes no calls, or fails', () => {
    const full = ownedBy([0, 1]);
    full.one.takes = false;
    full.modern(READ);
    expect(full.two.calls).toHaveLength(1);
    const failing = ownedBy([0, 1]);
    failing.modern(READ);
    failing.one.last.sink.fail({ kind: 'unavailable' });
    expect(failing.two.calls).toHaveLength(1);
  });

  test('another error is the answer', () => {
    const talk = ownedBy([0, 1]);
    const { reply } = talk.modern(READ);
    answer(talk.one.last, undefined, { error: { code: 1, message: 'mine' } });
    expect([reply.only.error?.code, talk.two.calls.length]).toEqual([1, 0]);
  });

  test('it is not found when none of them has it', () => {
    const talk = ownedBy([0, 1]);
    const { reply } = talk.modern(READ);
    answer(talk.one.last, undefined, GONE);
    answer(talk.two.last, undefined, GONE);
    expect(reply.only.error).toEqual(NOT_FOUND);
    expect(talk.leftovers).toEqual(NOTHING_LEFT);
  });

  test('at most eight are asked', () => {
    const many = Array.from({ length: 12 }, (_, n) => new ScriptedUpstream(`u${n}`));
    const talk = ownedBy([...many.keys()], { upstreams: many });
    const { reply } = talk.modern(READ);
    for (const upstream of many) {
      const taken = upstream.calls[0];
      if (taken !== undefined) answer(taken, undefined, GONE);
    }
    expect(many.filter(({ calls }) => calls.length === 1)).toHaveLength(8);
    expect(reply.only.error).toEqual(NOT_FOUND);
  });

  test('progress does not begin anew with the next one', () => {
    const talk = ownedBy([0, 1]);
    const { reply } = talk.modern(READ, { meta: { progressToken: 't' } });
    progress(talk.one.last, 1);
    answer(talk.one.last, undefined, GONE);
    for (const done of [1, 2]) progress(talk.two.last, done);
    expect(reply.relayed.map(({ params }) => params?.progress)).toEqual([1, 2]);
  });

  test('one deadline covers them all', () => {
    const talk = ownedBy([0, 1]);
    const { reply } = talk.modern(READ);
    talk.made.clock.now += 59_000;
    answer(talk.one.last, undefined, GONE);
    talk.made.clock.now += 1_000;
    talk.made.edge.deadlines.sweep();
    expect([reply.only.error?.code, talk.two.last.aborts]).toEqual([504, ['timeout']]);
  });

  test('one that may be asked questions is left for the next like any other', () => {
    const talk = ownedBy([0, 1]);
    const { reply } = talk.modern(READ, { capabilities: ABLE });
    answer(talk.one.last, undefined, GONE);
    answer(talk.two.last, { contents: [] });
    expect(reply.only.result).toMatchObject({ contents: [] });
    expect(talk.leftovers).toEqual(NOTHING_LEFT);
  });
});

describe('a route', () => {
  const routed = (route = routeTo(1), resource: object = {}) =>
    talkOf('legacy', {
      resources: { 'x:1': { owners: [0], candidates: [0], ...resource } },
      routes: [route],
      entries: [{ route: 0 }],
    });

  test('decides against the catalog, and alone', () => {
    const talk = routed();
    const { reply } = talk.modern(READ);
    answer(talk.two.last, undefined, GONE);
    expect([talk.one.calls.length, reply.only.error]).toEqual([0, NOT_FOUND]);
  });

  test('that denies says so in its own words', () => {
    expect(routed(denyWith('No.')).modern(READ).reply.only.error).toEqual({ code: 403, message: 'No.' });
  });

  test('does not get past what the upstream leaves out', () => {
    const talk = routed(routeTo(1), { barred: new Set([1]) });
    expect(talk.modern(READ).reply.only.error).toEqual(NOT_FOUND);
    expect(talk.two.calls).toEqual([]);
  });
});

test.each([-32002, -32602])('what is to be completed and is not there (%i) is told as of a read', (code) => {
  const talk = ownedBy([0]);
  const ref = { type: 'ref/resource', uri: 'x:1' };
  const params = { ref, argument: { name: 'a', value: '' } };
  const { reply } = talk.modern({ id: 1, method: 'completion/complete', params });
  answer(talk.one.last, undefined, { error: { code, message: 'Resource template x:1 not found' } });
  expect(reply.only.error).toEqual(NOT_FOUND);
});

describe('completion', () => {
  const complete = (ref: object): Rpc => ({
    id: 1,
    method: 'completion/complete',
    params: { ref, argument: { name: 'a', value: 'b' }, context: { arguments: { c: 'd' } } },
  });

  test('of a prompt goes to its owner, under its own name', () => {
    const owned = { name: 'hello', offeredBy: new Map([[1, 'own']]), candidates: [], owner: 1 };
    const talk = talkOf('modern', { prompts: [owned] });
    talk.modern(complete({ type: 'ref/prompt', name: 'hello' }));
    expect(paramsOf(talk.two.last)).toEqual({
      ref: { type: 'ref/prompt', name: 'own' },
      argument: { name: 'a', value: 'b' },
      context: { arguments: { c: 'd' } },
    });
    expect(talk.two.last.call.mirroredName).toBeUndefined();
  });

  test('of a resource goes to its owner, also by a template', () => {
    const talk = talkOf('legacy', { resources: { 'x:{id}': { owners: [1] } } });
    talk.legacy().send(complete({ type: 'ref/resource', uri: 'x:{id}' }));
    expect(paramsOf(talk.two.last).ref).toEqual({ type: 'ref/resource', uri: 'x:{id}' });
  });

  test.each([
    ['prompts/get', { type: 'ref/prompt', name: 'hello' }],
    ['resources/read', { type: 'ref/resource', uri: 'x:{id}' }],
    ['completion/complete', { type: 'ref/prompt', name: 'hello' }],
  ])('of what a deny of %s hides is denied', (method, ref) => {
    const talk = talkOf('modern', {
      prompts: [promptNamed('hello', { candidates: [0] })],
      resources: { 'x:{id}': { owners: [0], candidates: [0] } },
      routes: [denyWith('No.')],
      entries: [{ route: 0, methods: [method] }],
    });
    expect(talk.modern(complete(ref)).reply.only.error).toEqual({ code: 403, message: 'No.' });
    expect(talk.one.calls).toEqual([]);
  });

  test('of what does not exist is refused', () => {
    const talk = talkOf('modern');
    expect(talk.modern(complete({ type: 'ref/prompt', name: 'x' })).reply.only.error?.message).toBe(
      'Unknown prompt',
    );
    expect(talk.modern({ id: 1, method: 'completion/complete', params: {} }).reply.only.error?.code).toBe(
      -32602,
    );
  });
});

test('a prompt goes to its owner under its own name, with its arguments', () => {
  const owned = { name: 'hello', offeredBy: new Map([[1, 'own']]), candidates: [], owner: 1 };
  const talk = talkOf('modern', { prompts: [owned] });
  talk.modern({ id: 1, method: 'prompts/get', params: { name: 'hello', arguments: { a: 'b' } } });
  expect(paramsOf(talk.two.last)).toEqual({ name: 'own', arguments: { a: 'b' } });
  const { reply } = talk.modern({ id: 2, method: 'prompts/get', params: { name: 'nope' } });
  expect(reply.only.error).toEqual({ code: -32602, message: 'Unknown prompt' });
});
