// An HTTP listener over scripted upstreams, with a clock the test moves, and the requests of both eras.
import type { HttpHandler } from '../../../runtime/http/server.ts';
import { createHttpListener } from '../../../runtime/listeners/http.ts';
import { SseStreams } from '../../../runtime/listeners/sse-streams.ts';
import type { Deadlines } from '../../../runtime/pipeline/deadlines.ts';
import type { Edge } from '../../../runtime/pipeline/edge.ts';
import type { Pins } from '../../../runtime/pipeline/pins.ts';
import type { Sessions } from '../../../runtime/sessions/sessions.ts';
import type { Current } from '../../../runtime/snapshot/current.ts';
import type { BundleListener, Template } from '../../../schema/generated/bundle.ts';
import { edgeOf, IDENTITY, type ScriptedHub } from '../pipeline/edge-of.ts';
import { type Ledger, LISTENER, ScriptedUpstream, type Setup, toolNamed } from '../pipeline/scene.ts';
import { type Asked, ask, type FakeResponse } from './fake-http.ts';

export type Lines = readonly (readonly [string, string])[];

export { IDENTITY };

export interface Desk {
  readonly handler: HttpHandler;
  readonly upstream: ScriptedUpstream;
  readonly other: ScriptedUpstream;
  readonly ledger: Ledger;
  readonly clock: { now: number };
  readonly deadlines: Deadlines;
  readonly sessions: Sessions;
  readonly pins: Pins;
  readonly current: Current;
  readonly hub: ScriptedHub;
  /** Errors the gateway logged: bugs of ours. */
  readonly errors: unknown[];
}

/** Two upstreams; the tools `echo` (slot 0) and `add` (slot 1) of the first one, unless `setup` says otherwise. */
export function deskOf(
  setup: Setup = {},
  listener: BundleListener = LISTENER,
  parts: Partial<Pick<Edge, 'sealer'>> = {},
): Desk {
  const upstream = new ScriptedUpstream('one');
  const other = new ScriptedUpstream('two');
  const tools = [toolNamed('echo'), toolNamed('add', { slot: 1 })];
  const { edge: made, ...rest } = edgeOf({ setup: { upstreams: [upstream, other], tools, ...setup } });
  const edge = { ...made, ...parts };
  const { hub, ledger, clock, errors } = rest;
  const handler = createHttpListener({ listener, edge, sse: new SseStreams(), resolve: textOf });
  const { deadlines, sessions, pins, current } = edge;
  return { handler, upstream, other, ledger, clock, deadlines, sessions, pins, current, hub, errors };
}

/** The text of a setting without references. */
export function textOf(template: Template): string {
  return template.map(({ text = '' }) => text).join('');
}

const COMMON: Lines = [
  ['host', 'localhost:8080'],
  ['content-type', 'application/json'],
  ['accept', 'application/json, text/event-stream'],
];

/** Replaces lines by name; an undefined value takes the line away. */
export function withLines(lines: Lines, change: Readonly<Record<string, string | undefined>>): Lines {
  const kept = lines.filter(([name]) => !(name in change));
  const added = Object.entries(change).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return [...kept, ...added];
}

export const MODERN = '2026-07-28';

export function envelope(more: object = {}): Record<string, unknown> {
  return {
    'io.modelcontextprotocol/protocolVersion': MODERN,
    'io.modelcontextprotocol/clientCapabilities': {},
    'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
    ...more,
  };
}

export interface Rpc {
  readonly id?: string | number;
  readonly method: string;
  readonly params?: Record<string, unknown>;
}

/** A modern request as the SDK sends it. `headers` changes lines, `meta` adds to the envelope. */
export function modernAsk(
  rpc: Rpc,
  headers: Record<string, string | undefined> = {},
  meta: object = {},
): Asked {
  const name = rpc.params?.name;
  const lines = withLines(COMMON, {
    'mcp-protocol-version': MODERN,
    'mcp-method': rpc.method,
    ...(typeof name === 'string' ? { 'mcp-name': name } : {}),
    ...headers,
  });
  return {
    headers: lines,
    body: JSON.stringify({ jsonrpc: '2.0', ...rpc, params: { ...rpc.params, _meta: envelope(meta) } }),
  };
}

/** A legacy request in a session; without one it is `initialize` or a mistake. */
export function legacyAsk(
  rpc: object,
  session?: string,
  headers: Record<string, string | undefined> = {},
): Asked {
  const known =
    session === undefined ? {} : { 'mcp-session-id': session, 'mcp-protocol-version': '2025-11-25' };
  return {
    headers: withLines(COMMON, { ...known, ...headers }),
    body: JSON.stringify({ jsonrpc: '2.0', ...rpc }),
  };
}

export function initializeRpc(
  protocolVersion: string | undefined = '2025-11-25',
  id: number | string = 0,
  capabilities: object = {},
): Rpc & object {
  return {
    id,
    method: 'initialize',
    params: { protocolVersion, capabilities, clientInfo: { name: 'test', version: '1' } },
  };
}

/** Opens a session and returns its id. */
export function openSession(desk: Desk, version?: string, capabilities?: object): string {
  const response = ask(desk.handler, legacyAsk(initializeRpc(version, 0, capabilities)));
  const id = response.headers['mcp-session-id'];
  if (id === undefined) throw new Error(`no session: ${response.status} ${response.body}`);
  return id;
}

export function callRpc(
  id: string | number,
  name = 'echo',
  args: object = {},
  progressToken?: string | number,
): Rpc {
  const meta = progressToken === undefined ? {} : { _meta: { progressToken } };
  return { id, method: 'tools/call', params: { name, arguments: args, ...meta } };
}

/** A modern call; the progress token goes into the envelope. */
export function modernCall(
  id: string | number,
  name = 'echo',
  args: object = {},
  progressToken?: string | number,
): Asked {
  return modernAsk(
    { id, method: 'tools/call', params: { name, arguments: args } },
    {},
    progressToken === undefined ? {} : { progressToken },
  );
}

/** An answer as tests look at it; which of the members are there is what they check. */
export interface Told {
  readonly id: string | number | null;
  readonly error: { readonly code: number; readonly message: string; readonly data?: unknown };
  readonly result: Record<string, unknown> & { readonly tools: readonly { readonly name: string }[] };
}

/** The one message of an answer; fails the test when there is not exactly one. */
export function only(response: FakeResponse): Told {
  const messages = response.messages();
  if (messages.length !== 1)
    throw new Error(`${messages.length} messages: ${response.status} ${response.body}`);
  return messages[0] as unknown as Told;
}
