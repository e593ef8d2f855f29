// What a modern instance is told with every call, and what it says about calls it did not execute.
import { describe, expect, it } from 'vitest';
import type { Call } from '../../../runtime/upstreams/upstream.ts';
import { EVERYTHING, NO_CAPABILITIES } from '../../../runtime/wire/capabilities.ts';
import { startModernEverything } from '../../fixtures/everything/modern-http.ts';
import {
  chunk,
  discovers,
  EVENT_STREAM,
  event,
  json,
  LAST_CHUNK,
  textResult,
} from '../../fixtures/scripted-http.ts';
import { type CallOptions, ContractCall, call, echo } from './contract-sink.ts';
import { hear } from './heard.ts';
import { cleanUp, closeLater, connect, peerWith, rawPeer } from './http-harness.ts';

cleanUp();

const PREFIX = 'io.modelcontextprotocol';
const metaOf = (message: { params?: Record<string, unknown> }) =>
  message.params?._meta as Record<string, unknown>;

describe('the envelope', () => {
  it("says what this call's client can do, and how much log it wants", async () => {
    const peer = await peerWith(({ message }, socket) => socket.write(json(textResult(message.id, 'ok'))));
    const { upstream } = connect(peer.url);
    const calls: CallOptions[] = [
      {},
      { capabilities: EVERYTHING },
      { logLevel: 'warning' },
      { capabilities: EVERYTHING, logLevel: 'debug', meta: '"traceparent":"t"' },
      { capabilities: EVERYTHING },
    ];
    for (const options of calls) await call(upstream, 'x', options).outcome;
    const all = { elicitation: { form: {}, url: {} }, sampling: { tools: {}, context: {} }, roots: {} };
    const told = peer.of('tools/call').map(({ message }) => metaOf(message));
    expect(told.map((meta) => meta[`${PREFIX}/clientCapabilities`])).toEqual([{}, all, {}, all, all]);
    expect(told.map((meta) => meta[`${PREFIX}/logLevel`])).toEqual([
      undefined,
      undefined,
      'warning',
      'debug',
      undefined,
    ]);
    expect(told[3]?.traceparent).toBe('t');
    expect(told[0]?.[`${PREFIX}/protocolVersion`]).toBe('2026-07-28');
  });

  it('clients that declare without end do not make it grow wrong', async () => {
    const peer = await peerWith(({ message }, socket) => socket.write(json(textResult(message.id, 'ok'))));
    const { upstream } = connect(peer.url);
    const sets = Array.from({ length: 600 }, (_, i) => ({
      ...NO_CAPABILITIES,
      key: `set ${i}`,
      modern: `{"extensions":{"x/${i}":{}}}`,
    }));
    for (const capabilities of [...sets, sets[0]!]) await call(upstream, 'x', { capabilities }).outcome;
    const told = peer.of('tools/call').map(({ message }) => metaOf(message)[`${PREFIX}/clientCapabilities`]);
    expect(told).toEqual([...sets, sets[0]!].map(({ modern }) => JSON.parse(modern)));
  });

  it('log messages below the level of the call are dropped, and questions have no place here', async () => {
    const peer = await peerWith(({ message }, socket) => {
      const log = (level: string) => ({
        jsonrpc: '2.0',
        method: 'notifications/message',
        params: { level, data: level },
      });
      const ask = { jsonrpc: '2.0', id: 1, method: 'roots/list' };
      const all = [log('info'), ask, log('error'), textResult(message.id, 'ok')];
      socket.write(EVENT_STREAM + all.map((each) => chunk(event(each))).join('') + LAST_CHUNK);
    });
    const { upstream } = connect(peer.url);
    const made = call(upstream, 'x', { logLevel: 'warning', capabilities: EVERYTHING });
    await made.outcome;
    expect(made.logs).toEqual(['{"level":"error","data":"error"}']);
    expect(made.questions).toEqual([]);
    expect(peer.requests.every(({ message }) => message.method !== undefined)).toBe(true);
  });
});

