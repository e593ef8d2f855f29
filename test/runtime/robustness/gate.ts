// A whole gateway in this process on a bundle made by hand, in front of peers that misbehave as a test says. Everything
// is said over raw sockets, and ends with the test.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { Gateway } from '../../../runtime/gateway.ts';
import { canonical } from '../../../schema/canonical.ts';
import type { Bundle, BundleListener, BundleUpstream } from '../../../schema/generated/bundle.ts';
import { RawClient } from '../http/raw-client.ts';
import { sampleBundle, sampleUpstream } from '../snapshot/sample-bundle.ts';
import { Caller } from './caller.ts';

export interface Gate {
  readonly gateway: Gateway;
  /** Of the listeners, in their order. */
  readonly ports: readonly number[];
  /** A connection to a listener. */
  connect(listener?: number): Promise<RawClient>;
  /** A client on a connection of its own. */
  caller(listener?: number): Promise<Caller>;
}

export interface GateOptions {
  readonly engine?: 'uws' | 'node';
  readonly upstreams?: readonly BundleUpstream[];
  /** Each is a change to a loopback listener that serves every transport. */
  readonly listeners?: readonly Partial<BundleListener>[];
  readonly change?: (bundle: Bundle) => void;
}

const open: { close(): unknown }[] = [];

/** Closes `what` after the test, before what was given earlier. */
export function closeLater<T extends { close(): unknown }>(what: T): T {
  open.unshift(what);
  return what;
}

/** To be called once at the top of a test file. */
export function cleanUp(): void {
  afterEach(async () => {
    for (const each of open.splice(0)) await each.close();
  });
}

const silent = { debug() {}, info() {}, warn() {}, error() {} };

export async function openGate(options: GateOptions = {}): Promise<Gate> {
  const stateFolder = mkdtempSync(join(tmpdir(), 'mcpgw-gate-'));
  closeLater({ close: () => rmSync(stateFolder, { recursive: true }) });
  const engine = options.engine ?? 'node';
  const gateway = new Gateway({ version: '0.0.0', engine, log: silent, stateFolder });
  closeLater(gateway);
  const bundle = bundleOf(options);
  const result = await gateway.reload(Buffer.from(`${canonical(bundle)}\n`));
  if (result.result !== 'ok') throw new Error(JSON.stringify(result));
  const ports = gateway.status().listeners.map(({ port }) => port);
  const connect = async (listener = 0): Promise<RawClient> => {
    const client = await RawClient.connect(ports[listener] ?? 0);
    closeLater({ close: () => client.destroy() });
    return client;
  };
  return { gateway, ports, connect, caller: async (listener) => new Caller(await connect(listener)) };
}

function bundleOf({ upstreams = [], listeners = [{}], change = () => {} }: GateOptions): Bundle {
  return sampleBundle((bundle) => {
    const [sample] = bundle.gateway.listeners;
    bundle.gateway.listeners = listeners.map((each, number) => ({
      ...(sample as BundleListener),
      name: `listener-${number}`,
      sse_path: '/sse',
      message_path: '/message',
      ws_path: '/ws',
      allowed_hosts: ['127.0.0.1', 'gateway.test', 'localhost'],
      ...each,
    }));
    bundle.upstreams = [...upstreams];
    bundle.routes = { ...bundle.routes, table: [], entries: [], tool: bundle.routes.prompt };
    bundle.gateway.shutdown_grace_ms = 50;
    change(bundle);
    bundle.origins = {
      listeners: bundle.gateway.listeners.map(() => 'a.yaml:1:1'),
      upstreams: bundle.upstreams.map(() => 'a.yaml:2:3'),
      routes: [],
    };
  });
}

const ALL = { include: ['*'], exclude: [] };

function upstreamOf(change: Partial<BundleUpstream>): BundleUpstream {
  return {
    ...sampleUpstream('peer'),
    tools: { ...ALL, rename: {} },
    prompts: ALL,
    resources: ALL,
    server_requests: ['elicitation', 'roots', 'sampling'],
    discovery: { interval_ms: 60_000, on_failure: 'keep_last', follow_list_changed: false },
    ...change,
  };
}

/** An upstream at a `http://` or `ws://` url. */
export function httpUpstream(url: string, change: Partial<BundleUpstream> = {}): BundleUpstream {
  const transport = url.startsWith('ws') ? 'websocket' : 'streamable_http';
  const instances = [{ name: 'peer', url: [{ text: url }], weight: 1 }];
  return upstreamOf({ http: { transport, instances, headers: {} }, ...change });
}

/** An upstream that runs `node ...args`. */
export function stdioUpstream(args: readonly string[], change: Partial<BundleUpstream> = {}): BundleUpstream {
  const stdio: NonNullable<BundleUpstream['stdio']> = {
    command: [{ text: process.execPath }],
    args: args.map((text) => [{ text }]),
    env: {},
    cwd: null,
    startup_timeout_ms: 20_000,
    restart_backoff_ms: 50,
    max_restarts: 10,
    shutdown_grace_ms: 100,
    stderr: 'discard',
  };
  return upstreamOf({ http: null, stdio, ...change });
}
