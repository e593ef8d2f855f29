// What a client is told whose person has to connect an account, by what the client can do.
import { expect, test } from 'vitest';
import { askToConnect } from '../../../runtime/connect/ask.ts';
import type { ConnectDoor } from '../../../runtime/connect/door.ts';
import { MustConnect } from '../../../runtime/connect/user-tokens.ts';
import { openState, type RequestState } from '../../../runtime/eras/request-state.ts';
import { decode } from '../../../runtime/pipeline/decode.ts';
import type { Exchange } from '../../../runtime/pipeline/exchange.ts';
import type { Session } from '../../../runtime/sessions/session.ts';
import { exchangeOf } from '../pipeline/exchange-of.ts';
import { RecordedReply } from '../pipeline/recorded-reply.ts';
import { ALICE } from './connect-scene.ts';

const URL_MODE = { elicitation: { url: {} } };
const MUST = new MustConnect('crm');
const never = () => {
  throw new Error('not again');
};

interface Doing {
  /** What becomes of waiting for the person. */
  readonly connected?: boolean;
  readonly page?: boolean;
  readonly door?: boolean;
}

function made(
  method: string,
  params: object,
  { capabilities = URL_MODE, ...doing }: Doing & { capabilities?: object },
) {
  const _meta = {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientCapabilities': capabilities,
  };
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: { ...params, _meta } });
  const reply = new RecordedReply();
  const headers: [string, string][] = [
    ['mcp-protocol-version', '2026-07-28'],
    ['mcp-method', method],
    ['mcp-name', 'echo'],
  ];
  const all = exchangeOf({ era: 'modern', body, reply, headers, proof: ALICE });
  const remembered = attach(all.exchange, doing);
  expect(decode(all.exchange)).toBeUndefined();
  all.exchange.proof = ALICE;
  return { ...all, reply, remembered };
}

function attach(exchange: Exchange, { connected = false, page = true, door = true }: Doing): unknown[] {
  const remembered: unknown[] = [];
  const connect = {
    pageFor: () => (page ? { url: 'https://gw.example.com/connect/crm?t=x', id: 'q' } : undefined),
    whenConnected: async () => connected,
    remember: (...args: unknown[]) => void remembered.push(args),
  } as unknown as ConnectDoor;
  if (door) Object.assign(exchange.edge, { connect });
  return remembered;
}

const CALL = { name: 'echo', arguments: { a: 1 } };
const VISIT: RequestState = { kind: 'visit', upstream: 'crm' };
const answered = (action: string) => ({
  ...CALL,
  inputResponses: { connect: { action } },
  requestState: 's',
});

function told({ exchange, reply }: ReturnType<typeof made>) {
  expect(exchange.local?.(exchange, exchange.snapshot)).toBeUndefined();
  return reply.only.result as { inputRequests: object; requestState: string };
}

test('a modern client is asked, with a state that brings it back here', () => {
  const scene = made('tools/call', CALL, {});
  expect(askToConnect(scene.exchange, MUST, never)).toBeUndefined();
  const { inputRequests, requestState } = told(scene);
  const { url, message } = { url: 'https://gw.example.com/connect/crm?t=x', message: expect.any(String) };
  expect(inputRequests).toEqual({
    connect: { method: 'elicitation/create', params: { mode: 'url', message, url } },
  });
  const retry = made('tools/call', { ...CALL, requestState }, {});
  expect(openState(scene.edge.sealer, retry.exchange)).toMatchObject(VISIT);
});

test.each([
  ['cannot show pages', 'tools/call', CALL, { elicitation: { form: {} } }],
  [
    'completes',
    'completion/complete',
    { ref: { type: 'ref/prompt', name: 'echo' }, argument: { name: 'a', value: '' } },
    URL_MODE,
  ],
])('a modern client that %s is told the address', (_, method, params, capabilities) => {
  const scene = made(method, params, { capabilities });
  expect(askToConnect(scene.exchange, MUST, never)).toMatchObject({
    kind: 'denied',
    data: { url: 'https://gw.example.com/connect/crm?t=x' },
  });
  expect(scene.exchange.local).toBeUndefined();
});

test.each([
  ['nothing listens', { door: false }],
  ['nobody can open a page', { page: false }],
])('where %s it is a plain no', (_, doing) => {
  const refusal = askToConnect(made('tools/call', CALL, doing).exchange, MUST, never);
  expect(refusal).toMatchObject({ kind: 'denied', text: expect.any(String) });
  expect(refusal).not.toHaveProperty('data');
});

test('a retry goes on as soon as the person is done', async () => {
  const { exchange } = made('tools/call', answered('accept'), { connected: true });
  exchange.state = VISIT;
  let attempts = 0;
  const again = () => {
    attempts += 1;
    return undefined;
  };
  expect(await askToConnect(exchange, MUST, again)).toBeUndefined();
  expect([attempts, exchange.local]).toEqual([1, undefined]);
});

test('a retry of somebody who takes longer is asked again, also when the account was lost at once', async () => {
  for (const connected of [false, true]) {
    const scene = made('tools/call', answered('accept'), { connected });
    scene.exchange.state = VISIT;
    const again = () => askToConnect(scene.exchange, MUST, never);
    expect(await askToConnect(scene.exchange, MUST, again)).toBeUndefined();
    expect(told(scene).inputRequests).toHaveProperty('connect');
  }
});

test('a retry of somebody who declined is left to dispatch', () => {
  const { exchange } = made('tools/call', answered('decline'), {});
  exchange.state = VISIT;
  expect(askToConnect(exchange, MUST, never)).toBeUndefined();
  expect(exchange.local).toBeUndefined();
});

test.each([
  ['2025-11-25', URL_MODE.elicitation, -32042],
  ['2025-11-25', { form: true, url: false }, undefined],
  ['2025-06-18', URL_MODE.elicitation, undefined],
])('a legacy client of %s that can show %o gets the code %s', (version, elicitation, code) => {
  const { exchange } = exchangeOf({ era: 'legacy', proof: ALICE });
  const remembered = attach(exchange, {});
  const session = { version, capabilities: { elicitation } } as unknown as Session;
  exchange.session = session;
  const url = 'https://gw.example.com/connect/crm?t=x';
  const refusal = askToConnect(exchange, MUST, never);
  expect(refusal).toMatchObject({ kind: 'denied', ...(code !== undefined && { code }) });
  if (code === undefined) expect(refusal).toMatchObject({ data: { url } });
  else {
    const message = expect.any(String);
    expect(refusal).toMatchObject({
      data: { elicitations: [{ mode: 'url', elicitationId: 'q', url, message }] },
    });
  }
  expect(remembered).toEqual(code === undefined ? [] : [[{ url, id: 'q' }, session]]);
});
