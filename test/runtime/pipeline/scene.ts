// What the tests of the front of the runtime share: a small bundle with two upstreams that do what the test says,
// a catalog over it, and a ledger of finished calls.

import { preparePolicy } from '../../../runtime/access/prepare-policy.ts';
import type { CatalogName, CatalogResource, CatalogTool } from '../../../runtime/catalog/named.ts';
import type { CatalogView, Families, ListAnswer, ListenerView } from '../../../runtime/catalog/view.ts';
import type { Authenticator } from '../../../runtime/identity/authenticator.ts';
import type { Observer, Outcome } from '../../../runtime/observe/observer.ts';
import { makeSnapshot, type Snapshot } from '../../../runtime/snapshot/snapshot.ts';
import type {
  AbortReason,
  Attempt,
  Call,
  ClientKey,
  Offers,
  Sink,
  Upstream,
  UpstreamEvents,
  UpstreamState,
} from '../../../runtime/upstreams/upstream.ts';
import { Validation } from '../../../runtime/validation/validation.ts';
import { LEGACY_VERSIONS } from '../../../runtime/wire/versions.ts';
import type {
  Bundle,
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

/** Its `params`, as an upstream would put them together. */
export function paramsOf({ call }: TakenCall): Record<string, unknown> {
  return JSON.parse(
    Buffer.concat([...['{', ...call.params, '}'].map((piece) => Buffer.from(piece))]).toString(),
  );
}

export class ScriptedUpstream implements Upstream {
  readonly name: string;
  readonly calls: TakenCall[] = [];
  readonly offers: Offers | undefined = undefined;
  readonly forgotten: ClientKey[] = [];
  events: UpstreamEvents | undefined = undefined;
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

  /** The last call taken. */
  get last(): TakenCall {
    const taken = this.calls.at(-1);
    if (taken === undefined) throw new Error('no call arrived');
    return taken;
  }

  async subscribe(): Promise<boolean> {
    return true;
  }

  unsubscribe(): void {}

  async followTask(): Promise<boolean> {
    return true;
  }

  unfollowTask(): void {}

  forget(client: ClientKey): void {
    this.forgotten.push(client);
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
  readonly authFailures: string[] = [];
  readonly auditedRules: number[] = [];

  callFinished(slot: number, upstream: number, outcome: Outcome, seconds: number): void {
    this.finished.push({ slot, upstream, outcome, seconds });
  }

  authFailed(reason: string): void {
    this.authFailures.push(reason);
  }

  ruleAudited(rule: number): void {
    this.auditedRules.push(rule);
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

function upstreamNamed(name: string, change: Partial<BundleUpstream> = {}): BundleUpstream {
  return {
    name,
    era: 'auto',
    http: {
      transport: 'auto',
      instances: [{ name: 'a', url: [{ text: 'http://127.0.0.1:1/mcp' }], weight: 1 }],
      headers: {},
    },
    stdio: null,
    isolation: { mode: 'shared', max: 16 },
    server_requests: ['elicitation', 'roots', 'sampling'],
    prefix: '',
    on_name_conflict: 'hide',
    tools: { include: [], exclude: [], rename: {} },
    prompts: { include: [], exclude: [] },
    resources: { include: [], exclude: [] },
    timeouts: { connect_ms: 1000, call_ms: 60_000, idle_ms: 60_000 },
    discovery: { interval_ms: 60_000, on_failure: 'drop', follow_list_changed: true },
    ...change,
  };
}

export interface Setup {
  readonly upstreams?: readonly Upstream[];
  readonly tools?: readonly CatalogTool[];
  readonly prompts?: readonly CatalogName[];
  /** By URI; any other one is nobody's. */
  readonly resources?: Readonly<Record<string, Partial<CatalogResource>>>;
  readonly families?: Partial<Families>;
  /** Changes of the upstreams' definitions, by upstream number. */
  readonly definitions?: readonly Partial<BundleUpstream>[];
  readonly routes?: readonly BundleRoute[];
  readonly entries?: readonly RouteEntry[];
  readonly maxSessions?: number;
  readonly maxRequestBytes?: number;
  readonly observer?: Observer;
  readonly authenticator?: Authenticator;
  /** What else the bundle says: `authn`, `access`, `limits` and so on. */
  readonly bundle?: Partial<Bundle>;
}

/** Slot 0, offered by upstream 0 under a name of its own. */
export function toolNamed(name: string, change: Partial<CatalogTool> = {}): CatalogTool {
  return { ...promptNamed(name), slot: 0, mirrored: new Map(), trusted: new Map(), ...change };
}

/** Offered by upstream 0 under a name of its own. */
export function promptNamed(name: string, change: Partial<CatalogName> = {}): CatalogName {
  return { name, offeredBy: new Map([[0, `own_${name}`]]), candidates: [], owner: 0, ...change };
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
  const bundle: Bundle = {
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
      sessions: { idle_ms: 1_800_000, key: null },
      extensions: [],
      reload: { watch: false, debounce_ms: 0, drain_ms: 0 },
      shutdown_grace_ms: 0,
    },
    upstreams: upstreams.map((one, number) => upstreamNamed(one.name, setup.definitions?.[number])),
    routes,
    origins: { listeners: [], upstreams: [], routes: [] },
    ...setup.bundle,
  };
  const validation = bundle.validations && new Validation(bundle, { warn() {}, error() {} });
  const policy = { ...preparePolicy(bundle, setup.authenticator), validation };
  return makeSnapshot({
    bundle,
    policy,
    routes: policy.routes,
    upstreams,
    catalog: catalogOf(setup),
    observer: setup.observer ?? new Ledger(),
  });
}

const SERVER_INFO = { 'io.modelcontextprotocol/serverInfo': { name: 'mcpgw', version: '0.0.0' } };

function catalogOf(setup: Setup): CatalogView {
  const { tools = [], prompts = [], resources = {} } = setup;
  return {
    tools: new Map(tools.map((tool) => [tool.name, tool])),
    prompts: new Map(prompts.map((prompt) => [prompt.name, prompt])),
    resources: {
      find: (uri) => ({ candidates: [], owners: [], barred: new Set(), ...resources[uri] }),
    },
    listeners: [viewOf(setup)],
    hidden: [],
    counts: [],
    drift: [],
  };
}

function viewOf({ tools = [], prompts = [], resources = {}, families }: Setup): ListenerView {
  const capabilities = { tools: {} };
  const serverInfo = SERVER_INFO['io.modelcontextprotocol/serverInfo'];
  const shown = tools.map((tool) => ({ name: tool.name, inputSchema: { type: 'object' } }));
  return {
    tools: listOf('tools', shown),
    prompts: listOf(
      'prompts',
      prompts.map(({ name }) => ({ name })),
    ),
    resources: listOf(
      'resources',
      Object.keys(resources).map((uri) => ({ uri, name: uri })),
    ),
    templates: listOf('resourceTemplates', []),
    callers: undefined,
    discover: Buffer.from(
      JSON.stringify({
        resultType: 'complete',
        supportedVersions: ['2026-07-28'],
        capabilities,
        ttlMs: 0,
        cacheScope: 'private',
        _meta: SERVER_INFO,
      }),
    ),
    initialize: new Map(
      LEGACY_VERSIONS.map((protocolVersion) => [
        protocolVersion,
        Buffer.from(JSON.stringify({ protocolVersion, capabilities, serverInfo })),
      ]),
    ),
    families: {
      tools: true,
      prompts: true,
      resources: true,
      subscribe: true,
      completions: true,
      logging: true,
      tasks: true,
      ...families,
    },
  };
}

/** One page without a cursor, and a second one, the same, under the cursor `more`. */
function listOf(key: string, items: readonly object[]): ListAnswer {
  const legacy = Buffer.from(JSON.stringify({ [key]: items }));
  const hints = { ttlMs: 0, cacheScope: 'public' };
  const modern = Buffer.from(
    JSON.stringify({ resultType: 'complete', [key]: items, ...hints, _meta: SERVER_INFO }),
  );
  const pages = { legacy, modern };
  return {
    count: items.length,
    version: '1',
    page: (cursor, era) => (cursor === undefined || cursor === 'more' ? pages[era] : undefined),
  };
}

export const LISTENER = {
  name: 'main',
  address: '127.0.0.1',
  port: 0,
  path: '/mcp',
  sse_path: null,
  message_path: null,
  ws_path: null,
  allowed_origins: ['https://app.example.com'],
  allowed_hosts: ['localhost', '127.0.0.1', '[::1]'],
};
