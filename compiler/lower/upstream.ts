// Upstreams: exactly one of `http` and `stdio` by what the configuration gives.
import type {
  BundleHttpUpstream,
  BundleStdioUpstream,
  BundleUpstream,
} from '../../schema/generated/bundle.ts';
import type { Upstream } from '../../schema/generated/full-config.ts';
import type { LinkedUpstream } from '../ast/program.ts';
import { durationMs } from '../ast/units.ts';
import { sortedSet } from './order.ts';
import { lowerTemplate, lowerTemplates } from './template.ts';
import { hostAndPort, withPath } from './url.ts';

export function lowerUpstream({ name, upstream }: LinkedUpstream): BundleUpstream {
  const { namespace, discovery, timeouts, tools, prompts, resources } = upstream;
  const prefix = (namespace.prefix ?? name) + namespace.separator;
  return {
    name,
    era: upstream.protocol.era,
    http: upstream.command === undefined ? lowerHttp(upstream) : null,
    stdio: upstream.command === undefined ? null : lowerStdio(upstream, upstream.command),
    isolation: isolationOf(upstream),
    server_requests: sortedSet(upstream.protocol.server_requests),
    prefix: namespace.mode === 'always' ? prefix : '',
    on_name_conflict: upstream.on_name_conflict,
    ...(upstream.on_name_conflict === 'prefix' && { conflict_prefix: prefix }),
    tools: {
      include: sortedSet(tools.include),
      exclude: sortedSet(tools.exclude),
      rename: Object.fromEntries(Object.entries(tools.rename).sort(([a], [b]) => (a < b ? -1 : 1))),
    },
    prompts: { include: sortedSet(prompts.include), exclude: sortedSet(prompts.exclude) },
    resources: { include: sortedSet(resources.include), exclude: sortedSet(resources.exclude) },
    timeouts: {
      connect_ms: durationMs(timeouts.connect),
      call_ms: durationMs(timeouts.call),
      idle_ms: durationMs(timeouts.idle),
    },
    discovery: {
      interval_ms: durationMs(discovery.interval),
      on_failure: discovery.on_failure,
      follow_list_changed: discovery.follow_list_changed,
    },
  };
}

/** One word in the bundle for what a process and a session are called differently in the configuration. */
function isolationOf({ command, stdio, sessions }: Upstream): BundleUpstream['isolation'] {
  return command === undefined
    ? { mode: sessions.isolation, max: sessions.max }
    : { mode: stdio.isolation, max: stdio.max_processes };
}

function lowerHttp({ transport, url, instances, path, headers }: Upstream): BundleHttpUpstream {
  const given = instances ?? [{ url: url ?? '', weight: 1 }];
  const names = new Set<string>();
  return {
    // With a URL, `stdio` does not pass the checks.
    transport: transport === 'stdio' ? 'auto' : transport,
    instances: given.map((instance) => ({
      name: uniqueName(instance.name ?? hostAndPort(instance.url), names),
      url: lowerTemplate(withPath(instance.url, path)),
      weight: instance.weight,
    })),
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
