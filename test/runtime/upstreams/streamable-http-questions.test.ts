// What a legacy server asks while a call is open, and who gets to see it.
import { describe, expect, it } from 'vitest';
import type { Question } from '../../../runtime/upstreams/upstream.ts';
import { EVERYTHING } from '../../../runtime/wire/capabilities.ts';
import { startLegacyEverything } from '../../fixtures/everything/legacy-http.ts';
import { chunk, EVENT_STREAM, event, json, LAST_CHUNK, textResult } from '../../fixtures/scripted-http.ts';
import { call } from './contract-sink.ts';
import { cleanUp, closeLater, connect } from './http-harness.ts';
import { sessionPeer } from './session-peer.ts';

cleanUp();

const ELICIT = { method: 'elicitation/create', params: { message: 'Name?', requestedSchema: {} } };
const answerWith = (result: unknown) => (question: Question) =>
  question.answer(Buffer.from(JSON.stringify(result)));

describe('the SDK v1 server', () => {
  it.each([
    [
      'test_elicitation',
      { message: 'Who?' },
      { action: 'accept', content: { username: 'u', email: 'e' } },
      'User response: {"action":"accept","content":{"username":"u","email":"e"}}',
    ],
    [
      'test_sampling',
      { prompt: 'Capital?' },
      { role: 'assistant', model: 'm', content: { type: 'text', text: 'Paris' } },
      'LLM response: Paris',
    ],
    [
      'test_input_required_result_list_roots',
      {},
      { roots: [{ uri: 'file:///a' }] },
      'The roots are: {"roots":[{"uri":"file:///a"}]}',
    ],
  ])('%s gets the answer of the very call', async (name, args, answer, text) => {
    const server = closeLater(await startLegacyEverything());
    const { upstream } = connect(server.url);
    const asking = call(upstream, name, {
      arguments: args,
      capabilities: EVERYTHING,
      onAsk: answerWith(answer),
    });
    expect((await asking.outcome).text).toBe(text);
    expect(asking.questions).toHaveLength(1);
  });

  it('is told what the client cannot do: it does not even ask', async () => {
    const server = closeLater(await startLegacyEverything());
    const { upstream } = connect(server.url);
    const asking = call(upstream, 'test_elicitation', { arguments: { message: 'Who?' } });
    const outcome = await asking.outcome;
    expect(outcome.result?.isError ?? outcome.kind === 'error').toBe(true);
    expect(asking.questions).toEqual([]);
  });

  it('many calls at once each get their own answers', async () => {
    const server = closeLater(await startLegacyEverything());
    const { upstream } = connect(server.url);
    const calls = Array.from({ length: 100 }, (_, i) =>
      call(upstream, 'test_elicitation', {
        arguments: { message: `call ${i}` },
        capabilities: EVERYTHING,
        onAsk: (question) => {
          const { message } = JSON.parse(question.params.toString()) as { message: string };
          answerWith({ action: 'accept', content: { username: message, email: `${i}` } })(question);
        },
      }),
    );
    const texts = (await Promise.all(calls.map(({ outcome }) => outcome))).map(({ text }) => text);
    const wanted = calls.map(
      (_, i) => `User response: {"action":"accept","content":{"username":"call ${i}","email":"${i}"}}`,
    );
    expect(texts).toEqual(wanted);
  });
});

