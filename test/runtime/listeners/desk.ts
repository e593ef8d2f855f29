// A Streamable HTTP listener over scripted upstreams, with a clock the test moves, and the requests of both eras.
import type { HttpHandler } from '../../../runtime/http/server.ts';
import { createStreamableHttp } from '../../../runtime/listeners/streamable-http.ts';
import type { Log } from '../../../runtime/observe/log.ts';
import { Deadlines } from '../../../runtime/pipeline/deadlines.ts';
import { Pins } from '../../../runtime/pipeline/pins.ts';
import { Sessions } from '../../../runtime/sessions/sessions.ts';
import { Current } from '../../../runtime/snapshot/current.ts';
import { Ledger, LISTENER, ScriptedUpstream, type Setup, snapshotOf, toolNamed } from '../pipeline/scene.ts';
import { type Asked, ask, type FakeResponse } from './fake-http.ts';

export type Lines = readonly (readonly [string, string])[];

export const IDENTITY = { name: 'mcpgw-test', version: '9.9.9' };

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
  /** Errors the gateway logged: bugs of ours. */
  readonly errors: unknown[];
}

/** Two upstreams; the tools `echo` (slot 0) and `add` (slot 1) of the first one, unless `setup` says otherwise. */
export function deskOf(setup: Setup = {}): Desk {
  const upstream = new ScriptedUpstream('one');
  const other = new ScriptedUpstream('two');
  const tools = [toolNamed('echo'), toolNamed('add', { slot: 1 })];
  const clock = { now: 1000 };
  const now = () => clock.now;
  const ledger = new Ledger();
  const deadlines = new Deadlines(now);
  const sessions = new Sessions({ now });
  const pins = new Pins();
  const current = new Current(
    snapshotOf({ upstreams: [upstream, other], tools, observer: ledger, ...setup }),
  );
  const errors: unknown[] = [];
  const log: Log = { error: (...line) => errors.push(line), warn() {}, info() {}, debug() {} };
  const handler = createStreamableHttp({
    listener: LISTENER,
    current,
    sessions,
    deadlines,
    pins,
    log,
    identity: IDENTITY,
  });
  return { handler, upstream, other, ledger, clock, deadlines, sessions, pins, current, errors };
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
): Rpc & object {
  return {
    id,
    method: 'initialize',
    params: { protocolVersion, capabilities: {}, clientInfo: { name: 'test', version: '1' } },
  };
}

/** Opens a session and returns its id. */
export function openSession(desk: Desk): string {
  const response = ask(desk.handler, legacyAsk(initializeRpc()));
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
