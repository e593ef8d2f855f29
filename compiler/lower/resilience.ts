// How the gateway deals with servers that are slow, busy or down. Each part is there only when somebody wrote it.
import type { BundleUpstream } from '../../schema/generated/bundle.ts';
import type { Retries, Upstream } from '../../schema/generated/full-config.ts';
import { durationMs } from '../ast/units.ts';
import { given } from './given.ts';
import { sortedSet } from './order.ts';
import { shareOf } from './share.ts';

type Part<K extends keyof BundleUpstream> = NonNullable<BundleUpstream[K]>;
type Written<K extends keyof Upstream> = NonNullable<Upstream[K]>;

/** Where a health check looks when nothing is said. */
const HEALTH_PATH = '/health';

type Resilience = Pick<
  BundleUpstream,
  'pool' | 'retries' | 'health_check' | 'load_balancing' | 'circuit_breaker'
>;

export function lowerResilience(upstream: Upstream): Resilience {
  const { pool, retries, health_check, load_balancing, circuit_breaker } = upstream;
  return given({
    pool: pool && lowerPool(pool),
    retries: retries && lowerRetries(retries),
    health_check: health_check && lowerHealthCheck(health_check, upstream.command !== undefined),
    load_balancing: load_balancing && lowerBalancing(load_balancing),
    circuit_breaker: circuit_breaker?.enabled === true ? lowerBreaker(circuit_breaker) : undefined,
  });
}

function lowerPool({ max_size, min_idle, idle_timeout, acquire_timeout }: Written<'pool'>): Part<'pool'> {
  return {
    max_size,
    min_idle,
    idle_timeout_ms: durationMs(idle_timeout),
    acquire_timeout_ms: durationMs(acquire_timeout),
  };
}

function lowerRetries({ attempts, backoff, on, only }: Retries): Part<'retries'> {
  return { attempts, backoff_ms: durationMs(backoff), on: sortedSet(on), only };
}

function lowerHealthCheck(check: Written<'health_check'>, isProcess: boolean): Part<'health_check'> {
  const usual = check.path !== undefined ? 'http' : isProcess ? 'process' : 'mcp';
  const { consecutive_errors, ejection_time, max_ejected } = check.passive;
  return {
    type: check.type ?? usual,
    path: check.path ?? HEALTH_PATH,
    interval_ms: durationMs(check.interval),
    timeout_ms: durationMs(check.timeout),
    healthy_threshold: check.healthy_threshold,
    unhealthy_threshold: check.unhealthy_threshold,
    expected_status: [...new Set(check.expected_status)].sort((a, b) => a - b),
    jitter: shareOf(check.jitter),
    passive: {
      consecutive_errors,
      ejection_ms: durationMs(ejection_time),
      max_ejected: shareOf(max_ejected),
    },
  };
}

function lowerBalancing({
  algorithm,
  session_affinity,
  zone_aware,
  hash_on,
}: Written<'load_balancing'>): Part<'load_balancing'> {
  return given({ algorithm, session_affinity, zone_aware, hash_on });
}

function lowerBreaker(breaker: Written<'circuit_breaker'>): Part<'circuit_breaker'> {
  const { failure_rate } = breaker;
  return given({
    failure_threshold: breaker.failure_threshold,
    success_threshold: breaker.success_threshold,
    open_ms: durationMs(breaker.timeout),
    window_ms: durationMs(breaker.window),
    min_requests: breaker.min_requests,
    half_open_max_calls: breaker.half_open_max_calls,
    scope: breaker.scope,
    count: sortedSet(breaker.count),
    failure_rate: failure_rate === undefined ? undefined : shareOf(failure_rate),
  });
}
