// What one session does beside calls: subscriptions, log levels, questions that end in other ways than by an answer,
// and arrays of messages. The server is a script in memory.
import { afterEach, describe, expect, it } from 'vitest';
import { CONTROL } from '../../../../runtime/upstreams/control-client.ts';
import type { ClientKey } from '../../../../runtime/upstreams/upstream.ts';
import { CapabilityTable, EVERYTHING } from '../../../../runtime/wire/capabilities.ts';
import { call, takeViolations } from '../contract-sink.ts';
import { type MemoryConnection, turn, until } from './memory-server.ts';
import { start } from './memory-upstream.ts';

const ELICITS = new CapabilityTable([]).legacy(Buffer.from('{"elicitation":{},"roots":{}}'), '2025-11-25');
const ANNA: ClientKey = { session: 'a', client: 'anna' };
const BERT: ClientKey = { session: 'b', client: 'bert' };

afterEach(() => expect(takeViolations()).toEqual([]));

/** The request of this method that arrived last, once one has. */
async function received(connection: MemoryConnection, method: string, count = 1) {
  const those = () => connection.received.filter((message) => message.method === method);
  await until(() => those().length >= count);
  return those().at(-1)!;
}

async function callTool(
  made: ReturnType<typeof start>,
  at: number,
  options: Parameters<typeof call>[2] = {},
) {
  const called = call(made.upstream, 'tool', options);
  await until(() => made.server.connections[at] !== undefined);
  const connection = made.server.connections[at]!;
  const before = connection.received.length;
  const { id } = await received(connection, 'tools/call', Math.max(1, before));
  return { called, connection, id };
}

describe('subscriptions of a legacy server', () => {
  it('are made once per resource, taken back, and made again after a restart', async () => {
    const { server, upstream, events } = start();
    const subscribed = upstream.subscribe('test://a', CONTROL);
    await until(() => server.connections.length === 1);
    const first = server.connections[0]!;
    const { id, params } = await received(first, 'resources/subscribe');
    expect(params?.uri).toBe('test://a');
    first.say({ id, result: {} });
    expect(await subscribed).toBe(true);
    first.say({ method: 'notifications/resources/updated', params: { uri: 'test://a' } });
    expect(events.updates).toEqual([{ uri: 'test://a', client: undefined }]);
    first.end('crashed');
    await until(() => server.connections.length === 2);
    const second = server.connections[1]!;
    second.say({ id: (await received(second, 'resources/subscribe')).id, result: {} });
    // While it was away nobody heard what changed.
    await until(() => events.updates.length === 2);
    upstream.unsubscribe('test://a', CONTROL);
    expect((await received(second, 'resources/unsubscribe')).params?.uri).toBe('test://a');
    second.end('crashed');
    call(upstream, 'tool');
    await until(() => server.connections[2]?.received.length === 1);
    expect(server.connections[2]?.received[0]?.method).toBe('tools/call');
    // Told each time it went down, and each time it came back.
    expect(events.lists).toHaveLength(4 * 3);
    upstream.destroy('done');
  });

  it('that the server refuses are not kept', async () => {
    const { server, upstream } = start();
    const subscribed = upstream.subscribe('test://a', CONTROL);
    await until(() => server.connections.length === 1);
    const first = server.connections[0]!;
    const { id } = await received(first, 'resources/subscribe');
    first.say({ id, error: { code: -32602, message: 'no' } });
    expect(await subscribed).toBe(false);
    first.end('crashed');
    await until(() => server.connections.length === 2);
    await turn();
    expect(server.connections[1]?.received).toEqual([]);
    upstream.destroy('done');
  });

  it('that were still being asked for when the connection ended are not kept', async () => {
    const { server, upstream } = start();
    const subscribed = upstream.subscribe('test://a', CONTROL);
    await until(() => server.connections.length === 1);
    const first = server.connections[0]!;
    await received(first, 'resources/subscribe');
    first.end('crashed');
    expect(await subscribed).toBe(false);
    await until(() => server.connections.length === 2);
    server.connections[1]!.end('crashed');
    call(upstream, 'tool');
    await until(() => (server.connections[2]?.received.length ?? 0) > 0);
    expect(server.connections[2]?.received[0]?.method).toBe('tools/call');
    upstream.destroy('done');
  });

  it.each(['shared', 'per_client'] as const)(
    '%s: taken back while the server starts are not made',
    async (mode) => {
      const { server, upstream } = start(mode);
      const subscribed = upstream.subscribe('test://a', ANNA);
      await until(() => server.connections.length === 1);
      upstream.unsubscribe('test://a', ANNA);
      expect(await subscribed).toBe(false);
      await turn();
      expect(server.connections[0]?.received).toEqual([]);
      upstream.destroy('done');
    },
  );

  it('start no server that keeps ending sooner than it is due', async () => {
    const { server, upstream } = start('shared', { pauseMs: Number.POSITIVE_INFINITY });
    call(upstream, 'tool');
    for (const at of [0, 1]) {
      await until(() => server.connections.length === at + 1);
      server.connections[at]!.end('crashed');
    }
    for (let i = 0; i < 10; i++) expect(await upstream.subscribe('test://a', CONTROL)).toBe(false);
    expect(server.connections).toHaveLength(2);
    upstream.destroy('done');
  });

  it('of an isolated client are its own: made on its sessions, told with its name', async () => {
    const { server, upstream, events } = start('per_session');
    const subscribed = upstream.subscribe('test://a', ANNA);
    await until(() => server.connections.length === 1);
    const own = server.connections[0]!;
    own.say({ id: (await received(own, 'resources/subscribe')).id, result: {} });
    expect(await subscribed).toBe(true);
    own.say({ method: 'notifications/resources/updated', params: { uri: 'test://a' } });
    own.say({ method: 'notifications/tools/list_changed' });
    own.say({ method: 'notifications/elicitation/complete', params: { elicitationId: 'e' } });
    expect(events.updates).toEqual([{ uri: 'test://a', client: { session: 'a', client: 'anna' } }]);
    expect(events.lists).toEqual([]);
    expect(events.elicitations).toEqual(['{"elicitationId":"e"}']);
    // A call that may be asked about needs another session, which follows the same.
    call(upstream, 'tool', { client: ANNA, capabilities: ELICITS });
    await until(() => server.connections.length === 2);
    expect((await received(server.connections[1]!, 'resources/subscribe')).params?.uri).toBe('test://a');
    upstream.destroy('done');
  });
});

