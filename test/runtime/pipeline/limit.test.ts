// The stage that charges limits, through the whole pipeline: what clients are told, what is charged, and that whatever a
// call holds is given back, however it ends.
import { describe, expect, it } from 'vitest';
import type { Charge } from '../../../policies/limits/charge.ts';
import type { LimitService } from '../../../runtime/limits/limit-service.ts';
import type { BundleLimit, LimitTable } from '../../../schema/generated/bundle.ts';
import { DAY, limitOf, MINUTE, SECOND } from '../../policies/limits/limit-scene.ts';
import { answer } from './answers.ts';
import { denyWith, promptNamed, ScriptedUpstream, type Setup, snapshotOf, toolNamed } from './scene.ts';
import { type Asked, call, NOTHING_LEFT, type Rpc, Talk, talkOf } from './talk.ts';

/** A bundle with limits everybody shares, unless they say otherwise. */
function limited(
  limits: readonly Partial<BundleLimit>[],
  table: Partial<Omit<LimitTable, 'table'>> = {},
  code: number | null = null,
): Setup {
  const { gateway } = snapshotOf().bundle;
  return {
    bundle: {
      gateway: { ...gateway, errors: { rate_limit_code: code, expose_upstream: false } },
      limits: {
        store: 'memory',
        on_store_failure: 'local',
        quota_reset: 'utc_midnight',
        matches: [],
        ...table,
        table: limits.map((one, i) => limitOf({ name: `limit ${i}`, key: [], ...one })),
      },
    },
  };
}

function talkAt(setup: Setup, era: 'legacy' | 'modern' = 'modern'): { talk: Talk; time: { now: number } } {
  const time = { now: 0 };
  const limitClock = () => ({ steady: time.now, wall: 20_000 * DAY + time.now });
  return { talk: talkOf(era, setup, { limitClock }), time };
}

/** Whether it was refused by a limit. */
const isLimited = ({ reply }: Asked): boolean => reply.answers[0]?.error?.message === 'Rate limit exceeded';

describe('a call beyond a limit', () => {
  const data = { limit_type: 'per_tool', tool: 'echo', retry_after: 45, limit: 2, window: '60s' };

  it('is told what the limit is and how long to wait, under the number of its revision', () => {
    const { talk, time } = talkAt(limited([{ limit: 2, limit_type: 'per_tool' }]));
    const client = talk.legacy();
    for (let i = 0; i < 2; i += 1) expect(isLimited(talk.modern(call('echo', {}, i)))).toBe(false);
    time.now = 15 * SECOND;
    for (const [{ reply }, code] of [
      [talk.modern(call('echo', {}, 8)), 429],
      [client.send(call('echo', {}, 9)), -32029],
    ] as const) {
      expect(reply.only.error).toEqual({ code, message: 'Rate limit exceeded', data });
      expect(reply.status).toBe(200);
      expect(reply.headers).toEqual(['retry-after', '45']);
    }
    expect(talk.one.calls).toHaveLength(2);
    time.now = MINUTE;
    expect(isLimited(talk.modern(call()))).toBe(false);
  });

  it('has the number the operator wants, in every revision', () => {
    const { talk } = talkAt(limited([{ limit: 1 }], {}, 4290));
    talk.modern(call());
    expect(talk.modern(call()).reply.only.error?.code).toBe(4290);
    expect(talk.legacy().send(call()).reply.only.error?.code).toBe(4290);
  });

  it('is told of no time when waiting does not help', () => {
    const { talk } = talkAt(limited([{ limit: 1, cost: 2 }]));
    const { reply } = talk.modern(call());
    expect(reply.only.error?.data).not.toHaveProperty('retry_after');
    expect(reply.headers).toEqual([]);
  });

  it('goes on in audit mode, and the exchange knows', () => {
    const { talk } = talkAt(limited([{ limit: 1, mode: 'audit' }]));
    talk.modern(call());
    const { exchange } = talk.modern(call());
    expect(talk.one.calls).toHaveLength(2);
    expect(exchange.charge?.exceeded.map(({ limit }) => limit)).toEqual([0]);
  });
});