describe('on the stream of the call', () => {
  it.each([0, 7, '0', 'q"ü'])('id %j comes back as it was', async (id) => {
    const server = await sessionPeer(({ message }, socket, _session, { peer, answers }) => {
      socket.write(EVENT_STREAM + chunk(event({ jsonrpc: '2.0', id, ...ELICIT })));
      peer.on('news', () => {
        if (answers.length > 0) socket.write(chunk(event(textResult(message.id, 'thanks'))) + LAST_CHUNK);
      });
    });
    const { upstream } = connect(server.url);
    const asking = call(upstream, 'x', {
      capabilities: EVERYTHING,
      onAsk: answerWith({ action: 'decline' }),
    });
    expect((await asking.outcome).text).toBe('thanks');
    expect(asking.questions[0]?.params.toString()).toBe(JSON.stringify(ELICIT.params));
    expect(server.answers.map(({ body }) => body)).toEqual([
      { jsonrpc: '2.0', id, result: { action: 'decline' } },
    ]);
  });

  it('a number and a string of the same digits are two questions', async () => {
    const server = await sessionPeer((_, socket) => {
      socket.write(EVENT_STREAM);
      for (const id of [1, '1']) socket.write(chunk(event({ jsonrpc: '2.0', id, ...ELICIT })));
    });
    const { upstream } = connect(server.url);
    const asking = call(upstream, 'x', { capabilities: EVERYTHING });
    await expect.poll(() => asking.questions.length).toBe(2);
    asking.questions[1]?.refuse(-1, 'no');
    asking.questions[0]?.answer(Buffer.from('{}'));
    await expect.poll(() => server.answers.length).toBe(2);
    expect(server.answers.map(({ body }) => body.id).sort()).toEqual(['1', 1].sort());
    expect(server.answers.find(({ body }) => body.id === 1)?.body.result).toEqual({});
    expect(server.answers.find(({ body }) => body.id === '1')?.body.error?.code).toBe(-1);
  });

  it('what the client did not declare is refused, and never reaches it', async () => {
    const server = await sessionPeer((_, socket) => {
      const url = { mode: 'url', message: 'm', url: 'https://x', elicitationId: 'e' };
      socket.write(EVENT_STREAM);
      const asks = [
        { id: 'u', method: 'elicitation/create', params: url },
        { id: 's', method: 'sampling/createMessage', params: {} },
        { id: 'r', method: 'roots/list' },
        { id: 't', method: 'tasks/get', params: {} },
      ];
      for (const ask of asks) socket.write(chunk(event({ jsonrpc: '2.0', ...ask })));
    });
    const { upstream } = connect(server.url);
    const form = {
      ...EVERYTHING,
      elicitation: { form: true, url: false },
      sampling: undefined,
      roots: false,
    };
    const asking = call(upstream, 'x', { capabilities: form });
    await expect.poll(() => server.answers.length).toBe(4);
    expect(server.answers.map(({ body }) => body.error?.code)).toEqual([-32601, -32601, -32601, -32601]);
    expect(asking.questions).toEqual([]);
  });

  it('four may be open at once; the fifth is refused, and there is room again after an answer', async () => {
    const server = await sessionPeer((_, socket, _session, { peer, answers }) => {
      const ask = (id: number) => socket.write(chunk(event({ jsonrpc: '2.0', id, ...ELICIT })));
      socket.write(EVENT_STREAM);
      for (const id of [1, 2, 3, 4, 5]) ask(id);
      let more = true;
      peer.on('news', () => {
        if (more && answers.some(({ body }) => body.result !== undefined)) ask(6);
        if (answers.some(({ body }) => body.result !== undefined)) more = false;
      });
    });
    const { upstream } = connect(server.url);
    const asking = call(upstream, 'x', { capabilities: EVERYTHING });
    await expect.poll(() => server.answers.length).toBe(1);
    expect(server.answers[0]?.body).toMatchObject({ id: 5, error: { code: -32603 } });
    asking.questions[0]?.answer(Buffer.from('{}'));
    await expect.poll(() => asking.questions.length).toBe(5);
  });

  it('one that comes after the answer is refused', async () => {
    const server = await sessionPeer(({ message }, socket) => {
      socket.write(EVENT_STREAM + chunk(event(textResult(message.id, 'done'))));
      socket.write(chunk(event({ jsonrpc: '2.0', id: 9, ...ELICIT })) + LAST_CHUNK);
    });
    const { upstream } = connect(server.url);
    const asking = call(upstream, 'x', { capabilities: EVERYTHING });
    expect((await asking.outcome).text).toBe('done');
    await expect.poll(() => server.answers.length).toBe(1);
    expect(server.answers[0]?.body).toMatchObject({ id: 9, error: { code: -32603 } });
    expect(asking.questions).toEqual([]);
  });

  it('an answer after the call is over goes nowhere', async () => {
    const server = await sessionPeer(({ message }, socket) => {
      const ask = event({ jsonrpc: '2.0', id: 3, ...ELICIT });
      socket.write(EVENT_STREAM + chunk(ask) + chunk(event(textResult(message.id, 'gave up'))) + LAST_CHUNK);
    });
    const { upstream } = connect(server.url);
    const asking = call(upstream, 'x', { capabilities: EVERYTHING });
    expect((await asking.outcome).text).toBe('gave up');
    asking.questions[0]?.answer(Buffer.from('{}'));
    await call(upstream, 'next', { capabilities: EVERYTHING }).outcome;
    expect(server.answers).toEqual([]);
  });

  it('the server takes one back: the client is told, and a late answer is not sent', async () => {
    const server = await sessionPeer((_, socket) => {
      const cancel = { method: 'notifications/cancelled', params: { requestId: 'q1' } };
      socket.write(EVENT_STREAM + chunk(event({ jsonrpc: '2.0', id: 'q1', ...ELICIT })));
      socket.write(chunk(event({ jsonrpc: '2.0', ...cancel })));
    });
    const { upstream } = connect(server.url);
    let withdrawn = 0;
    const asking = call(upstream, 'x', {
      capabilities: EVERYTHING,
      onAsk: (question) => {
        question.withdrawn = () => withdrawn++;
      },
    });
    await expect.poll(() => withdrawn).toBe(1);
    asking.questions[0]?.answer(Buffer.from('{}'));
    asking.abort();
    await server.peer.until((peer) => peer.of('notifications/cancelled').length === 1);
    expect(server.answers).toEqual([]);
  });

  it('a call that is given up refuses what is open and is cancelled', async () => {
    const server = await sessionPeer((_, socket) => {
      socket.write(EVENT_STREAM + chunk(event({ jsonrpc: '2.0', id: 1, ...ELICIT })));
    });
    const { upstream } = connect(server.url);
    const asking = call(upstream, 'x', { capabilities: EVERYTHING });
    await asking.asked();
    asking.abort('timeout');
    await server.peer.until((peer) => peer.of('notifications/cancelled').length === 1);
    expect(server.answers[0]?.body).toMatchObject({ id: 1, error: { code: -32603 } });
  });

  it('a stream may be silent while somebody thinks', async () => {
    let finish = () => {};
    const server = await sessionPeer(({ message }, socket) => {
      // In one write: a second small one may be held back by TCP for as long as the silence that is allowed.
      const ask = chunk(event({ jsonrpc: '2.0', id: 1, ...ELICIT }));
      socket.write(message.params?.name === 'silent' ? EVENT_STREAM : EVENT_STREAM + ask);
      if (message.params?.name === 'silent') return;
      finish = () => socket.write(chunk(event(textResult(message.id, 'at last'))) + LAST_CHUNK);
    });
    const timeouts = { connect_ms: 2_000, call_ms: 10_000, idle_ms: 150 };
    const { upstream } = connect(server.url, { timeouts });
    const asking = call(upstream, 'asks', { capabilities: EVERYTHING });
    const question = await asking.asked();
    // A stream without a question may not: three times that long, the other one still waits.
    for (let i = 0; i < 3; i++) {
      const { refusal } = await call(upstream, 'silent', { capabilities: EVERYTHING }).outcome;
      expect(refusal?.kind).toBe('timeout');
    }
    question.answer(Buffer.from('{}'));
    finish();
    expect((await asking.outcome).text).toBe('at last');
  });

  it('answers get out although calls that wait for them hold every connection', async () => {
    const server = await sessionPeer(({ message }, socket, _session, { peer, answers }) => {
      socket.write(EVENT_STREAM + chunk(event({ jsonrpc: '2.0', id: message.id, ...ELICIT })));
      const finish = () => {
        if (!answers.some(({ body }) => body.id === message.id)) return;
        peer.off('news', finish);
        socket.write(chunk(event(textResult(message.id, 'ok'))) + LAST_CHUNK);
      };
      peer.setMaxListeners(200).on('news', finish);
    });
    const { upstream } = connect(server.url);
    const calls = Array.from({ length: 64 }, () => call(upstream, 'x', { capabilities: EVERYTHING }));
    const questions = await Promise.all(calls.map((each) => each.asked()));
    for (const question of questions) question.answer(Buffer.from('{}'));
    const texts = (await Promise.all(calls.map(({ outcome }) => outcome))).map(({ text }) => text);
    expect(new Set(texts)).toEqual(new Set(['ok']));
  });
});

