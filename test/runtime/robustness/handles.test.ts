// Everything a client holds that stands for something of the gateway's: sessions, streams, events, cursors, states of
// unfinished calls, tasks (research: attacks S-21 to S-24). What was not handed out, or not for this, opens nothing.
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { json, type ScriptedPeer, textResult } from '../../fixtures/scripted-http.ts';
import { request } from '../http/raw-client.ts';
import { type Answer, answerOf, type Caller } from './caller.ts';
import { cleanUp, type Gate, httpUpstream, openGate } from './gate.ts';
import { modernPeer, tool } from './peers.ts';

cleanUp();

const TASKS = 'io.modelcontextprotocol/tasks';
const CAPABLE = {
  _meta: {
    'io.modelcontextprotocol/clientCapabilities': { elicitation: { form: {} }, extensions: { [TASKS]: {} } },
  },
};
const QUESTION = {
  method: 'elicitation/create',
  params: { mode: 'form', message: 'Name?', requestedSchema: { type: 'object', properties: {} } },
};
/** More than one page of them. */
const MANY = Array.from({ length: 1_500 }, (_, number) => ({ uri: `x:${number}`, name: 'r' }));
const PROMPTS = Array.from({ length: 1_500 }, (_, number) => ({ name: `prompt-${number}` }));

async function scene(): Promise<{ peer: ScriptedPeer; gate: Gate }> {
  const tools = ['ask', 'ask-too', 'begin', 'echo'].map((name) => tool(name));
  const peer = await modernPeer(
    { tools, resources: MANY, prompts: PROMPTS, extensions: { [TASKS]: {} } },
    ({ message }, socket) => {
      const { id, method, params } = message;
      const results: Record<string, object> = {
        ask: { resultType: 'input_required', inputRequests: { a: QUESTION }, requestState: 'own state' },
        begin: { resultType: 'task', taskId: 'own task', status: 'working', ttlMs: 60_000, createdAt: 'x' },
      };
      const result = params?.requestState === undefined ? results[String(params?.name)] : undefined;
      const status = { resultType: 'complete', taskId: 'own task', status: 'working' };
      if (method?.startsWith('tasks/')) socket.write(json({ jsonrpc: '2.0', id, result: status }));
      else if (result !== undefined) socket.write(json({ jsonrpc: '2.0', id, result }));
      else socket.write(json(textResult(id, 'served')));
    },
  );
  const gate = await openGate({
    upstreams: [httpUpstream(peer.url)],
    listeners: [{}, {}],
    change: (bundle) => (bundle.gateway.extensions = [TASKS]),
  });
  return { peer, gate };
}

/** Handles nobody was given, made of one that was: each character changed, cut, grown, spelled otherwise; and noise. */
function forged(handle: string): string[] {
  const at = (index: number, text: string): string => handle.slice(0, index) + text + handle.slice(index + 1);
  const changed = [...handle].map((char, index) => at(index, char === 'A' ? 'B' : 'A'));
  const cut = [...handle].map((_, index) => handle.slice(0, index));
  const noise = Array.from({ length: 300 }, () =>
    randomBytes(handle.length).toString('base64url').slice(0, handle.length),
  );
  const spelled = [
    `${handle}A`,
    `${handle}=`,
    `A${handle}`,
    handle + handle,
    handle.toUpperCase(),
    handle.toLowerCase(),
    '0',
    'null',
    '..',
    '*',
  ];
  return [...changed, ...cut, ...noise, ...spelled].filter((each) => each !== handle && each !== '');
}

describe('a session', () => {
  it('is opened by its own id on its own listener, and by nothing else: 0 of 1,000', async () => {
    const { peer, gate } = await scene();
    const [owner, other, neighbour] = [await gate.caller(), await gate.caller(), await gate.caller(1)];
    await owner.initialize();
    await neighbour.initialize();
    const id = owner.session ?? '';
    const before = peer.requests.length;
    const statuses = new Set<number>();
    const tries = Array.from({ length: 5 }, () => forged(id)).flat();
    for (const session of tries) {
      other.session = session;
      statuses.add((await other.legacy('tools/call', { name: 'echo' })).status);
    }
    expect([tries.length > 1_000, [...statuses]]).toEqual([true, [404]]);

    neighbour.session = id;
    const abroad = await neighbour.legacy('tools/call', { name: 'echo' });
    expect([abroad.status, abroad.message.error?.code]).toEqual([404, -32001]);
    expect(await statusOf(neighbour, 'GET', id)).toBe(404);
    expect(await statusOf(neighbour, 'DELETE', id)).toBe(404);

    other.session = undefined;
    expect((await other.legacy('tools/call', { name: 'echo' })).status).toBe(400);
    other.session = '';
    expect([400, 404]).toContain((await other.legacy('tools/call', { name: 'echo' })).status);
    expect(peer.requests.slice(before)).toEqual([]);
    expect((await owner.legacy('ping')).message.result).toEqual({});
  });

  it('is no address of a stream, and the other way round', async () => {
    const { gate } = await scene();
    const caller = await gate.caller();
    await caller.initialize();
    const stream = await gate.connect();
    stream.send('GET /sse HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n');
    await stream.until('sessionId=');
    const address = (await stream.until('\n')).trim();
    const post = async (listener: number, id: string): Promise<number> => {
      const client = await gate.connect(listener);
      const body = '{"jsonrpc":"2.0","id":1,"method":"ping"}';
      client.send(request('POST', `/message?sessionId=${id}`, body, ['Content-Type: application/json']));
      return (await client.response()).status;
    };
    expect(await post(0, address)).toBe(202);
    expect(await post(1, address)).toBe(404);
    expect(await post(0, caller.session ?? '')).toBe(404);
    for (const id of forged(address).slice(0, 100)) expect(await post(0, encodeURIComponent(id))).toBe(404);
    caller.session = address;
    expect((await caller.legacy('ping')).status).toBe(404);
  });

  it('shows nothing of its streams to another one that knows their events', async () => {
    const { gate } = await scene();
    const [owner, other] = [await gate.caller(), await gate.caller()];
    await owner.initialize();
    await other.initialize();
    const first = await streamOf(gate, owner.session);
    const event = /id: (\S+)/.exec(first)?.[1] ?? '';
    expect(event).not.toBe('');
    for (const last of [event, ...forged(event).slice(0, 20)]) {
      const stolen = await streamOf(gate, other.session, last);
      expect(stolen).not.toContain(`id: ${event}`);
    }
  });
});

