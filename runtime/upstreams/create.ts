// Makes an upstream from its definition in the bundle: the only file here that knows the peers. References to
// variables and files are resolved here, once; a definition that cannot be used becomes an upstream that is down and
// says why, so that one missing variable does not take the gateway with it.
import type {
  BundleHttpUpstream,
  BundleStdioUpstream,
  BundleUpstream,
} from '../../schema/generated/bundle.ts';
import type { UpstreamLog } from './log.ts';
import { PoolUpstream } from './pool.ts';
import { StdioUpstream } from './stdio.ts';
import { HttpUpstream } from './streamable-http.ts';
import { resolveTemplate } from './template.ts';
import { UnusableUpstream } from './unusable.ts';
import type { Upstream } from './upstream.ts';

export interface UpstreamLimits {
  readonly maxResponseBytes: number;
}

/** A stdio upstream starts its process at once; an HTTP upstream contacts nobody before the first call. */
export function createUpstream(
  definition: BundleUpstream,
  limits: UpstreamLimits,
  log: UpstreamLog,
  env: NodeJS.ProcessEnv = process.env,
): Upstream {
  try {
    if (definition.stdio !== null) return createStdio(definition, definition.stdio, limits, log, env);
    if (definition.http !== null) return createHttp(definition, definition.http, limits, log, env);
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
  return new StdioUpstream(definition.name, definition.era, stdio, spec, limits.maxResponseBytes, log);
}

function createHttp(
  definition: BundleUpstream,
  http: BundleHttpUpstream,
  limits: UpstreamLimits,
  log: UpstreamLog,
  env: NodeJS.ProcessEnv,
): Upstream {
  const headers = resolveAll(http.headers, env);
  for (const [name, value] of Object.entries(headers)) {
    if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) throw new Error(`the value of header ${name} cannot be sent`);
  }
  const instances = http.instances.map(({ name, url, weight }) => ({
    weight,
    upstream: new HttpUpstream(
      http.instances.length === 1 ? definition.name : name,
      {
        url: resolveTemplate(url, env),
        headers,
        era: definition.era,
        follow: definition.discovery.follow_list_changed,
        connectMs: definition.timeouts.connect_ms,
        idleMs: definition.timeouts.idle_ms,
        maxBytes: limits.maxResponseBytes,
      },
      log,
    ),
  }));
  const only = instances.length === 1 ? instances[0] : undefined;
  return only === undefined ? new PoolUpstream(definition.name, instances) : only.upstream;
}

function resolveAll(
  templates: BundleHttpUpstream['headers'],
  env: NodeJS.ProcessEnv,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(templates).map(([name, template]) => [name, resolveTemplate(template, env)]),
  );
}