describe("on the session's own stream", () => {
  it('goes to the one call it can be about', async () => {
    const held: (() => void)[] = [];
    const server = await sessionPeer(({ message }, socket, _session, made) => {
      held.push(() => socket.write(json(textResult(message.id, 'ok'))));
      made.say({ jsonrpc: '2.0', id: 1, ...ELICIT });
    });
    const { upstream } = connect(server.url);
    const asking = call(upstream, 'x', { capabilities: EVERYTHING });
    (await asking.asked()).answer(Buffer.from('{"action":"cancel"}'));
    await expect.poll(() => server.answers.length).toBe(1);
    expect(server.answers[0]?.body).toMatchObject({ id: 1, result: { action: 'cancel' } });
    for (const answer of held) answer();
    expect((await asking.outcome).text).toBe('ok');
  });

  it('of several calls none is asked, and with none open the server is refused; ping is answered', async () => {
    const held: (() => void)[] = [];
    const server = await sessionPeer(({ message }, socket) => {
      held.push(() => socket.write(json(textResult(message.id, 'ok'))));
    });
    const { upstream } = connect(server.url);
    const calls = [1, 2].map((n) =>
      call(upstream, `${n}`, { capabilities: EVERYTHING, client: { session: `s${n}`, client: `c${n}` } }),
    );
    await server.peer.until(() => held.length === 2);
    server.say({ jsonrpc: '2.0', id: 1, ...ELICIT });
    server.say({ jsonrpc: '2.0', id: 2, method: 'roots/list' });
    await expect.poll(() => server.answers.length).toBe(2);
    for (const answer of held) answer();
    await Promise.all(calls.map(({ outcome }) => outcome));
    server.say({ jsonrpc: '2.0', id: 3, ...ELICIT });
    server.say({ jsonrpc: '2.0', id: 4, method: 'roots/list' });
    server.say({ jsonrpc: '2.0', id: 5, method: 'ping' });
    await expect.poll(() => server.answers.length).toBe(5);
    const codes = Object.fromEntries(server.answers.map(({ body }) => [body.id, body.error?.code]));
    expect(codes).toEqual({ 1: -32603, 2: -32603, 3: -32603, 4: -32603, 5: undefined });
    expect(calls.flatMap(({ questions }) => questions)).toEqual([]);
  });
});
