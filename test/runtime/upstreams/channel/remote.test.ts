// Servers behind HTTP+SSE and WebSocket: official servers of both eras, and raw ones for what those never do.
import { describe, expect, it } from 'vitest';
import { CONTROL } from '../../../../runtime/upstreams/control-client.ts';
import type { ClientKey, Question } from '../../../../runtime/upstreams/upstream.ts';
import { CapabilityTable, EVERYTHING } from '../../../../runtime/wire/capabilities.ts';
import { startLegacySse } from '../../../fixtures/everything/legacy-sse.ts';
import { startWebSocketEverything } from '../../../fixtures/everything/websocket.ts';
import { type CallOptions, ContractCall, call, toolNames } from '../contract-sink.ts';
import { cleanUp, closeLater, makeRemote } from './make-channel.ts';

const table = new CapabilityTable([]);
const ELICITS = table.legacy(Buffer.from('{"elicitation":{}}'), '2025-11-25');
const ANNA: ClientKey = { session: 'a', client: 'anna' };
const BERT: ClientKey = { session: 'b', client: 'bert' };

cleanUp();

const SERVERS = [
  { name: 'SSE', era: 'legacy', start: startLegacySse },
  { name: 'WebSocket legacy', era: 'legacy', start: () => startWebSocketEverything('legacy') },
  { name: 'WebSocket modern', era: 'modern', start: () => startWebSocketEverything('modern') },
] as const;

/** Accepts whatever form is shown. */
const accept = (question: Question): void => {
  question.answer(Buffer.from('{"action":"accept","content":{"username":"u","email":"e@x.org"}}'));
};

describe.each(SERVERS)('official server over $name', ({ era, start }) => {
  const elicit = (client: ClientKey, options: Partial<CallOptions> = {}): CallOptions => ({
    client,
    capabilities: ELICITS,
    onAsk: accept,
    arguments: { message: `for ${client.client}` },
    ...options,
  });

  it('lists, calls, relays progress, reads a resource, gets a prompt', async () => {
    const { url } = closeLater(await start());
    const { upstream, log } = makeRemote(url);
    expect(upstream.state).toMatchObject({ phase: 'idle', inFlight: 0 });
    expect(await toolNames(upstream)).toContain('test_simple_text');
    expect((await call(upstream, 'test_simple_text').outcome).text).toContain('simple text');
    const progress = call(upstream, 'test_tool_with_progress', { wantsProgress: true });
    expect((await progress.outcome).kind).toBe('result');
    expect(progress.progresses.length).toBeGreaterThan(1);
    const read = new ContractCall(upstream, undefined, {
      method: 'resources/read',
      params: '"uri":"test://static-text"',
    });
    expect((await read.outcome).result).toHaveProperty('contents');
    const prompt = new ContractCall(upstream, 'test_simple_prompt', { method: 'prompts/get' });
    expect((await prompt.outcome).result).toHaveProperty('messages');
    expect(upstream.state).toMatchObject({ phase: 'up', era, inFlight: 0, reason: undefined });
    expect(upstream.offers).toMatchObject({ tools: true, prompts: true, resources: true, subscribe: true });
    expect(log.lines.join('\n')).not.toContain('dropped');
  });

  it('asks the client that called, and only through its own call', async () => {
    const { url } = closeLater(await start());
    const { upstream } = makeRemote(url);
    await toolNames(upstream);
    const calls = [ANNA, BERT, ANNA, BERT].map((client) =>
      call(upstream, 'test_elicitation', elicit(client)),
    );
    const outcomes = await Promise.all(calls.map(({ outcome }) => outcome));
    if (era === 'modern') {
      // The result itself is the question.
      expect(outcomes.map(({ answer }) => answer?.resultType)).toEqual(Array(4).fill('input_required'));
      return;
    }
    for (const [i, each] of calls.entries()) {
      expect(each.questions.map(({ params }) => JSON.parse(params.toString()).message)).toEqual([
        `for ${each.client.client}`,
      ]);
      expect(outcomes[i]?.text).toContain('"action":"accept"');
    }
  });

  it('asks nothing of a call without capabilities, and of none that has others', async () => {
    const { url } = closeLater(await start());
    const { upstream } = makeRemote(url, { isolation: { mode: 'per_client', max: 4 } });
    const without = call(upstream, 'test_elicitation', { client: ANNA, arguments: { message: 'm' } });
    await without.outcome;
    const sampling = call(upstream, 'test_sampling', { ...elicit(ANNA), arguments: { prompt: 'p' } });
    await sampling.outcome;
    expect([without.questions, sampling.questions]).toEqual([[], []]);
  });

  it('forwards log messages of at least the level a call asked for', async () => {
    const { url } = closeLater(await start());
    const { upstream } = makeRemote(url);
    const silent = call(upstream, 'test_tool_with_logging');
    await silent.outcome;
    const loud = call(upstream, 'test_tool_with_logging', { logLevel: 'info' });
    await loud.outcome;
    const severe = call(upstream, 'test_tool_with_logging', { logLevel: 'error' });
    await severe.outcome;
    expect([silent.logs, severe.logs]).toEqual([[], []]);
    expect(loud.logs.length).toBeGreaterThan(0);
  });

  it('reconnects after the connection was lost, and fails what was in flight without sending it again', async () => {
    const first = await start();
    const { upstream, events, log } = makeRemote(first.url);
    await toolNames(upstream);
    events.lists.length = 0;
    await first.close();
    await expect.poll(() => events.lists).toEqual(['tools', 'prompts', 'resources']);
    expect(upstream.state.phase).not.toBe('up');
    await log.until(/upstream ended/);
    expect((await call(upstream, 'test_simple_text').outcome).refusal?.kind).toBe('unavailable');
  });

  it('tells of list changes', async () => {
    const { url } = closeLater(await start());
    const { upstream, events } = makeRemote(url);
    await toolNames(upstream);
    const changed = { client: CONTROL, capabilities: EVERYTHING };
    // A listen is acknowledged some time after the first answer.
    await expect
      .poll(async () => {
        await call(upstream, 'test_trigger_prompt_change', changed).outcome;
        return events.lists;
      })
      .toContain('prompts');
    events.lists.length = 0;
    await call(upstream, 'test_trigger_tool_change', changed).outcome;
    await expect.poll(() => events.lists).toContain('tools');
  });

  it('close lets a call finish; afterwards nothing is taken', async () => {
    const { url } = closeLater(await start());
    const { upstream } = makeRemote(url);
    await toolNames(upstream);
    const last = call(upstream, 'test_tool_with_progress', { wantsProgress: true });
    await last.progressed();
    await upstream.close();
    expect((await last.outcome).kind).toBe('result');
    expect((await call(upstream, 'test_simple_text').outcome).kind).toBe('not taken');
    expect(upstream.state).toMatchObject({ phase: 'closed', inFlight: 0 });
  });
});
