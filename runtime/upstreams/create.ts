// Makes an upstream from its definition in the bundle: the only file here that knows the peers. References to
// variables and files are resolved here, once; a definition that cannot be used becomes an upstream that is down and
// says why, so that one missing variable does not take the gateway with it.
import type {
  BundleHttpUpstream,
  BundleStdioUpstream,
  BundleUpstream,
} from '../../schema/generated/bundle.ts';
import { type Credential, NO_CREDENTIAL } from './credential.ts';
import { FallbackUpstream } from './fallback.ts';
import type { UpstreamLog } from './log.ts';
import { PoolUpstream } from './pool.ts';
import { SseUpstream } from './sse.ts';
import { StdioUpstream } from './stdio.ts';
import { HttpUpstream, type HttpUpstreamOptions } from './streamable-http.ts';
import { resolveTemplate } from './template.ts';
import { UnusableUpstream } from './unusable.ts';
import type { Upstream } from './upstream.ts';
import { WebSocketUpstream } from './websocket.ts';

export interface UpstreamLimits {
  readonly maxResponseBytes: number;
}

export interface Surroundings {
  /** Who the gateway is to it; nobody unless given. */
  readonly credential?: Credential;
  readonly env?: NodeJS.ProcessEnv;
}

/** A stdio upstream starts its process at once; an HTTP upstream contacts nobody before the first call. */
export function createUpstream(
  definition: BundleUpstream,
  limits: UpstreamLimits,
  log: UpstreamLog,
  { credential = NO_CREDENTIAL, env = process.env }: Surroundings = {},
): Upstream {
  try {
    if (definition.stdio !== null) return createStdio(definition, definition.stdio, limits, log, env);
    if (definition.http !== null)
      return createHttp(definition, definition.http, limits, log, credential, env);
    throw new Error('it has neither a command nor a url');
  } catch (error) {
    const reason = (error as Error).message;
    log.warn('upstream cannot be used', { reason });
    return new UnusableUpstream(definition.name, reason);
  }
}

function createStdio(
  definition: BundleUpstream,
  stdio: BundleStdioUpstream,
  limits: UpstreamLimits,
  log: UpstreamLog,
  env: NodeJS.ProcessEnv,
): Upstream {
  const spec = {
    command: resolveTemplate(stdio.command, env),
    args: stdio.args.map((arg) => resolveTemplate(arg, env)),
    env: resolveAll(stdio.env, env),
    cwd: stdio.cwd === null ? undefined : resolveTemplate(stdio.cwd, env),
    stderr: stdio.stderr,
  };
  const { era, isolation } = definition;
  const follow = definition.discovery.follow_list_changed;
  const maxBytes = limits.maxResponseBytes;
  return new StdioUpstream(
    definition.name,
    { era, isolation, follow, definition: stdio, spec, maxBytes },
    log,
  );
}

function createHttp(
  definition: BundleUpstream,
  http: BundleHttpUpstream,
  limits: UpstreamLimits,
  log: UpstreamLog,
  credential: Credential,
  env: NodeJS.ProcessEnv,
): Upstream {
  const headers = resolveAll(http.headers, env);
  for (const [name, value] of Object.entries(headers)) {
    if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) throw new Error(`the value of header ${name} cannot be sent`);
  }
  const instances = http.instances.map(({ name, url, weight }) => {
    const own = http.instances.length === 1 ? definition.name : name;
    const options: HttpUpstreamOptions = {
      url: resolveTemplate(url, env),
      headers,
      credential,
      era: definition.era,
      isolation: definition.isolation,
      follow: definition.discovery.follow_list_changed,
      connectMs: definition.timeouts.connect_ms,
      idleMs: definition.timeouts.idle_ms,
      maxBytes: limits.maxResponseBytes,
    };
    return { weight, upstream: createInstance(own, http.transport, options, log) };
  });
  const only = instances.length === 1 ? instances[0] : undefined;
  return only?.upstream ?? new PoolUpstream(definition.name, instances, definition.isolation.mode);
}

/** `auto` goes by the url, and where that says nothing by what the server answers. */
function createInstance(
  name: string,
  transport: BundleHttpUpstream['transport'],
  options: HttpUpstreamOptions,
  log: UpstreamLog,
): Upstream {
  const url = new URL(options.url);
  // The compiler sees only what is written out: what a reference turned into is looked at here. Sent it would never be.
  if (url.username !== '' || url.password !== '') {
    throw new Error('the url holds a user or password; use the header authorization');
  }
  switch (transport === 'auto' ? transportOf(url) : transport) {
    case 'websocket':
      return new WebSocketUpstream(name, options, log);
    case 'sse':
      return new SseUpstream(name, options, log);
    case 'streamable_http':
      return new HttpUpstream(name, options, log);
    default:
      // Only legacy servers have the older transport.
      if (options.era === 'modern') return new HttpUpstream(name, options, log);
      return new FallbackUpstream(
        name,
        (choice) => new HttpUpstream(name, { ...options, choice }, log),
        () => new SseUpstream(name, options, log),
      );
  }
}

function transportOf({ protocol, pathname }: URL): BundleHttpUpstream['transport'] {
  if (protocol === 'ws:' || protocol === 'wss:') return 'websocket';
  return pathname.endsWith('/sse') ? 'sse' : 'auto';
}

function resolveAll(
  templates: BundleHttpUpstream['headers'],
  env: NodeJS.ProcessEnv,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(templates).map(([name, template]) => [name, resolveTemplate(template, env)]),
  );
}
