// Upstreams: exactly one of `http` and `stdio` by what the configuration gives.
import type {
  BundleHttpUpstream,
  BundleStdioUpstream,
  BundleUpstream,
} from '../../schema/generated/bundle.ts';
import type { Instance, Upstream } from '../../schema/generated/full-config.ts';
import type { LinkedUpstream } from '../ast/program.ts';
import { durationMs } from '../ast/units.ts';
import { lowerClientTls } from './client-tls.ts';
import { given, unlessEmpty } from './given.ts';
import { sortedMap, sortedSet } from './order.ts';
import { lowerResilience } from './resilience.ts';
import { lowerTemplate, lowerTemplates } from './template.ts';
import { lowerAuth } from './upstream-auth.ts';
import { hostAndPort, withPath } from './url.ts';

/** `longest`: milliseconds that policies allow its calls at most; Infinity when none says. */
export function lowerUpstream({ name, upstream }: LinkedUpstream, longest: number): BundleUpstream {
  const { namespace, discovery, timeouts, tools, prompts, resources, labels, tls } = upstream;
  const prefix = (namespace.prefix ?? name) + namespace.separator;
  return given({
    name,
    era: upstream.protocol.era,
    http: upstream.command === undefined ? lowerHttp(upstream) : null,
    stdio: upstream.command === undefined ? null : lowerStdio(upstream, upstream.command),
    isolation: isolationOf(upstream),
    server_requests: sortedSet(upstream.protocol.server_requests),
    prefix: namespace.mode === 'always' ? prefix : '',
    on_name_conflict: upstream.on_name_conflict,
    conflict_prefix: upstream.on_name_conflict === 'prefix' ? prefix : undefined,
    tools: {
      include: sortedSet(tools.include),
      exclude: sortedSet(tools.exclude),
      rename: sortedMap(tools.rename, (shown) => shown),
    },
    prompts: { include: sortedSet(prompts.include), exclude: sortedSet(prompts.exclude) },
    resources: { include: sortedSet(resources.include), exclude: sortedSet(resources.exclude) },
    timeouts: {
      connect_ms: durationMs(timeouts.connect),
      call_ms: Math.min(durationMs(timeouts.call), longest),
      idle_ms: durationMs(timeouts.idle),
    },
    discovery: {
      interval_ms: durationMs(discovery.interval),
      on_failure: discovery.on_failure,
      follow_list_changed: discovery.follow_list_changed,
    },
    region: upstream.region,
    labels: unlessNone(sortedMap(labels, (label) => label)),
    trust_annotations: upstream.trust_annotations || undefined,
    failure_mode: upstream.failure_mode === 'open' ? undefined : upstream.failure_mode,
    forward_headers: unlessEmpty(sortedSet(upstream.forward_headers.map((header) => header.toLowerCase()))),
    versions: upstream.protocol.versions && sortedSet(upstream.protocol.versions),
    ...lowerResilience(upstream),
    auth: upstream.auth && lowerAuth(upstream.auth),
    tls: tls && lowerClientTls(tls),
    overrides: unlessNone(sortedMap(tools.overrides, lowerOverride)),
  });
}

function lowerOverride({
  title,
  description,
  annotations,
}: Upstream['tools']['overrides'][string]): Override {
  const { read_only, destructive, idempotent, open_world } = annotations ?? {};
  return given({
    title,
    description,
    annotations: annotations && given({ read_only, destructive, idempotent, open_world }),
  });
}

type Override = NonNullable<BundleUpstream['overrides']>[string];

function unlessNone<T>(map: Record<string, T>): Record<string, T> | undefined {
  return Object.keys(map).length === 0 ? undefined : map;
}

/** One word in the bundle for what a process and a session are called differently in the configuration. */
function isolationOf({ command, stdio, sessions }: Upstream): BundleUpstream['isolation'] {
  return command === undefined
    ? { mode: sessions.isolation, max: sessions.max }
    : { mode: stdio.isolation, max: stdio.max_processes };
}

/** An instance, or the one server of a `url`. */
type Server = Pick<Instance, 'url' | 'weight'> & Partial<Instance>;

function lowerHttp({ transport, url, instances, path, headers }: Upstream): BundleHttpUpstream {
  const servers: readonly Server[] = instances ?? [{ url: url ?? '', weight: 1 }];
  const names = new Set<string>();
  return {
    // With a URL, `stdio` does not pass the checks.
    transport: transport === 'stdio' ? 'auto' : transport,
    instances: servers.map(({ name, url, weight, zone, region, backup, drain }) =>
      given({
        name: uniqueName(name ?? hostAndPort(url), names),
        url: lowerTemplate(withPath(url, path)),
        weight,
        zone,
        region,
        backup: backup || undefined,
        drain: drain || undefined,
      }),
    ),
    headers: lowerTemplates(headers, (name) => name.toLowerCase()),
  };
}

function lowerStdio({ args, env, cwd, stdio }: Upstream, command: string): BundleStdioUpstream {
  return {
    command: lowerTemplate(command),
    args: args.map(lowerTemplate),
    env: lowerTemplates(env),
    cwd: cwd === undefined ? null : lowerTemplate(cwd),
    startup_timeout_ms: durationMs(stdio.startup_timeout),
    restart_backoff_ms: durationMs(stdio.restart_backoff),
    max_restarts: stdio.max_restarts,
    shutdown_grace_ms: durationMs(stdio.shutdown_grace),
    stderr: stdio.stderr,
  };
}

/** `host:80`, then `host:80#2` for a second instance that differs only in its path. */
function uniqueName(name: string, taken: Set<string>): string {
  let unique = name;
  for (let n = 2; taken.has(unique); n += 1) unique = `${name}#${n}`;
  taken.add(unique);
  return unique;
}
