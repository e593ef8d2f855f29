import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUCKETS, OUTCOMES } from '../../../runtime/observe/call-counts.ts';
import type { Readings } from '../../../runtime/observe/gauges.ts';
import { Metrics } from '../../../runtime/observe/metrics.ts';
import type { Outcome } from '../../../runtime/observe/observer.ts';
import { parsePrometheus, type Samples, seriesKey } from './prometheus-text.ts';

const NOTHING: Readings = {
  connections: 0,
  sessions: 0,
  parked: 0,
  listens: 0,
  subscriptions: 0,
  bundle: undefined,
  upstreams: [],
};
const NONE = { listed: 0, hidden: 0 };

async function scrape(metrics: Metrics, readings: Readings = NOTHING): Promise<Samples> {
  return parsePrometheus(await metrics.render(readings));
}

const named = (samples: Samples, name: string): Record<string, number> =>
  Object.fromEntries([...samples].filter(([key]) => key.startsWith(`${name}{`)));

const total = (tool_name: string, upstream: string, status: Outcome): string =>
  seriesKey('mcp_tool_calls_total', { tool_name, upstream, client_id: '', status });

describe('calls', () => {
  const call = fc.record({
    tool: fc.constantFrom('read', 'write', 'constructor', '_other', ''),
    upstream: fc.constantFrom('files', 'search', ''),
    outcome: fc.constantFrom(...OUTCOMES),
    seconds: fc.oneof(
      fc.constantFrom(...BUCKETS, 0, 120.5, 1e6),
      fc.double({ min: 0, max: 200, noNaN: true }),
    ),
    // Bundles that number the upstreams differently: a reload between two calls.
    order: fc.constantFrom<string[][]>(
      ['files', 'search'],
      ['search', 'files'],
      ['other', 'search', 'files'],
    ),
  });

  it('are counted as a naive tally counts them, over reloads that renumber upstreams', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(call, { maxLength: 60 }), async (calls) => {
        const metrics = new Metrics('1.2.3');
        const expected = new Map<string, number>();
        const add = (key: string, by: number): void => void expected.set(key, (expected.get(key) ?? 0) + by);
        for (const { tool, upstream, outcome, seconds, order } of calls) {
          const slot = tool === '' ? -1 : metrics.calls.tools.slotOf(tool);
          metrics.calls.observerFor(order).callFinished(slot, order.indexOf(upstream), outcome, seconds);
          const labels = { tool_name: tool === '' ? '_other' : tool, upstream };
          add(total(labels.tool_name, upstream, outcome), 1);
          if (upstream === '') continue;
          for (const le of [...BUCKETS, Number.POSITIVE_INFINITY]) {
            const bound = le === Number.POSITIVE_INFINITY ? '+Inf' : String(le);
            add(
              seriesKey('mcp_tool_call_duration_seconds_bucket', { ...labels, le: bound }),
              seconds <= le ? 1 : 0,
            );
          }
          add(seriesKey('mcp_tool_call_duration_seconds_count', labels), 1);
          add(seriesKey('mcp_tool_call_duration_seconds_sum', labels), seconds);
        }
        const samples = await scrape(metrics);
        const seen = [...samples].filter(([key]) => key.startsWith('mcp_tool_call'));
        expect(new Set(seen.map(([key]) => key))).toEqual(new Set(expected.keys()));
        for (const [key, value] of seen) expect(value, key).toBeCloseTo(expected.get(key)!, 6);
      }),
      { numRuns: 150 },
    );
  });

  it('that end after a reload count for the upstream they went to', async () => {
    const metrics = new Metrics('1.2.3');
    const before = metrics.calls.observerFor(['files', 'search']);
    const slot = metrics.calls.tools.slotOf('read');
    metrics.calls.observerFor(['search']).callFinished(slot, 0, 'success', 1);
    before.callFinished(slot, 0, 'timeout', 1);
    expect(named(await scrape(metrics), 'mcp_tool_calls_total')).toEqual({
      [total('read', 'search', 'success')]: 1,
      [total('read', 'files', 'timeout')]: 1,
    });
  });

  it('of any number of names and upstreams make a bounded number of series, and none is lost', async () => {
    const metrics = new Metrics('1.2.3');
    const observer = metrics.calls.observerFor(
      Array.from({ length: 600 }, (_, number) => `upstream-${number}`),
    );
    const { tools } = metrics.calls;
    // A tool without a slot at an upstream without a row, before and after the series have run out.
    observer.callFinished(-1, 599, 'error', 0);
    for (let number = 0; number < 100_000; number += 1) {
      observer.callFinished(tools.slotOf(`tool-${number}`), number % 7, 'success', 0);
    }
    for (let slot = 0; slot <= 2_000; slot += 1) observer.callFinished(slot, 100 + (slot % 2), 'success', 0);
    for (let slot = 0; slot <= 2_000; slot += 1) observer.callFinished(slot, 102, 'success', 0);
    observer.callFinished(-1, 599, 'error', 0);

    const counts = named(await scrape(metrics), 'mcp_tool_calls_total');
    expect(Object.keys(counts).length).toBeLessThanOrEqual(4_097);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(104_004);
    expect(counts[total('_other', '_other', 'error')]).toBe(2);
    expect(counts[total('_other', '_other', 'success')]).toBeGreaterThan(0);
    expect([tools.slotOf('tool-0'), tools.slotOf('tool-1999'), tools.slotOf('tool-2000')]).toEqual([
      1, 2_000, 0,
    ]);
  });

  it('keep their slot when the tool goes away and comes back', () => {
    const { tools } = new Metrics('1.2.3').calls;
    const first = tools.slotOf('read');
    tools.slotOf('write');
    expect(tools.slotOf('read')).toBe(first);
    expect(tools.nameOf(first)).toBe('read');
  });
});