describe('log levels of a legacy server', () => {
  it('are raised before the call that wants more is sent, never lowered, and filtered per call', async () => {
    const made = start();
    const { called, connection, id } = await callTool(made, 0, { logLevel: 'warning' });
    const tell = (level: string) =>
      connection.say({ method: 'notifications/message', params: { level, data: level } });
    tell('info');
    tell('error');
    connection.say({ id, result: {} });
    await called.outcome;
    tell('emergency');
    expect(called.logs).toEqual(['{"level":"error","data":"error"}']);
    expect(connection.levels).toEqual(['warning']);
    const severe = await callTool(made, 0, { logLevel: 'critical' });
    connection.say({ id: severe.id, result: {} });
    await severe.called.outcome;
    const chatty = await callTool(made, 0, { logLevel: 'debug' });
    expect(connection.levels).toEqual(['warning', 'debug']);
    const silent = call(made.upstream, 'tool');
    tell('error');
    expect([chatty.called.logs, silent.logs]).toEqual([[], []]);
    made.upstream.destroy('done');
  });
});

describe('questions', () => {
  async function asking(made = start('per_client')) {
    const { called, connection, id } = await callTool(made, 0, { client: ANNA, capabilities: ELICITS });
    const ask = (question: string) =>
      connection.say({ id: question, method: 'elicitation/create', params: { message: question } });
    return { made, called, connection, id, ask };
  }

  it('of one call are four at most', async () => {
    const { made, called, connection, ask } = await asking();
    for (const question of ['1', '2', '3', '4', '5']) ask(question);
    expect(called.questions).toHaveLength(4);
    expect(connection.received.at(-1)).toMatchObject({ id: '5', error: { code: -32603 } });
    called.questions[0]?.refuse(-32000, 'no');
    ask('6');
    expect(called.questions).toHaveLength(5);
    made.upstream.destroy('done');
  });

  it('can be withdrawn by the server', async () => {
    const { made, called, connection, ask } = await asking();
    ask('q');
    let withdrawn = 0;
    called.questions[0]!.withdrawn = () => withdrawn++;
    connection.say({ method: 'notifications/cancelled', params: { requestId: 'q' } });
    called.questions[0]!.answer(Buffer.from('{}'));
    expect(withdrawn).toBe(1);
    expect(connection.received.filter(({ id }) => id === 'q')).toEqual([]);
    made.upstream.destroy('done');
  });

  it('are refused when their call is given up, and then the call is cancelled', async () => {
    const { made, called, connection, id, ask } = await asking();
    ask('q');
    called.abort('client_gone');
    expect(connection.received.slice(-2)).toMatchObject([
      { id: 'q', error: { code: -32603 } },
      { method: 'notifications/cancelled', params: { requestId: id } },
    ]);
    made.upstream.destroy('done');
  });

  it('for roots right after the handshake hold the first call back until they are answered', async () => {
    const made = start('per_client');
    made.server.asksForRoots = true;
    const held = call(made.upstream, 'tool', { client: ANNA, capabilities: ELICITS });
    const question = await held.asked();
    expect(question.method).toBe('roots/list');
    const connection = made.server.connections[0]!;
    expect(connection.received).toEqual([]);
    question.answer(Buffer.from('{"roots":[]}'));
    await received(connection, 'tools/call');
    made.upstream.destroy('done');
  });

  it('for roots make a connection unfit for the next client, where clients are not kept apart', async () => {
    const made = start('shared', { single: false });
    made.server.asksForRoots = true;
    for (const [at, client] of [ANNA, BERT].entries()) {
      const called = call(made.upstream, 'tool', { client, capabilities: ELICITS });
      (await called.asked()).answer(Buffer.from('{"roots":[]}'));
      const connection = made.server.connections[at]!;
      connection.say({ id: (await received(connection, 'tools/call')).id, result: {} });
      await called.outcome;
      await until(() => connection.ended);
    }
    made.upstream.destroy('done');
  });

  it('of nobody: a connection that was answered serves the next call with the same capabilities', async () => {
    const made = start('shared', { single: false });
    for (const [count, client] of [ANNA, BERT].entries()) {
      const called = call(made.upstream, 'tool', { client, capabilities: ELICITS });
      await until(() => made.server.connections.length > 0);
      const connection = made.server.connections[0]!;
      connection.say({ id: (await received(connection, 'tools/call', count + 1)).id, result: {} });
      expect((await called.outcome).kind).toBe('result');
    }
    expect(made.server.connections).toHaveLength(1);
    made.upstream.destroy('done');
  });

  it('of nobody: a free connection ends after a while, or by itself, and the next call has another', async () => {
    const made = start('shared', { single: false, idleMs: 20 });
    const served = async (at: number) => {
      const called = call(made.upstream, 'tool', { client: ANNA, capabilities: ELICITS });
      await until(() => made.server.connections.length > at);
      const connection = made.server.connections[at]!;
      connection.say({ id: (await received(connection, 'tools/call')).id, result: {} });
      expect((await called.outcome).kind).toBe('result');
      return connection;
    };
    const first = await served(0);
    await expect.poll(() => first.ended).toBe(true);
    const second = await served(1);
    second.end('crashed');
    await served(2);
    made.upstream.destroy('done');
  });

  it('on the control session find nobody, but are told that there are no roots', async () => {
    const { server, upstream } = start('per_client');
    call(upstream, 'tool', { client: CONTROL, capabilities: EVERYTHING });
    await until(() => server.connections.length === 1);
    const control = server.connections[0]!;
    await received(control, 'tools/call');
    control.say({ id: 'r', method: 'roots/list' });
    control.say({ id: 'e', method: 'elicitation/create', params: {} });
    expect(control.declared).toHaveProperty('elicitation.url');
    expect(control.received.slice(-2)).toMatchObject([
      { id: 'r', result: { roots: [] } },
      { id: 'e', error: { code: -32603 } },
    ]);
    upstream.destroy('done');
  });
});

