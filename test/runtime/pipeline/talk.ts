// Clients of both eras that talk to the pipeline, without a listener between: what they send runs through all stages
// in the same turn, and what they get is written down.
import { Head } from '../../../runtime/eras/head.ts';
import { NO_PROOF, type Proof } from '../../../runtime/identity/proof.ts';
import { Exchange } from '../../../runtime/pipeline/exchange.ts';
import type { ChannelState, Peer } from '../../../runtime/pipeline/peer.ts';
import { run } from '../../../runtime/pipeline/run.ts';
import type { Session } from '../../../runtime/sessions/session.ts';
import { FakeHeaders } from '../listeners/fake-http.ts';
import { type EdgeSetup, edgeOf, type MadeEdge } from './edge-of.ts';
import { RecordedReply, type Told } from './recorded-reply.ts';
import { ScriptedUpstream, type Setup, toolNamed } from './scene.ts';

export interface Rpc {
  readonly id?: string | number;
  readonly method: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

export interface Asked {
  readonly exchange: Exchange;
  readonly reply: RecordedReply;
}

export interface ModernOptions {
  readonly capabilities?: object;
  /** More members of `_meta`. */
  readonly meta?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly streams?: boolean;
  readonly address?: string;
  /** Verified already. */
  readonly proof?: Proof;
}

export const FORM = { elicitation: { form: {} } };

/** Everything a server can ask for. */
export const ABLE = {
  elicitation: { form: {}, url: {} },
  sampling: { tools: {} },
  roots: {},
};

export function call(name = 'echo', args: object = {}, id: string | number = 1): Rpc & { params: object } {
  return { id, method: 'tools/call', params: { name, arguments: args } };
}

export class Talk {
  readonly made: MadeEdge;
  readonly one: ScriptedUpstream;
  readonly two: ScriptedUpstream;

  constructor(made: MadeEdge, one: ScriptedUpstream, two: ScriptedUpstream) {
    this.made = made;
    this.one = one;
    this.two = two;
  }

  /** A modern client over HTTP. */
  modern(rpc: Rpc, options: ModernOptions = {}): Asked {
    const named = rpc.params?.name ?? rpc.params?.uri ?? rpc.params?.taskId;
    const lines: [string, string][] = [
      ['mcp-protocol-version', '2026-07-28'],
      ['mcp-method', rpc.method],
      ...(typeof named === 'string' ? ([['mcp-name', named]] as [string, string][]) : []),
      ...Object.entries(options.headers ?? {}),
    ];
    const peer = httpPeer(lines, options.address, options.proof);
    return this.post(enveloped(rpc, options), peer, options.streams, 'modern');
  }

  legacy(options: { version?: string; capabilities?: object } = {}): LegacyClient {
    const { version = '2025-11-25', capabilities = {} } = options;
    const { reply } = this.post(initializeRpc(version, capabilities), httpPeer([]), true, 'legacy');
    if (reply.sessionId === undefined) throw new Error(`no session: ${JSON.stringify(reply.answers)}`);
    return new LegacyClient(this, reply.sessionId, version);
  }

  channel(): ChannelClient {
    return new ChannelClient(this);
  }

  post(body: object, peer: Peer, streams = true, era: 'legacy' | 'modern' = 'legacy'): Asked {
    const reply = new RecordedReply(streams);
    const bytes = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...body }));
    const exchange = new Exchange(this.made.edge, peer, bytes, reply, era, 0);
    run(exchange);
    return { exchange, reply };
  }

  /** Nothing is left behind: no call timed, parked or pinned, and no bug of ours was logged. */
  get leftovers(): unknown {
    const { deadlines, parked, pins } = this.made.edge;
    return { timed: deadlines.size, parked: parked.size, pinned: pins.count, errors: this.made.errors };
  }
}

export const NOTHING_LEFT = { timed: 0, parked: 0, pinned: 0, errors: [] };

export class LegacyClient {
  readonly id: string;
  readonly #talk: Talk;
  readonly #version: string;

  constructor(talk: Talk, id: string, version: string) {
    this.#talk = talk;
    this.id = id;
    this.#version = version;
  }

  get session(): Session {
    const session = this.#talk.made.edge.sessions.find('main', this.id, NO_PROOF);
    if (session === undefined) throw new Error('the session is gone');
    return session;
  }

  send(rpc: object, streams = true): Asked {
    const lines: [string, string][] = [
      ['mcp-protocol-version', this.#version],
      ['mcp-session-id', this.id],
    ];
    return this.#talk.post(rpc, httpPeer(lines), streams);
  }

  /** Answers the gateway's request `asked`. */
  respond(asked: Told | undefined, outcome: { result: object } | { error: object }): Asked {
    return this.send({ id: asked?.id, ...outcome });
  }
}

export class ChannelClient {
  readonly state: ChannelState;
  readonly outlet: Told[] = [];
  readonly #talk: Talk;

  constructor(talk: Talk) {
    this.#talk = talk;
    this.state = {
      id: `channel-${Math.random()}`,
      outlet: { send: (message) => void this.outlet.push(JSON.parse(message.toString())) },
      era: undefined,
      session: undefined,
      calls: new Map(),
    };
  }

  send(body: object): Asked {
    const peer = {
      address: '',
      credentials: undefined,
      challenges: undefined,
      path: '/mcp',
      proof: undefined,
      headers: new FakeHeaders([]),
      head: undefined,
      channel: this.state,
    };
    return this.#talk.post(body, peer);
  }

  modern(rpc: Rpc, options: ModernOptions = {}): Asked {
    return this.send(enveloped(rpc, options));
  }

  initialize(version = '2025-11-25', capabilities: object = {}): Asked {
    return this.send(initializeRpc(version, capabilities));
  }
}

/** Two upstreams `one` and `two`; `one` has the tool `echo`. Both are of the era given. */
export function talkOf(
  era: 'legacy' | 'modern',
  setup: Setup = {},
  more: Omit<EdgeSetup, 'setup'> = {},
): Talk {
  const one = new ScriptedUpstream('one');
  const two = new ScriptedUpstream('two');
  for (const upstream of [one, two]) upstream.state = { ...upstream.state, era };
  const tools = [toolNamed('echo')];
  return new Talk(edgeOf({ setup: { upstreams: [one, two], tools, ...setup }, ...more }), one, two);
}

export function initializeRpc(protocolVersion: string, capabilities: object = {}): Rpc {
  const clientInfo = { name: 'test', version: '1' };
  return { id: 0, method: 'initialize', params: { protocolVersion, capabilities, clientInfo } };
}

function enveloped(rpc: Rpc, { capabilities = {}, meta = {} }: ModernOptions): Rpc {
  const _meta = {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientCapabilities': capabilities,
    ...meta,
  };
  return { ...rpc, params: { ...rpc.params, _meta } };
}

function httpPeer(lines: [string, string][], address = '127.0.0.1', proof?: Proof): Peer {
  const headers = new FakeHeaders(lines);
  return {
    address,
    credentials: undefined,
    challenges: undefined,
    path: '/mcp',
    proof,
    headers,
    head: new Head(headers),
    channel: undefined,
  };
}