describe('what is charged', () => {
  const things: Setup = {
    tools: [toolNamed('echo')],
    prompts: [promptNamed('greet')],
    resources: { 'file:///a': { owners: [0] } },
  };
  const ref = { type: 'ref/prompt', name: 'greet' };
  const requests: readonly [string, Rpc][] = [
    ['tools/call', call()],
    ['prompts/get', { id: 2, method: 'prompts/get', params: { name: 'greet' } }],
    ['resources/read', { id: 3, method: 'resources/read', params: { uri: 'file:///a' } }],
    ['resources/subscribe', { id: 4, method: 'resources/subscribe', params: { uri: 'file:///a' } }],
    [
      'completion/complete',
      { id: 5, method: 'completion/complete', params: { ref, argument: { name: 'a', value: '' } } },
    ],
  ];

  it.each(requests)('is %s, once', async (_method, rpc) => {
    const { talk } = talkAt({ ...limited([{ limit: 1 }]), ...things });
    const client = talk.legacy();
    client.send(rpc);
    const second = client.send({ ...rpc, id: 9 });
    await second.reply.answered;
    expect(isLimited(second)).toBe(true);
  });

  it.each([
    ['tools/list', {}],
    ['prompts/list', {}],
    ['ping', {}],
    ['tools/call', { name: 'nobody-has-it', arguments: {} }],
    ['resources/read', { uri: 'file:///nowhere' }],
    ['resources/subscribe', { uri: 'file:///nowhere' }],
  ])('is not %s of what nobody has to be asked for', async (method, params) => {
    const { talk } = talkAt({ ...limited([{ limit: 1 }]), ...things });
    const client = talk.legacy();
    for (let id = 1; id < 4; id += 1) {
      const asked = client.send({ id, method, params });
      await asked.reply.answered;
      expect(isLimited(asked)).toBe(false);
    }
    expect(isLimited(client.send(call()))).toBe(false);
  });

  it('is not a call that rules refuse', () => {
    const denied = {
      routes: [denyWith('no')],
      entries: [{ route: 0 }],
      tools: [toolNamed('echo'), toolNamed('no', { candidates: [0] })],
    };
    const { talk } = talkAt({ ...limited([{ limit: 1 }]), ...denied });
    for (let i = 0; i < 3; i += 1) expect(talk.modern(call('no')).reply.only.error?.message).toBe('no');
    expect(isLimited(talk.modern(call()))).toBe(false);
  });

  it('depends on the headers and the listener a limit asks for', () => {
    const headers = [{ name: 'x-bulk', exact: 'yes', not: false }];
    const { talk } = talkAt(
      limited(
        [
          { limit: 1, matches: [0] },
          { limit: 1, matches: [1] },
        ],
        { matches: [{ headers }, { listeners: ['elsewhere'] }] },
      ),
    );
    const bulk = { headers: { 'x-bulk': 'yes' } };
    for (let i = 0; i < 3; i += 1) expect(isLimited(talk.modern(call()))).toBe(false);
    expect([talk.modern(call(), bulk), talk.modern(call(), bulk)].map(isLimited)).toEqual([false, true]);
  });

  it('is of the address for somebody without a name', () => {
    const { talk } = talkAt(limited([{ limit: 1, key: ['client'] }]));
    const from = (address: string) => isLimited(talk.modern(call(), { address }));
    expect([from('10.0.0.1'), from('10.0.0.2'), from('10.0.0.1')]).toEqual([false, false, true]);
  });
});

describe('a read that goes from owner to owner', () => {
  const READ: Rpc = { id: 1, method: 'resources/read', params: { uri: 'x:1' } };
  const gone = { era: 'modern', error: { code: -32602, message: 'no' } } as const;
  const owned = { resources: { 'x:1': { owners: [0, 1] } } };

  it('is charged for each of them what only it asks for, and everything else once', () => {
    const perUpstream: Partial<BundleLimit> = { limit: 2, key: ['upstream'] };
    const { talk } = talkAt({
      ...limited([perUpstream, { limit: 3 }, { limit: 1, scope: { upstreams: [1] }, name: 'of two' }]),
      ...owned,
    });
    talk.modern(READ);
    answer(talk.one.last, undefined, gone);
    expect(talk.two.calls).toHaveLength(1);
    answer(talk.two.last, { contents: [] }, { era: 'modern' });
    const second = talk.modern({ ...READ, id: 2 });
    expect(isLimited(second)).toBe(false);
    answer(talk.one.last, undefined, gone);
    expect([isLimited(second), talk.two.calls.length]).toEqual([true, 1]);
    expect(talk.modern(call()).reply.only.error?.data).toMatchObject({ limit: 2 });
    expect(talk.leftovers).toEqual(NOTHING_LEFT);
  });

  it('is not asked of the next one where the budget of both is used up', () => {
    const { talk } = talkAt({
      ...limited([{ limit: 1, scope: { upstreams: [1, 2] } }]),
      resources: { 'x:1': { owners: [0, 1, 2] }, 'x:2': { owners: [1] } },
      upstreams: ['one', 'two', 'three'].map((name) => new ScriptedUpstream(name)),
    });
    const [one, two, three] = talk.made.edge.current.get().upstreams as readonly ScriptedUpstream[];
    talk.modern({ ...READ, id: 2, params: { uri: 'x:2' } });
    const read = talk.modern(READ);
    answer(one!.last, undefined, gone);
    expect([isLimited(read), two!.calls.length, three!.calls.length]).toEqual([true, 1, 0]);
  });

  it('is asked of the next one where one has no room, and holds its places until it has ended', () => {
    const { talk } = talkAt({
      ...limited([{ kind: 'concurrent', limit: 1, window_ms: 0, key: ['upstream'] }]),
      resources: { 'x:1': { owners: [0, 1] }, 'x:2': { owners: [1] } },
    });
    const other = { ...READ, id: 2, params: { uri: 'x:2' } };
    talk.modern(other);
    const held = talk.modern(READ);
    answer(talk.one.last, undefined, gone);
    expect(isLimited(held)).toBe(true);
    answer(talk.two.last, { contents: [] }, { era: 'modern' });
    talk.modern({ ...READ, id: 3 });
    answer(talk.one.last, undefined, gone);
    expect(isLimited(talk.modern(other))).toBe(true);
    answer(talk.two.last, { contents: [] }, { era: 'modern' });
    expect([isLimited(talk.modern(other)), isLimited(talk.modern({ ...READ, id: 5 }))]).toEqual([
      false,
      false,
    ]);
  });
});