describe('a state', () => {
  it('is good for the very call it was given for, and for nothing else', async () => {
    const { peer, gate } = await scene();
    const caller = await gate.caller();
    const call = (name: string, more: object = {}): Promise<Answer> =>
      caller.modern('tools/call', { name, arguments: { a: 1 }, ...CAPABLE, ...more });
    const asked = await call('ask');
    const requestState = asked.message.result?.requestState as string;
    expect([asked.message.result?.resultType, requestState.includes('own')]).toEqual([
      'input_required',
      false,
    ]);
    const inputResponses = { a: { action: 'accept', content: {} } };
    const cursor = (await caller.modern('resources/list')).message.result?.nextCursor as string;
    const before = peer.requests.length;

    for (const state of [...forged(requestState), cursor, 'own state'])
      expect(errorOf(await call('ask', { requestState: state, inputResponses }))).toEqual(BAD_STATE);
    expect(errorOf(await call('ask-too', { requestState, inputResponses }))).toEqual(BAD_STATE);
    expect(errorOf(await call('ask', { arguments: { a: 2 }, requestState, inputResponses }))).toEqual(
      BAD_STATE,
    );
    const read = await caller.modern('resources/read', {
      uri: 'x:1',
      requestState,
      inputResponses,
      ...CAPABLE,
    });
    expect(errorOf(read)).toEqual(BAD_STATE);
    expect(peer.requests.slice(before)).toEqual([]);

    expect((await call('ask', { requestState, inputResponses })).message.result?.content).toBeDefined();
    expect(peer.requests.at(-1)?.message.params?.requestState).toBe('own state');
  });
});

describe('a task', () => {
  it('is found by the id that was given out, and by no other', async () => {
    const { peer, gate } = await scene();
    const caller = await gate.caller();
    const begun = await caller.modern('tools/call', { name: 'begin', arguments: {}, ...CAPABLE });
    const taskId = begun.message.result?.taskId as string;
    expect(taskId).not.toContain('own');
    const before = peer.requests.length;
    for (const method of ['tasks/get', 'tasks/cancel'])
      for (const id of [...forged(taskId).slice(0, 400), 'own task'])
        expect(errorOf(await caller.modern(method, { taskId: id, ...CAPABLE }))).toEqual(UNKNOWN_TASK);
    expect(peer.requests.slice(before)).toEqual([]);
    expect((await caller.modern('tasks/get', { taskId, ...CAPABLE })).message.result).toMatchObject({
      taskId,
    });
  });
});

describe('a cursor', () => {
  it('continues the list it was given for, and no other', async () => {
    const { gate } = await scene();
    const caller = await gate.caller();
    const legacy = await gate.caller();
    await legacy.initialize();
    const first = (await caller.modern('resources/list')).message.result;
    const cursor = first?.nextCursor as string;
    const begun = await caller.modern('tools/call', { name: 'begin', arguments: {}, ...CAPABLE });
    for (const other of [...forged(cursor).slice(0, 400), begun.message.result?.taskId as string]) {
      expect(errorOf(await caller.modern('resources/list', { cursor: other }))).toEqual(BAD_CURSOR);
    }
    expect(errorOf(await legacy.legacy('resources/list', { cursor: `${cursor}A` }))).toEqual(BAD_CURSOR);
    for (const list of ['prompts/list', 'tools/list', 'resources/templates/list'])
      expect(errorOf(await caller.modern(list, { cursor }))).toEqual(BAD_CURSOR);
    const rest = (await caller.modern('resources/list', { cursor })).message.result;
    const listed = [first, rest].flatMap((page) => page?.resources ?? []);
    expect(listed).toHaveLength(MANY.length);
  });
});

const BAD_STATE = [-32602, 'Invalid or expired requestState'];
const UNKNOWN_TASK = [-32602, 'Unknown task'];
const BAD_CURSOR = [-32602, 'Invalid cursor'];

const errorOf = ({ message: { error } }: Answer): unknown[] => [error?.code, error?.message];

async function statusOf(caller: Caller, method: string, session: string): Promise<number> {
  const fields = [`Mcp-Session-Id: ${session}`, 'Accept: text/event-stream'];
  caller.client.send(request(method, '/mcp', '', [...fields, 'Content-Length: 0']));
  return answerOf(await caller.client.response()).status;
}

/** The first event of a session's stream. */
async function streamOf(gate: Gate, session = '', last?: string): Promise<string> {
  const client = await gate.connect();
  const resume = last === undefined ? [] : [`Last-Event-ID: ${last}`];
  const fields = [`Mcp-Session-Id: ${session}`, 'Accept: text/event-stream', ...resume];
  client.send(request('GET', '/mcp', '', fields));
  const head = await client.until('\r\n\r\n');
  if (!head.startsWith('HTTP/1.1 200 ')) return head;
  const text = await client.until('\n\n');
  client.destroy();
  return text;
}
