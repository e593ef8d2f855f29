// What the tests of the front of the runtime share: a small bundle with two upstreams that do what the test says,
// a catalog over it, and a ledger of finished calls.

import { prepareRoutes } from '../../../policies/routes/routes.ts';
import type { CatalogTool, CatalogView } from '../../../runtime/catalog/view.ts';
import type { Observer, Outcome } from '../../../runtime/observe/observer.ts';
import type { Snapshot } from '../../../runtime/snapshot/snapshot.ts';
import type {
  AbortReason,
  Attempt,
  Call,
  Sink,
  Upstream,
  UpstreamState,
} from '../../../runtime/upstreams/upstream.ts';
import type {
  BundleRoute,
  BundleUpstream,
  RouteEntry,
  RouteTable,
} from '../../../schema/generated/bundle.ts';

/** A call an upstream took, to be answered when the test wants. */
export class TakenCall implements Attempt {
  readonly call: Call;
  readonly sink: Sink;
  readonly aborts: AbortReason[] = [];

  constructor(call: Call, sink: Sink) {
    this.call = call;
    this.sink = sink;
  }

  abort(reason: AbortReason): void {
    this.aborts.push(reason);
  }
}

export class ScriptedUpstream implements Upstream {
  readonly name: string;
  readonly calls: TakenCall[] = [];
  onToolsChanged: (() => void) | undefined = undefined;
  state: UpstreamState = { phase: 'up', era: 'modern', inFlight: 0, reason: undefined };
  takes = true;
  /** Runs in a later turn for every call taken. */
  script: ((taken: TakenCall) => void) | undefined = undefined;

  constructor(name: string) {
    this.name = name;
  }

  dispatch(call: Call, sink: Sink): boolean {
    if (!this.takes) return false;
    const taken = new TakenCall(call, sink);
    call.attempt = taken;
    this.calls.push(taken);
    if (this.script !== undefined) setImmediate(this.script, taken);
    return true;
  }

  async close(): Promise<void> {}
  destroy(): void {}
}

export interface Finished {
  readonly slot: number;
  readonly upstream: number;
  readonly outcome: Outcome;
  readonly seconds: number;
}

export class Ledger implements Observer {
  readonly finished: Finished[] = [];

  callFinished(slot: number, upstream: number, outcome: Outcome, seconds: number): void {
    this.finished.push({ slot, upstream, outcome, seconds });
  }

  get outcomes(): Outcome[] {
    return this.finished.map((one) => one.outcome);
  }
}

const NO_NAMES = { exact: {}, labels: [''], first: [0], counts: [0], entries: [[]] };

export function routeTo(upstream: number, change: Partial<BundleRoute> = {}): BundleRoute {
  const targets = [{ upstream, weight: 1 }];
  return { name: 'r', targets, deny: null, sticky_by: 'session', salt: 'r', timeout_ms: null, ...change };
}

export function denyWith(message: string): BundleRoute {
  return routeTo(0, { targets: [], deny: message });
}

function upstreamNamed(name: string): BundleUpstream {
  return {
    name,
    era: 'auto',
    http: { instances: [{ name: 'a', url: [{ text: 'http://127.0.0.1:1/mcp' }], weight: 1 }], headers: {} },
    stdio: null,
    prefix: '',
    on_name_conflict: 'hide',
    tools: { include: [], exclude: [], rename: {} },
    timeouts: { connect_ms: 1000, call_ms: 60_000, idle_ms: 60_000 },
    discovery: { interval_ms: 60_000, on_failure: 'drop', follow_list_changed: true },
  };
}

export interface Setup {
  readonly upstreams?: readonly Upstream[];
  readonly tools?: readonly CatalogTool[];
  readonly routes?: readonly BundleRoute[];
  readonly entries?: readonly RouteEntry[];
  readonly maxSessions?: number;
  readonly maxRequestBytes?: number;
  readonly observer?: Observer;
}

/** Slot 0, offered by upstream 0 under a name of its own. */
export function toolNamed(name: string, change: Partial<CatalogTool> = {}): CatalogTool {
  return { name, slot: 0, offeredBy: new Map([[0, `own_${name}`]]), candidates: [], owner: 0, ...change };
}

export function snapshotOf(setup: Setup = {}): Snapshot {
  const upstreams = setup.upstreams ?? [];
  const routes: RouteTable = {
    table: [...(setup.routes ?? [])],
    entries: [...(setup.entries ?? [])],
    tool: NO_NAMES,
    prompt: NO_NAMES,
    resource: NO_NAMES,
    unnamed: [],
  };
  const tools = setup.tools ?? [];
  return {
    bundle: {
      format: 'mcpgw.bundle/1',
      features: [],
      digest: `sha256:${'0'.repeat(64)}`,
      compiler: 'mcpgw 0',
      source: { commit: null, dirty: false, files: {} },
      gateway: {
        name: 'test',
        region: '',
        listeners: [LISTENER],
        admin: { enabled: false, address: '127.0.0.1', port: 0 },
        limits: {
          max_request_bytes: setup.maxRequestBytes ?? 4 * 1024 * 1024,
          max_response_bytes: 16 * 1024 * 1024,
          max_sessions: setup.maxSessions ?? 1000,
          max_connections: 1000,
        },
        reload: { watch: false, debounce_ms: 0, drain_ms: 0 },
        shutdown_grace_ms: 0,
      },
      upstreams: upstreams.map((one) => upstreamNamed(one.name)),
      routes,
      origins: { listeners: [], upstreams: [], routes: [] },
    },
    routes: prepareRoutes(routes),
    upstreams,
    catalog: catalogOf(tools),
    observer: setup.observer ?? new Ledger(),
  };
}

function catalogOf(tools: readonly CatalogTool[]): CatalogView {
  const shown = tools.map((tool) => ({ name: tool.name, inputSchema: { type: 'object' } }));
  const legacy = Buffer.from(JSON.stringify({ tools: shown }));
  const modern = Buffer.from(
    JSON.stringify({
      resultType: 'complete',
      tools: shown,
      ttlMs: 0,
      cacheScope: 'public',
      _meta: { 'io.modelcontextprotocol/serverInfo': { name: 'mcpgw', version: '0.0.0' } },
    }),
  );
  return {
    tools: new Map(tools.map((tool) => [tool.name, tool])),
    lists: [{ legacy, modern, count: tools.length }],
    hidden: [],
    counts: [],
  };
}

export const LISTENER = {
  name: 'main',
  address: '127.0.0.1',
  port: 0,
  path: '/mcp',
  allowed_origins: ['https://app.example.com'],
  allowed_hosts: ['localhost', '127.0.0.1', '[::1]'],
};
