// Arguments and results held against the lockfile, through the whole pipeline: what each client is told, and that a call
// that does not fit goes nowhere.
import { describe, expect, it } from 'vitest';
import type { BundleValidation, LimitTable } from '../../../schema/generated/bundle.ts';
import { limitOf } from '../../policies/limits/limit-scene.ts';
import { answer } from './answers.ts';
import type { Setup } from './scene.ts';
import { call, type Talk, talkOf } from './talk.ts';

const SCHEMA = { type: 'object', properties: { message: { type: 'string' } }, required: ['message'] };
const ROWS = { type: 'object', properties: { rows: { type: 'integer' } }, required: ['rows'] };

function validated(section: Partial<BundleValidation> = {}, more: Setup['bundle'] = {}): Setup {
  // The lockfile goes by the upstream's own name of the tool.
  const definition = { name: 'own_echo', inputSchema: SCHEMA, outputSchema: ROWS };
  const pinned = { own_echo: { hash: '', definition } };
  return {
    bundle: {
      ...more,
      validations: [
        {
          scope: {},
          arguments: 'enforce',
          results: 'off',
          max_argument_bytes: 1000,
          max_depth: 5,
          ...section,
        },
      ],
      pins: {
        mode: 'warn',
        on_change: 'warn',
        on_new: 'allow',
        upstreams: { one: pinned },
      },
    },
  };
}

const BAD = call('echo', { message: 7 });
const GOOD = call('echo', { message: 'x' });

describe('arguments that do not fit', () => {
  const text = 'Invalid arguments: /message must be string';

  it('are told as the tool would tell them, where models read that', () => {
    const talk = talkOf('modern', validated());
    expect(talk.modern(BAD).reply.only.result).toMatchObject({
      resultType: 'complete',
      content: [{ type: 'text', text }],
      isError: true,
    });
    const { result } = talk.legacy().send(BAD).reply.only;
    expect(result).toEqual({ content: [{ type: 'text', text }], isError: true });
    expect(talk.one.calls).toHaveLength(0);
  });

  it('are an error for older clients', () => {
    const talk = talkOf('modern', validated());
    const { error } = talk.legacy({ version: '2025-06-18' }).send(BAD).reply.only;
    expect(error).toEqual({
      code: -32602,
      message: text,
      data: { path: '/message', problem: 'must be string' },
    });
  });

  it('use up no budget', () => {
    const limits: LimitTable = {
      store: 'memory',
      on_store_failure: 'local',
      quota_reset: 'utc_midnight',
      matches: [],
      table: [limitOf({ name: 'one', key: [], limit: 1 })],
    };
    const talk = talkOf('modern', validated({}, { limits }));
    for (let i = 0; i < 3; i += 1) talk.modern(BAD);
    expect(talk.one.calls).toHaveLength(0);
    talk.modern(GOOD);
    expect(talk.one.calls).toHaveLength(1);
  });

  it('go out when nobody enforces it', () => {
    const lax: Partial<BundleValidation>[] = [
      { arguments: 'warn' },
      { arguments: 'off' },
      { scope: { upstreams: [1] } },
    ];
    for (const section of lax) {
      const talk = talkOf('modern', validated(section));
      talk.modern(BAD);
      expect(talk.one.calls).toHaveLength(1);
    }
  });
});

describe('results that do not fit', () => {
  const answered = (talk: Talk, result: object) => {
    const { reply } = talk.modern(GOOD);
    answer(talk.one.last, result, { era: 'modern' });
    return reply.only;
  };

  it('are the fault of the upstream, and do not reach the client', () => {
    const talk = talkOf('modern', validated({ results: 'enforce' }));
    const bad = { content: [], structuredContent: { rows: 'many' } };
    expect(answered(talk, bad).error).toMatchObject({ code: 502 });
    expect(answered(talk, { content: [], structuredContent: { rows: 3 } }).result).toMatchObject({
      structuredContent: { rows: 3 },
    });
  });

  it('are passed on where nothing is promised, or nobody enforces it', () => {
    const talk = talkOf('modern', validated({ results: 'enforce' }));
    expect(answered(talk, { content: [] }).error).toBeUndefined();
    expect(answered(talk, { content: [], isError: true, structuredContent: 1 }).error).toBeUndefined();
    const lax = talkOf('modern', validated({ results: 'warn' }));
    expect(answered(lax, { content: [], structuredContent: { rows: 'many' } }).error).toBeUndefined();
  });
});
