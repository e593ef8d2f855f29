// Definitions as the compiler would emit them, with short timeouts, for tests of upstreams.
import { createUpstream } from '../../../runtime/upstreams/create.ts';
import type { Credential } from '../../../runtime/upstreams/credential.ts';
import type { Upstream } from '../../../runtime/upstreams/upstream.ts';
import type {
  BundleHttpUpstream,
  BundleStdioUpstream,
  BundleUpstream,
} from '../../../schema/generated/bundle.ts';
import { MemoryLog } from './memory-log.ts';

export interface Made {
  readonly upstream: Upstream;
  readonly log: MemoryLog;
}

type Definition = Partial<Omit<BundleUpstream, 'http' | 'stdio'>>;

export interface MakeOptions extends Definition {
  readonly maxResponseBytes?: number;
  readonly headers?: Record<string, string>;
  readonly transport?: BundleHttpUpstream['transport'];
  readonly env?: NodeJS.ProcessEnv;
  readonly credential?: Credential;
}

const BASE: Omit<BundleUpstream, 'http' | 'stdio'> = {
  name: 'peer',
  era: 'auto',
  isolation: { mode: 'shared', max: 32 },
  server_requests: ['elicitation', 'roots', 'sampling'],
  prefix: '',
  on_name_conflict: 'hide',
  tools: { include: ['*'], exclude: [], rename: {} },
  prompts: { include: ['*'], exclude: [] },
  resources: { include: ['*'], exclude: [] },
  timeouts: { connect_ms: 2_000, call_ms: 10_000, idle_ms: 5_000 },
  discovery: { interval_ms: 60_000, on_failure: 'keep_last', follow_list_changed: false },
};

/** An upstream of one HTTP instance per url; weights are all 1. */
export function makeHttp(urls: string | readonly string[], options: MakeOptions = {}): Made {
  const {
    maxResponseBytes,
    headers = {},
    env,
    credential,
    transport = 'streamable_http',
    ...definition
  } = options;
  const log = new MemoryLog();
  const instances = [urls].flat().map((url, i) => ({ name: `peer-${i}`, url: [{ text: url }], weight: 1 }));
  const upstream = createUpstream(
    {
      ...BASE,
      ...definition,
      stdio: null,
      http: {
        transport,
        instances,
        headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, [{ text }]])),
      },
    },
    { maxResponseBytes: maxResponseBytes ?? 16 * 1024 * 1024 },
    log,
    { ...(env !== undefined && { env }), ...(credential !== undefined && { credential }) },
  );
  return { upstream, log };
}

const STDIO: Omit<BundleStdioUpstream, 'command' | 'args'> = {
  env: {},
  cwd: null,
  startup_timeout_ms: 20_000,
  restart_backoff_ms: 50,
  max_restarts: 10,
  shutdown_grace_ms: 2_000,
  stderr: 'log',
};

/** An upstream that runs `node ...args`. */
export function makeStdio(
  args: readonly string[],
  options: MakeOptions & { stdio?: Partial<BundleStdioUpstream> } = {},
): Made {
  const {
    maxResponseBytes,
    headers: _headers,
    transport: _transport,
    env,
    credential,
    stdio,
    ...definition
  } = options;
  const log = new MemoryLog();
  const upstream = createUpstream(
    {
      ...BASE,
      ...definition,
      http: null,
      stdio: {
        ...STDIO,
        command: [{ text: process.execPath }],
        args: args.map((text) => [{ text }]),
        ...stdio,
      },
    },
    { maxResponseBytes: maxResponseBytes ?? 16 * 1024 * 1024 },
    log,
    { ...(env !== undefined && { env }), ...(credential !== undefined && { credential }) },
  );
  return { upstream, log };
}
