// Two promises held against naive models over random schedules: what a server says about one call never reaches
// another, and what it asks never reaches another client.

import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { ChannelUpstream } from '../../../../runtime/upstreams/channel/upstream.ts';
import { NO_CREDENTIAL } from '../../../../runtime/upstreams/credential.ts';
import type { ClientKey, Question } from '../../../../runtime/upstreams/upstream.ts';
import {
  type Capabilities,
  CapabilityTable,
  NO_CAPABILITIES,
} from '../../../../runtime/wire/capabilities.ts';
import { ContractCall, takeViolations } from '../contract-sink.ts';
import { MemoryLog } from '../memory-log.ts';
import { type MemoryConnection, MemoryServer, turn, until } from './memory-server.ts';

type Mode = 'shared' | 'per_client' | 'per_session';

function upstreamOf(server: MemoryServer, mode: Mode, single: boolean): ChannelUpstream {
  return new ChannelUpstream('peer', {
    open: server.open,
    pinned: 'legacy',
    learned: { era: 'legacy' },
    startupMs: 10_000,
    restart: { baseMs: 1_000, patience: 10, callsEveryMs: 0 },
    follow: false,
    maxBytes: 1_000_000,
    credential: NO_CREDENTIAL,
    log: new MemoryLog(),
    isolation: { mode, max: 1_000 },
    single,
  });
}

afterEach(() => expect(takeViolations()).toEqual([]));

/** A request the gateway sent, as the server sees it. */
interface Request {
  readonly connection: MemoryConnection;
  readonly id: number;
  readonly nonce: string;
  readonly token: number | undefined;
}

/** Tool calls that arrived at the server, in order; the nonce is the tool's name. */
function requestsOf(server: MemoryServer): Request[] {
  return server.connections.flatMap((connection) =>
    connection.received
      .filter(({ method }) => method === 'tools/call')
      .map(({ id, params }) => ({
        connection,
        id: id as number,
        nonce: params?.name ?? '',
        token: params?._meta?.progressToken,
      })),
  );
}

/** Who a client is to the upstream. */
function keyOf({ session, client }: ClientKey, isolation: Mode): string {
  return isolation === 'per_client' ? client : (session ?? client);
}

const answer = ({ connection, id, nonce }: Request) =>
  connection.say({ id, result: { content: [{ type: 'text', text: nonce }] } });

