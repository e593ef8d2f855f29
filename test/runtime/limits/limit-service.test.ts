// Limits in memory, as the pipeline uses them: what is counted for metrics, and what outlives a reload.
import { describe, expect, it } from 'vitest';
import { LimitService } from '../../../runtime/limits/limit-service.ts';
import { Metrics } from '../../../runtime/observe/metrics.ts';
import { Secrets } from '../../../runtime/secrets/secrets.ts';
import type { Bundle } from '../../../schema/generated/bundle.ts';
import { applying, CALL, DAY, limitOf, MINUTE } from '../../policies/limits/limit-scene.ts';
import { parsePrometheus, seriesKey } from '../observe/prometheus-text.ts';
import { sharedBundle } from './shared-scene.ts';

const log = { error() {}, warn() {}, info() {}, debug() {} };

function serviceAt(clock: { now: number }): LimitService {
  const secrets = new Secrets({ env: {}, log });
  return new LimitService({
    secrets,
    log,
    clock: () => ({ steady: clock.now, wall: DAY * 20_000 + clock.now }),
  });
}

describe('limits in memory', () => {
  it('are charged in the same turn', () => {
    const service = serviceAt({ now: 0 });
    expect(service.charge(applying([limitOf({ limit: 1 })]), CALL)).toEqual({
      refusal: undefined,
      exceeded: [],
      held: [],
    });
    expect(service.charge(applying([limitOf({ limit: 1 })]), CALL)).toMatchObject({ refusal: { limit: 0 } });
  });

  it('keep what was used over a hundred reloads', async () => {
    const clock = { now: 0 };
    const service = serviceAt(clock);
    let admitted = 0;
    for (let i = 0; i < 100; i += 1) {
      service.update({
        gateway: {},
        limits: { store: 'memory', quota_reset: 'utc_midnight' },
      } as unknown as Bundle);
      clock.now += 10;
      // Each bundle has tables of its own.
      if ((await service.charge(applying([limitOf({ limit: 30 })]), CALL)).refusal === undefined)
        admitted += 1;
    }
    expect(admitted).toBe(30);
    clock.now = MINUTE + 10;
    expect((await service.charge(applying([limitOf({ limit: 30 })]), CALL)).refusal).toBeUndefined();
  });

  it('are counted by the names of the bundle, apart by mode', async () => {
    const service = serviceAt({ now: 0 });
    const metrics = new Metrics('1');
    metrics.showLimits(service.counts);
    const limits = applying([
      limitOf({ name: 'hard "one"', limit: 2, cost: 1 }),
      limitOf({ name: 'watched', limit: 1, mode: 'audit' }),
    ]);
    for (let i = 0; i < 5; i += 1) await service.charge(limits, CALL);
    const text = await metrics.render({
      connections: 0,
      sessions: 0,
      parked: 0,
      listens: 0,
      subscriptions: 0,
      bundle: undefined,
      upstreams: [],
    });
    const samples = parsePrometheus(text);
    const of = (limit: string, mode: string) =>
      samples.get(seriesKey('mcpgw_rate_limited_total', { limit, mode }));
    expect(of('hard "one"', 'enforce')).toBe(3);
    expect(of('watched', 'audit')).toBe(4);
    expect(of('watched', 'enforce')).toBeUndefined();
    expect(text).not.toMatch(/^mcpgw_limit_store_up /m);
  });
});

describe('a bundle whose store is at an address that cannot be resolved', () => {
  it('is refused, and the one before goes on', () => {
    const service = serviceAt({ now: 0 });
    expect(() => service.update(sharedBundle('', { url: [{ env: 'NOT_SET' }] }))).toThrow('NOT_SET');
    expect(service.charge(applying([limitOf()]), CALL)).not.toBeInstanceOf(Promise);
    expect(service.counts.storeUp).toBeUndefined();
  });
});
