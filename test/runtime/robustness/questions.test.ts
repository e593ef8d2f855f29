// What a legacy server asks in the middle of a call (research: attack S-27): only the client of that call is asked, only
// its answer counts, and no server can ask without end.
import { expect, it } from 'vitest';
import { chunk, EVENT_STREAM, event, json, LAST_CHUNK, textResult } from '../../fixtures/scripted-http.ts';
import { request } from '../http/raw-client.ts';
import { cleanUp as cleanUpPeers } from '../upstreams/http-harness.ts';
import { type SessionPeer, sessionPeer } from '../upstreams/session-peer.ts';
import type { Caller } from './caller.ts';
import { cleanUp, type Gate, httpUpstream, openGate } from './gate.ts';
import { tool } from './peers.ts';

cleanUpPeers();
cleanUp();

const ELICIT = {
  method: 'elicitation/create',
  params: { message: 'Name?', requestedSchema: { type: 'object', properties: {} } },
};

/** A server that asks `times` questions at once, and answers when the first of them is answered. */
async function asking(times: number): Promise<{ server: SessionPeer; gate: Gate }> {
  const server = await sessionPeer(
    ({ message: { id, method } }, socket, session, { peer, answers }) => {
      if (method === 'tools/list') {
        socket.write(json({ jsonrpc: '2.0', id, result: { tools: [tool('ask')] } }));
        return;
      }
      socket.write(EVENT_STREAM);
      for (let number = 1; number <= times; number += 1)
        socket.write(chunk(event({ jsonrpc: '2.0', id: number, ...ELICIT })));
      const look = (): void => {
        const answer = answers.find((each) => each.session === session && each.body.result !== undefined);
        if (answer === undefined) return;
        peer.off('news', look);
        socket.write(chunk(event(textResult(id, JSON.stringify(answer.body.result)))) + LAST_CHUNK);
      };
      peer.on('news', look);
    },
    { silent: true },
  );
  const gate = await openGate({ upstreams: [httpUpstream(server.url, { era: 'legacy' })] });
  return { server, gate };
}

const TYPES = ['Content-Type: application/json', 'Accept: application/json, text/event-stream'];

/** Calls the tool; resolves with the ids of the questions that arrive, which stay open. */
async function call(caller: Caller, questions: number): Promise<number[]> {
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 77,
    method: 'tools/call',
    params: { name: 'ask', arguments: {} },
  });
  caller.client.send(request('POST', '/mcp', body, [...TYPES, ...caller.sessionFields()]));
  const ids = (): number[] =>
    [...caller.client.received.matchAll(/^data: (\{.*"elicitation\/create".*\})/gm)].map(
      ([, text]) => (JSON.parse(text ?? '') as { id: number }).id,
    );
  await expect.poll(() => ids().length).toBe(questions);
  return ids();
}

async function listener(gate: Gate, caller: Caller): Promise<() => string> {
  const client = await gate.connect();
  const fields = [`Mcp-Session-Id: ${caller.session}`, 'Accept: text/event-stream'];
  client.send(request('GET', '/mcp', '', fields));
  await client.until('\r\n\r\n');
  return () => client.received;
}

it('are put to the client of the call alone, and answered by nobody else, whatever ids it guesses', async () => {
  const { server, gate } = await asking(1);
  const [owner, thief] = [await gate.caller(), await gate.caller()];
  for (const each of [owner, thief]) await each.initialize({ elicitation: {} });
  const heard = [await listener(gate, thief), await listener(gate, owner)];
  const [question] = await call(owner, 1);

  const poster = await gate.caller();
  poster.session = thief.session;
  const guesses = [question, ...Array.from({ length: 300 }, (_, id) => id), ...['1', '0', '', 's1', null]];
  for (const id of guesses) {
    const { status } = await poster.tell({ id, result: { action: 'accept', content: { name: 'thief' } } });
    expect([202, 400]).toContain(status);
  }
  // Nor does anybody without a session get one in.
  poster.session = undefined;
  expect((await poster.tell({ id: question, result: { action: 'accept' } })).status).toBe(400);
  expect(server.answers).toEqual([]);
  expect(heard.map((text) => text().includes('elicitation'))).toEqual([false, false]);

  poster.session = owner.session;
  await poster.tell({ id: question, result: { action: 'accept', content: { name: 'owner' } } });
  await owner.client.until('owner');
  expect(server.answers.map(({ body }) => body.result)).toEqual([
    { action: 'accept', content: { name: 'owner' } },
  ]);
  // And once.
  await poster.tell({ id: question, result: { action: 'accept', content: { name: 'again' } } });
  await poster.legacy('ping');
  expect(server.answers).toHaveLength(1);
});

it('are four at a time, and the server hears that the others are refused', async () => {
  const { server, gate } = await asking(20);
  const owner = await gate.caller();
  await owner.initialize({ elicitation: {} });
  const questions = await call(owner, 4);
  await expect.poll(() => server.answers.length).toBe(16);
  expect(new Set(server.answers.map(({ body }) => body.error?.code))).toEqual(new Set([-32603]));
  const poster = await gate.caller();
  poster.session = owner.session;
  await poster.tell({ id: questions[0], result: { action: 'decline' } });
  await owner.client.until('decline');
});

it('are four also of a server that asks a thousand, and its call goes on', async () => {
  const { gate } = await asking(1_000);
  const owner = await gate.caller();
  await owner.initialize({ elicitation: {} });
  const questions = await call(owner, 4);
  const poster = await gate.caller();
  poster.session = owner.session;
  await poster.tell({ id: questions[3], result: { action: 'decline' } });
  await owner.client.until('decline');
  expect(owner.client.received.match(/"elicitation\/create"/g)).toHaveLength(4);
});

it('are refused when the client cannot be asked', async () => {
  const { server, gate } = await asking(3);
  const owner = await gate.caller();
  await owner.initialize({});
  void call(owner, 0);
  await expect.poll(() => server.answers.length).toBe(3);
  expect(server.answers.map(({ body }) => body.error?.code)).toEqual([-32601, -32601, -32601]);
  expect(owner.client.received).not.toContain('elicitation');
});