describe('one connection, many clients', () => {
  type Step = { do: 'answer' | 'twice' | 'progress' | 'abort' | 'stray' | 'malformed'; which: number };
  const step = fc.record({
    do: fc.constantFrom('answer', 'twice', 'progress', 'abort', 'stray', 'malformed') as fc.Arbitrary<
      Step['do']
    >,
    which: fc.nat(99),
  });

  it('every answer and progress reaches its own call, whatever the order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 30 }),
        fc.array(step, { maxLength: 80, size: 'max' }),
        async (n, steps) => {
          const server = new MemoryServer();
          const upstream = upstreamOf(server, 'shared', true);
          const calls = Array.from(
            { length: n },
            (_, i) => new ContractCall(upstream, `nonce-${i}`, { wantsProgress: true }),
          );
          await until(() => requestsOf(server).length === n);
          const requests = requestsOf(server);
          // The model: what each call must have seen in the end.
          const final = new Map<string, string>();
          const progress = new Map<string, number>();
          for (const { do: what, which } of steps) {
            const request = requests[which % n]!;
            const { connection, id, nonce, token } = request;
            const isOpen = !final.has(nonce);
            if (what === 'abort') {
              calls[which % n]!.abort();
              if (isOpen) final.set(nonce, 'aborted');
            } else if (what === 'progress') {
              connection.say({
                method: 'notifications/progress',
                params: { progressToken: token, progress: 1, message: nonce },
              });
              if (isOpen) progress.set(nonce, (progress.get(nonce) ?? 0) + 1);
            } else if (what === 'stray') {
              connection.say({ id: id + 1_000, result: {} });
              connection.say({ id: String(id), result: {} });
            } else if (what === 'malformed') {
              connection.raw(`{"jsonrpc":"2.0","id":${id},"result":{`);
              if (isOpen) final.set(nonce, 'fail bad_answer');
            } else {
              answer(request);
              if (what === 'twice') answer(request);
              if (isOpen) final.set(nonce, `result ${nonce}`);
            }
          }
          server.connections[0]!.end('crashed');
          await turn();
          for (const [i, each] of calls.entries()) {
            const nonce = `nonce-${i}`;
            const { kind, text, refusal } = await each.outcome;
            const seen = kind === 'aborted' ? kind : `${kind} ${text ?? refusal?.kind}`;
            expect(seen).toBe(final.get(nonce) ?? 'fail unavailable');
            expect(each.progresses).toHaveLength(progress.get(nonce) ?? 0);
            for (const params of each.progresses) expect(params).toContain(`"message":"${nonce}"`);
          }
          expect(upstream.state.inFlight).toBe(0);
          upstream.destroy('done');
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('questions', () => {
  const table = new CapabilityTable([]);
  const declare = (json: string) => table.legacy(Buffer.from(json), '2025-11-25');
  const SETS: readonly Capabilities[] = [
    NO_CAPABILITIES,
    declare('{"elicitation":{}}'),
    declare('{"sampling":{}}'),
    declare('{"elicitation":{},"sampling":{}}'),
  ];
  const CLIENTS: readonly ClientKey[] = [
    { session: 's1', client: 'anna' },
    { session: 's2', client: 'anna' },
    { session: 's3', client: 'bert' },
    { session: undefined, client: 'carl' },
  ];
  const METHODS = ['elicitation/create', 'sampling/createMessage', 'roots/list'] as const;

  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('call'), a: fc.nat(3), b: fc.nat(3) }) },
    { weight: 5, arbitrary: fc.record({ do: fc.constant('ask'), a: fc.nat(99), b: fc.nat(2) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('finish'), a: fc.nat(99), b: fc.nat(0) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('abort'), a: fc.nat(99), b: fc.nat(0) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('crash'), a: fc.nat(99), b: fc.nat(0) }) },
  );
  const mode = fc.constantFrom<Mode>('shared', 'per_client', 'per_session');

  const mayAsk = (capabilities: Capabilities, method: (typeof METHODS)[number]) =>
    method === 'elicitation/create'
      ? capabilities.elicitation !== undefined
      : method === 'sampling/createMessage' && capabilities.sampling !== undefined;

  it('reach only a call that can have caused them, and the answers only the connection that asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        mode,
        fc.boolean(),
        fc.array(step, { maxLength: 40, size: 'max' }),
        async (isolation, single, steps) => {
          const server = new MemoryServer();
          const upstream = upstreamOf(server, isolation, single);
          const calls = new Map<string, ContractCall>();
          const over = new Set<string>();
          const answered = new Set<string>();
          const delivered: { nonce: string; question: Question }[] = [];
          let asked = 0;
          for (const { do: what, a, b } of steps) {
            if (what === 'call') {
              const nonce = `nonce-${calls.size}`;
              const each = new ContractCall(upstream, nonce, {
                client: CLIENTS[a]!,
                capabilities: SETS[b]!,
                onAsk: (question) => delivered.push({ nonce, question }),
              });
              calls.set(nonce, each);
              await until(() => requestsOf(server).some((request) => request.nonce === nonce));
              continue;
            }
            const connection = server.connections[a % Math.max(1, server.connections.length)];
            if (connection === undefined || connection.ended) continue;
            // The model: what is open on this connection is what was sent there and has not ended.
            const open = requestsOf(server)
              .filter((request) => request.connection === connection && !over.has(request.nonce))
              .map((request) => ({ request, call: calls.get(request.nonce)! }));
            if (what === 'finish' && open[0] !== undefined) {
              over.add(open[0].request.nonce);
              answered.add(open[0].request.nonce);
              answer(open[0].request);
              await turn();
            } else if (what === 'abort' && open[0] !== undefined) {
              over.add(open[0].request.nonce);
              open[0].call.abort();
              await turn();
            } else if (what === 'crash') {
              for (const { request } of open) over.add(request.nonce);
              connection.end('crashed');
              await turn();
            } else if (what === 'ask') {
              const method = METHODS[b]!;
              const id = `q${++asked}`;
              const before = delivered.length;
              connection.say({ id, method, params: { message: id } });
              const able = open.filter(({ call }) => mayAsk(call.capabilities, method));
              const tellable = !(isolation === 'shared' && single);
              const origin = tellable && able.length === 1 ? able[0]! : undefined;
              const reply = () => connection.received.find((message) => message.id === id);
              if (origin !== undefined && origin.call.questions.length < 4) {
                expect(delivered.slice(before).map(({ nonce }) => nonce)).toEqual([origin.request.nonce]);
                const { question } = delivered.at(-1)!;
                // A call that was given up may still be what the server asks about.
                const working = requestsOf(server).filter(
                  (request) => request.connection === connection && !answered.has(request.nonce),
                );
                const clients = working.map(({ nonce }) => keyOf(calls.get(nonce)!.client, isolation));
                expect(new Set(clients).size).toBe(1);
                expect(JSON.parse(question.params.toString())).toEqual({ message: id });
                if (asked % 2 === 0) {
                  question.answer(Buffer.from(`{"for":"${id}"}`));
                  question.refuse(-1, 'a second answer');
                  expect(reply()?.result).toEqual({ for: id });
                }
              } else if (origin === undefined) {
                expect(delivered).toHaveLength(before);
                expect(reply()?.error?.code).toBeLessThan(-32_600);
              }
            }
            // Of a client's own connection every call is that client's.
            if (isolation !== 'shared') {
              expect(new Set(open.map(({ call }) => keyOf(call.client, isolation))).size).toBeLessThan(2);
            }
          }
          upstream.destroy('done');
          // What is answered now reaches nobody.
          for (const { question } of delivered) question.answer(Buffer.from('{}'));
          await turn();
          expect(upstream.state.inFlight).toBe(0);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