describe('arrays of messages', () => {
  it('are taken apart for 2025-03-26, and are no messages in any other revision', async () => {
    const old = start('shared', { version: '2025-03-26' });
    const [first, second] = await Promise.all([callTool(old, 0), callTool(old, 0)]);
    const ids = first.connection.received.map(({ id }) => id);
    first.connection.raw(
      JSON.stringify(ids.map((id) => ({ jsonrpc: '2.0', id, result: { content: [{ text: String(id) }] } }))),
    );
    const texts = await Promise.all([first, second].map(async ({ called }) => (await called.outcome).text));
    expect(texts.sort()).toEqual(ids.map(String));
    const now = start('shared', { version: '2025-06-18' });
    const { called, connection, id } = await callTool(now, 0);
    connection.raw(`[{"jsonrpc":"2.0","id":${id},"result":{}}]`);
    connection.say({ id, result: { content: [{ text: 'alone' }] } });
    expect((await called.outcome).text).toBe('alone');
    for (const { upstream } of [old, now]) upstream.destroy('done');
  });
});

describe('clients', () => {
  it('have sessions of their own, with their capabilities', async () => {
    const made = start('per_session');
    const { connection: annas } = await callTool(made, 0, { client: ANNA, capabilities: ELICITS });
    const { connection: berts } = await callTool(made, 1, { client: BERT });
    expect(annas.declared).toEqual({ elicitation: { form: {} }, roots: {} });
    expect(berts.declared).toEqual({});
    made.upstream.destroy('done');
  });
});