describe('mirrored headers', () => {
  it('are those of the call, and no other call gets them', async () => {
    const peer = await peerWith(() => {});
    const { upstream } = connect(peer.url);
    expect(await echo(upstream, 'before')).toBe('before');
    const base = call(upstream, 'echo', { arguments: { message: 'plain' } });
    await base.outcome;
    const mirroring: Call = Object.assign(Object.create(base) as ContractCall, {
      mirroredParams: ['mcp-param-region', 'eu', 'mcp-param-key', '=?base64?w6Q=?='],
    });
    const answered = new Promise<void>((resolve) => {
      const sink = { result: () => resolve(), progress() {}, log() {}, ask() {}, error() {}, fail() {} };
      expect(upstream.dispatch(mirroring, sink)).toBe(true);
    });
    await answered;
    expect(await echo(upstream, 'after')).toBe('after');
    const headers = peer.of('tools/call').map((request) => request.headers['mcp-param-region']);
    expect(headers).toEqual([undefined, undefined, 'eu', undefined]);
    expect(peer.of('tools/call')[2]?.headers['mcp-param-key']).toBe('=?base64?w6Q=?=');
  });

  it('Mcp-Name is what the call says, whatever the method; a long one is not remembered', async () => {
    const peer = await rawPeer((request, socket) => {
      if (!discovers(request, socket)) socket.write(json(textResult(request.message.id, 'ok')));
    });
    const { upstream } = connect(peer.url);
    const names = ['same', 'same', `x://${'a'.repeat(1_000)}`, ''];
    const methods = ['prompts/get', 'resources/read', 'resources/read', 'resources/read'];
    for (const [i, name] of names.entries()) {
      await new ContractCall(upstream, name, { method: methods[i]!, params: '"x":1' }).outcome;
    }
    await new ContractCall(upstream, undefined, { method: 'resources/read', params: '"x":1' }).outcome;
    const sent = peer.requests.slice(1).map(({ headers }) => [headers['mcp-method'], headers['mcp-name']]);
    expect(sent).toEqual([
      ['prompts/get', 'same'],
      ['resources/read', 'same'],
      ['resources/read', names[2]],
      ['resources/read', '=?base64??='],
      ['resources/read', undefined],
    ]);
  });

  it('a mismatch is an error of the call, and says that the tools have changed', async () => {
    const peer = await peerWith(({ message }, socket) => {
      const error = { code: -32020, message: 'Header mismatch' };
      socket.write(json({ jsonrpc: '2.0', id: message.id, error }, 400));
    });
    const { upstream } = connect(peer.url);
    const heard = hear(upstream);
    const { kind, answer } = await call(upstream, 'x').outcome;
    expect([kind, answer?.code]).toEqual(['error', -32020]);
    expect(heard.lists).toEqual(['tools']);
    expect(peer.of('tools/call')).toHaveLength(1);
  });
});

describe('an unsupported version', () => {
  const unsupported = (supported: string[]) =>
    peerWith(({ message }, socket) => {
      const error = { code: -32022, message: 'Unsupported', data: { supported, requested: '2026-07-28' } };
      socket.write(json({ jsonrpc: '2.0', id: message.id, error }, 400));
    });

  it('with a common one: contact is made anew and the call is sent once more', async () => {
    let refusals = 0;
    const peer = await peerWith(({ message }, socket) => {
      const error = { code: -32022, message: 'Unsupported', data: { supported: ['2026-07-28'] } };
      const refused = { jsonrpc: '2.0', id: message.id, error };
      socket.write(refusals++ === 0 ? json(refused, 400) : json(textResult(message.id, 'ok')));
    });
    expect((await call(connect(peer.url).upstream, 'x').outcome).text).toBe('ok');
    expect(peer.of('server/discover')).toHaveLength(2);
  });

  it('with none: the error is passed on', async () => {
    const peer = await unsupported(['2099-01-01']);
    const { kind, answer } = await call(connect(peer.url).upstream, 'x').outcome;
    expect([kind, answer?.code]).toEqual(['error', -32022]);
    expect(peer.of('tools/call')).toHaveLength(1);
  });

  it('again and again: not for ever', async () => {
    const peer = await unsupported(['2026-07-28']);
    expect((await call(connect(peer.url).upstream, 'x').outcome).refusal?.kind).toBe('bad_answer');
    expect(peer.of('tools/call')).toHaveLength(2);
  });
});

describe('SDK v2 server', () => {
  it('a round that wants input is a result like any other, and the next round is a call', async () => {
    const server = closeLater(await startModernEverything());
    const { upstream } = connect(server.url);
    const first = await call(upstream, 'test_elicitation', {
      arguments: { message: 'Who?' },
      capabilities: EVERYTHING,
    }).outcome;
    expect(first.answer).toMatchObject({ era: 'modern', resultType: 'input_required' });
    const content = { username: 'u', email: 'e' };
    const inputResponses = JSON.stringify({ answer: { action: 'accept', content } });
    const second = await call(upstream, 'test_elicitation', {
      params: `"name":"test_elicitation","arguments":{"message":"Who?"},"inputResponses":${inputResponses}`,
      capabilities: EVERYTHING,
    }).outcome;
    expect(second.text).toContain('"username":"u"');
  });

  it('what it offers is known after the first contact', async () => {
    const server = closeLater(await startModernEverything());
    const { upstream } = connect(server.url);
    expect(upstream.offers).toBeUndefined();
    await call(upstream, 'test_simple_text').outcome;
    expect(upstream.offers).toEqual({
      tools: true,
      prompts: true,
      resources: true,
      subscribe: true,
      completions: true,
      logging: true,
      extensions: new Map([['io.modelcontextprotocol/tasks', '{}']]),
    });
  });
});