describe('a call that counts as long as it runs', () => {
  const setup = limited([{ kind: 'concurrent', limit: 1, window_ms: 0 }]);

  const endings: readonly [string, (talk: Talk, running: Asked) => void][] = [
    ['an answer', (talk) => answer(talk.one.last, { content: [] }, { era: 'modern' })],
    [
      'an error',
      (talk) => answer(talk.one.last, undefined, { era: 'modern', error: { code: 1, message: 'no' } }),
    ],
    ['an upstream that fails', (talk) => talk.one.last.sink.fail({ kind: 'unavailable' })],
    [
      'its time being over',
      (talk) => {
        talk.made.clock.now += 120_000;
        talk.made.edge.deadlines.sweep();
      },
    ],
    ['being cancelled', (_talk, { exchange }) => exchange.cancel()],
    ['its client leaving', (_talk, { exchange }) => exchange.clientGone()],
    ['its channel closing', (_talk, { exchange }) => exchange.channelClosed()],
    ['the gateway ending', (talk) => talk.made.edge.deadlines.shutDown()],
  ];

  it.each(endings)('has ended with %s, once', (_how, end) => {
    const { talk } = talkAt(setup);
    const running = talk.modern(call());
    expect(isLimited(talk.modern(call('echo', {}, 2)))).toBe(true);
    end(talk, running);
    end(talk, running);
    expect(talk.leftovers).toEqual(NOTHING_LEFT);
    const next = talk.modern(call('echo', {}, 3));
    expect(isLimited(next)).toBe(false);
    expect(isLimited(talk.modern(call('echo', {}, 4)))).toBe(true);
  });

  it('has ended at once when no upstream takes it', () => {
    const { talk } = talkAt(setup);
    talk.one.takes = false;
    talk.modern(call());
    talk.one.takes = true;
    expect(isLimited(talk.modern(call()))).toBe(false);
  });
});

describe('a call whose limits a store decides', () => {
  /** Decided when the test says so. */
  function slow(): { talk: Talk; decide(charge: Charge): Promise<void> } {
    const { made, one, two } = talkAt(limited([{ limit: 1 }])).talk;
    let decided: (charge: Charge) => void = () => {};
    const charge = () => new Promise<Charge>((resolve) => (decided = resolve));
    const limits = { charge } as unknown as LimitService;
    return {
      talk: new Talk({ ...made, edge: { ...made.edge, limits } }, one, two),
      async decide(given) {
        decided(given);
        await new Promise((resolve) => setImmediate(resolve));
      },
    };
  }

  it('goes on when it is admitted, and not before', async () => {
    const { talk, decide } = slow();
    talk.modern(call());
    expect(talk.one.calls).toHaveLength(0);
    await decide({ refusal: undefined, exceeded: [], held: [] });
    expect(talk.one.calls).toHaveLength(1);
  });

  it('that has ended meanwhile gives back what it was given', async () => {
    const { talk, decide } = slow();
    const { exchange, reply } = talk.modern(call());
    exchange.clientGone();
    const released: string[] = [];
    await decide({ refusal: undefined, exceeded: [], held: [{ release: () => void released.push('it') }] });
    expect([released.length, talk.one.calls.length, reply.answers.length]).toEqual([1, 0, 0]);
    expect(talk.leftovers).toEqual(NOTHING_LEFT);
  });
});