describe('the other metrics', () => {
  it('show the state at the moment of the scrape, and nothing of upstreams that are gone', async () => {
    const metrics = new Metrics('1.2.3');
    const counts = {
      tools: { listed: 5, hidden: 3 },
      prompts: { listed: 2, hidden: 0 },
      resources: { listed: 3, hidden: 4 },
      templates: NONE,
      quarantined: 2,
    };
    const nothing = { tools: NONE, prompts: NONE, resources: NONE, templates: NONE, quarantined: 0 };
    const upstream = { name: 'files', phase: 'up', inFlight: 3, counts };
    await scrape(metrics, {
      ...NOTHING,
      bundle: { digest: 'sha256:a', commit: null, signature: undefined },
      upstreams: [upstream, { ...upstream, name: 'old' }],
    });
    const samples = await scrape(metrics, {
      ...NOTHING,
      connections: 7,
      sessions: 11,
      bundle: { digest: 'sha256:b', commit: 'c0ffee', signature: { signedBy: '0123456789abcdef' } },
      upstreams: [upstream, { name: 'db', phase: 'down', inFlight: 0, counts: nothing }],
    });
    expect(named(samples, 'mcp_active_connections')).toEqual({ 'mcp_active_connections{client_type=""}': 7 });
    expect(named(samples, 'mcpgw_config_info')).toEqual({
      'mcpgw_config_info{commit="c0ffee",digest="sha256:b"}': 1,
    });
    expect(samples.get('mcpgw_config_signed{}')).toBe(1);
    expect(named(samples, 'mcpgw_upstream_up')).toEqual({
      'mcpgw_upstream_up{upstream="files"}': 1,
      'mcpgw_upstream_up{upstream="db"}': 0,
    });
    expect(samples.get('mcpgw_upstream_requests_in_flight{upstream="files"}')).toBe(3);
    expect(samples.get('mcpgw_upstream_tools{state="listed",upstream="files"}')).toBe(5);
    expect(samples.get('mcpgw_upstream_tools{state="hidden",upstream="files"}')).toBe(1);
    expect(samples.get('mcpgw_upstream_tools{state="quarantined",upstream="files"}')).toBe(2);
    expect(samples.get('mcpgw_upstream_tools{state="quarantined",upstream="db"}')).toBe(0);
    expect(samples.get('mcpgw_upstream_prompts{state="quarantined",upstream="files"}')).toBeUndefined();
    expect(samples.get('mcpgw_upstream_resources{state="hidden",upstream="files"}')).toBe(4);
    expect(samples.get('mcpgw_sessions{}')).toBe(11);
    expect([...samples.keys()].filter((key) => key.includes('upstream="old"'))).toEqual([]);
  });

  it('tell a refused reload from the time of the last good one', async () => {
    const metrics = new Metrics('1.2.3');
    metrics.reloadFinished('success', 1_000);
    metrics.reloadFinished('failure', 2_000);
    const samples = await scrape(metrics);
    expect(samples.get('mcpgw_config_last_reload_successful{}')).toBe(0);
    expect(samples.get('mcpgw_config_last_reload_success_timestamp_seconds{}')).toBe(1_000);
    expect(samples.get('mcpgw_config_reloads_total{result="success"}')).toBe(1);
    expect(samples.get('mcpgw_config_reloads_total{result="failure"}')).toBe(1);
  });

  it('name what runs, and include the process metrics everybody knows', async () => {
    const samples = await scrape(new Metrics('1.2.3'));
    expect(samples.get(`mcpgw_build_info{node="${process.versions.node}",version="1.2.3"}`)).toBe(1);
    expect(samples.get('process_resident_memory_bytes{}')).toBeGreaterThan(0);
    expect(samples.get('nodejs_eventloop_lag_p99_seconds{}')).toBeDefined();
  });
});

describe('refused credentials', () => {
  it('are counted by the reason, over reloads', async () => {
    const metrics = new Metrics('1');
    metrics.calls.observerFor([]).authFailed('expired');
    const afterReload = metrics.calls.observerFor(['files']);
    afterReload.authFailed('expired');
    afterReload.authFailed('none');
    expect(named(await scrape(metrics), 'mcp_auth_failures_total')).toEqual({
      [seriesKey('mcp_auth_failures_total', { reason: 'expired' })]: 2,
      [seriesKey('mcp_auth_failures_total', { reason: 'none' })]: 1,
    });
  });

  it('rules in audit mode count by name, across reloads that number them anew', async () => {
    const metrics = new Metrics('1.2.3');
    metrics.calls.observerFor([], ['soon', 'later']).ruleAudited(1);
    metrics.calls.observerFor([], ['later']).ruleAudited(0);
    expect(named(await scrape(metrics), 'mcpgw_audited_rules_total')).toEqual({
      [seriesKey('mcpgw_audited_rules_total', { rule: 'later' })]: 2,
    });
  });
});
