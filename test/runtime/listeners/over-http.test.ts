// The same listener over real sockets, on both engines: what only a real connection shows.
import { describe, expect, test, vi } from 'vitest';
import { answer, progress } from '../pipeline/answers.ts';
import { paramsOf, type TakenCall } from '../pipeline/scene.ts';
import { callRpc, deskOf, initializeRpc, legacyAsk, modernAsk, modernCall, openSession } from './desk.ts';
import { ENGINES, send, serve } from './engines.ts';
import type { Asked } from './fake-http.ts';

/** Waits for what another part of the process is about to do. */
async function until(condition: () => boolean): Promise<void> {
  await vi.waitUntil(condition, { timeout: 10_000, interval: 5 });
}

describe.each(ENGINES)('on $name', ({ engine }) => {
  const statuses: [string, (session: string) => Asked, number][] = [
    ['initialize', () => legacyAsk(initializeRpc()), 200],
    ['an unknown path', () => ({ ...legacyAsk(initializeRpc()), path: '/x' }), 404],
    [
      'GET without a session',
      () => ({ ...legacyAsk({}, undefined, { 'content-type': undefined }), method: 'GET', body: '' }),
      400,
    ],
    [
      'GET of a dead session',
      () => ({ ...legacyAsk({}, 'dead', { 'content-type': undefined }), method: 'GET', body: '' }),
      404,
    ],
    [
      'GET of 2026-07-28',
      () => ({
        ...modernAsk({ id: 1, method: 'x' }, { 'content-type': undefined }),
        method: 'GET',
        body: '',
      }),
      405,
    ],
    ['a foreign Host', () => legacyAsk(initializeRpc(), undefined, { host: 'evil.example' }), 403],
    ['a foreign Origin', () => legacyAsk(initializeRpc(), undefined, { origin: 'http://evil.example' }), 403],
    [
      'a preflight of an allowed origin',
      () => ({
        method: 'OPTIONS',
        headers: [
          ['host', 'localhost'],
          ['origin', 'https://app.example.com'],
        ],
      }),
      204,
    ],
    ['a form', () => legacyAsk(initializeRpc(), undefined, { 'content-type': 'text/plain' }), 415],
    ['a compressed body', () => legacyAsk(initializeRpc(), undefined, { 'content-encoding': 'gzip' }), 415],
    [
      'Accept without streams',
      () => legacyAsk(initializeRpc(), undefined, { accept: 'application/json' }),
      406,
    ],
    ['no JSON', () => ({ ...legacyAsk({}), body: 'hello' }), 400],
    ['no session', () => legacyAsk({ id: 1, method: 'ping' }), 400],
    ['a dead session', () => legacyAsk({ id: 1, method: 'ping' }, 'dead'), 404],
    ['ping', (session) => legacyAsk({ id: 1, method: 'ping' }, session), 200],
    ['a notification', (session) => legacyAsk({ method: 'notifications/initialized' }, session), 202],
    ['an unknown legacy method', (session) => legacyAsk({ id: 1, method: 'x/y' }, session), 200],
    ['an unknown tool', () => modernCall(1, 'nope'), 200],
    ['an unknown modern method', () => modernAsk({ id: 1, method: 'x/y' }), 404],
    ['a header mismatch', () => modernAsk(callRpc(1), { 'mcp-name': 'safe' }), 400],
    ['server/discover', () => modernAsk({ id: 1, method: 'server/discover' }), 200],
    [
      'the end of the session',
      (session) => ({ ...legacyAsk({}, session, { 'content-type': undefined }), method: 'DELETE', body: '' }),
      200,
    ],
  ];

  test('every status is the one it should be', async () => {
    const desk = deskOf();
    const port = await serve(engine, desk.handler);
    const session = openSession(desk);
    for (const [what, asked, status] of statuses) {
      const got = await send(port, asked(session)).done;
      expect([what, got.status]).toEqual([what, status]);
      expect(got.headers['content-type']).toBe(got.body === '' ? undefined : 'application/json');
    }
    expect(desk.errors).toEqual([]);
  });

  test('a header sent twice is refused', async () => {
    const desk = deskOf();
    const port = await serve(engine, desk.handler);
    const asked = modernCall(1);
    for (const [name, value] of [
      ['mcp-name', 'echo'],
      ['authorization', 'a'],
      ['content-type', 'application/json'],
    ] as const) {
      const extra = name === 'authorization' ? [[name, value] as const] : [];
      const got = await send(port, { ...asked, headers: [...asked.headers!, [name, value], ...extra] }).done;
      expect([name, got.status]).toEqual([name, 400]);
    }
    expect(desk.upstream.calls).toHaveLength(0);
  });

  test('a body over the limit is refused with 413', async () => {
    const desk = deskOf({ maxRequestBytes: 1000 });
    const port = await serve(engine, desk.handler);
    const got = await send(port, modernCall(1, 'echo', { text: 'x'.repeat(2000) })).done;
    expect([got.status, got.messages]).toMatchObject([413, [{ id: null, error: { code: 413 } }]]);
  });

  test('progress reaches the client before the result exists', async () => {
    const desk = deskOf();
    const port = await serve(engine, desk.handler);
    const sending = send(port, modernCall(1, 'echo', {}, 'p'));
    await until(() => desk.upstream.calls.length === 1);
    progress(desk.upstream.calls[0]!, 1);
    expect(await sending.began).toContain('"progressToken":"p"');
    expect(desk.ledger.finished).toEqual([]);
    answer(desk.upstream.calls[0]!, { content: [] });
    expect((await sending.done).messages).toMatchObject([{ method: 'notifications/progress' }, { id: 1 }]);
  });

  test('a silent call is kept alive, and its result still comes', async () => {
    const desk = deskOf();
    const port = await serve(engine, desk.handler);
    const sending = send(port, modernCall(1));
    await until(() => desk.upstream.calls.length === 1);
    desk.clock.now += 15_000;
    desk.deadlines.sweep();
    expect(await sending.began).toBe(': keepalive\n\n');
    answer(desk.upstream.calls[0]!, { content: [] });
    expect((await sending.done).messages).toMatchObject([{ id: 1 }]);
  });

  test.each(['before', 'after'])(
    'a modern client that leaves %s the first event cancels; a legacy one does not',
    async (when) => {
      const desk = deskOf();
      const port = await serve(engine, desk.handler);
      const sendings = [
        send(port, modernCall(1, 'echo', {}, 'p')),
        send(port, legacyAsk(callRpc(1, 'add', {}, 'p'), openSession(desk))),
      ];
      await until(() => desk.upstream.calls.length === 2);
      const [modern, legacy] = ['own_echo', 'own_add'].map(
        (name) => desk.upstream.calls.find((taken) => taken.call.mirroredName === name)!,
      );
      if (when === 'after') {
        for (const taken of [modern!, legacy!]) progress(taken, 1);
        await Promise.all(sendings.map((sending) => sending.began));
      }
      for (const sending of sendings) sending.leave();
      await until(() => modern!.aborts.length > 0);
      // Another exchange behind it: by now the engine has told of both connections.
      await send(port, modernAsk({ id: 2, method: 'server/discover' })).done;
      expect([modern!.aborts, legacy!.aborts]).toEqual([['client_gone'], []]);
      answer(legacy!, { content: [] });
      expect(desk.ledger.outcomes).toEqual(['cancelled', 'success']);
      expect(desk.pins.count).toBe(0);
    },
  );

  test('a cancelled legacy call ends without an answer', async () => {
    const desk = deskOf();
    const port = await serve(engine, desk.handler);
    const session = openSession(desk);
    const sending = send(port, legacyAsk(callRpc('c'), session));
    await until(() => desk.upstream.calls.length === 1);
    const cancel = { method: 'notifications/cancelled', params: { requestId: 'c' } };
    expect((await send(port, legacyAsk(cancel, session)).done).status).toBe(202);
    const got = await sending.done;
    expect([got.status, got.headers['content-type'], got.messages]).toEqual([200, 'text/event-stream', []]);
  });

  test('200 clients with the same ids and tokens each get their own answers', {
    timeout: 120_000,
  }, async () => {
    const desk = deskOf();
    const port = await serve(engine, desk.handler);
    // Answers in an order of their own, some with progress: the nonce goes in by the arguments and comes back.
    const held: TakenCall[] = [];
    const reply = (taken: TakenCall) => {
      const nonce = (paramsOf(taken).arguments as { nonce: number }).nonce;
      if (nonce % 3 === 0) progress(taken, nonce);
      answer(taken, { content: [{ type: 'text', text: String(nonce) }] });
    };
    desk.upstream.script = (taken) => {
      held.push(taken);
      if (held.length % 7 !== 0) reply(held.splice(Math.floor(held.length / 2), 1)[0]!);
      else for (const one of held.splice(0)) reply(one);
    };
    const pump = setInterval(() => held.splice(0).forEach(reply), 20);
    let wrong = 0;
    async function client(number: number): Promise<void> {
      const session = number % 2 === 0 ? undefined : openSession(desk);
      for (let call = 0; call < 20; call++) {
        const nonce = number * 1000 + call;
        const asked =
          session === undefined
            ? modernCall(1, 'echo', { nonce }, 1)
            : legacyAsk(callRpc(1, 'echo', { nonce }, 1), session);
        const { messages } = await send(port, asked).done;
        const told = messages.map((message) => {
          const { params, result } = message as {
            params?: { progress: number };
            result?: { content: { text: string }[] };
          };
          return params === undefined ? Number(result?.content[0]?.text) : params.progress;
        });
        if (told.some((one) => one !== nonce) || told.length !== (nonce % 3 === 0 ? 2 : 1)) wrong += 1;
      }
    }
    await Promise.all(Array.from({ length: 200 }, (_, number) => client(number)));
    clearInterval(pump);
    expect(wrong).toBe(0);
    expect(desk.ledger.outcomes).toEqual(Array(4000).fill('success'));
    expect([desk.pins.count, desk.deadlines.size, desk.errors]).toEqual([0, 0, []]);
  });
});
