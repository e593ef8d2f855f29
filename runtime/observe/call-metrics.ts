// The metrics of calls as prom-client wants to see them: it asks at scrape time, and they answer from the
// counters. Nothing is observed through prom-client itself: that costs some 50 times as much per call.
import { Counter, Histogram } from 'prom-client';
import { BUCKETS, type CallCounts, OUTCOMES } from './call-counts.ts';

export class CallsTotal extends Counter {
  readonly #calls: CallCounts;

  constructor(calls: CallCounts) {
    super({
      name: 'mcp_tool_calls_total',
      help: 'Tool calls by how they ended',
      labelNames: ['tool_name', 'upstream', 'client_id', 'status'],
      registers: [],
    });
    this.#calls = calls;
  }

  override async get(): ReturnType<Counter['get']> {
    const values = [];
    for (const { tool, upstream, outcomes } of this.#calls.series()) {
      for (const [index, status] of OUTCOMES.entries()) {
        const value = outcomes[index] ?? 0;
        if (value > 0) values.push({ value, labels: { tool_name: tool, upstream, client_id: '', status } });
      }
    }
    return { ...(await super.get()), values };
  }
}

export class AuthFailuresTotal extends Counter {
  readonly #failures: ReadonlyMap<string, number>;

  constructor({ authFailures }: Pick<CallCounts, 'authFailures'>) {
    super({
      name: 'mcp_auth_failures_total',
      help: 'Requests refused for what they showed or did not show',
      labelNames: ['reason'],
      registers: [],
    });
    this.#failures = authFailures;
  }

  override async get(): ReturnType<Counter['get']> {
    const values = [...this.#failures].map(([reason, value]) => ({ value, labels: { reason } }));
    return { ...(await super.get()), values };
  }
}

export class AuditedRulesTotal extends Counter {
  readonly #rules: ReadonlyMap<string, number>;

  constructor({ auditedRules }: Pick<CallCounts, 'auditedRules'>) {
    super({
      name: 'mcpgw_audited_rules_total',
      help: 'Requests about which a rule in audit mode would have decided otherwise',
      labelNames: ['rule'],
      registers: [],
    });
    this.#rules = auditedRules;
  }

  override async get(): ReturnType<Counter['get']> {
    const values = [...this.#rules].map(([rule, value]) => ({ value, labels: { rule } }));
    return { ...(await super.get()), values };
  }
}

const DURATION = 'mcp_tool_call_duration_seconds';
const DURATION_HELP =
  'Seconds from the first byte of a call to its answer, for calls that reached an upstream';

export class CallDuration extends Histogram {
  readonly #calls: CallCounts;

  constructor(calls: CallCounts) {
    super({ name: DURATION, help: DURATION_HELP, labelNames: ['tool_name', 'upstream'], registers: [] });
    this.#calls = calls;
  }

  /** What Histogram.get and the registry both build on; prom-client's typings leave it out. */
  async getForPromString(): Promise<{ name: string; help: string; type: 'histogram'; values: Sample[] }> {
    const values: Sample[] = [];
    for (const { tool, upstream, buckets, seconds } of this.#calls.series()) {
      if (!buckets.some((calls) => calls > 0)) continue;
      const sharedLabels = { tool_name: tool, upstream };
      let count = 0;
      for (const [index, calls] of buckets.entries()) {
        count += calls;
        const labels = { le: BUCKETS[index] ?? '+Inf' };
        values.push({ metricName: `${DURATION}_bucket`, labels, sharedLabels, value: count });
      }
      values.push({ metricName: `${DURATION}_sum`, labels: {}, sharedLabels, value: seconds });
      values.push({ metricName: `${DURATION}_count`, labels: {}, sharedLabels, value: count });
    }
    return { name: DURATION, help: DURATION_HELP, type: 'histogram', values };
  }
}

interface Sample {
  readonly metricName: string;
  readonly labels: { readonly le?: number | string };
  readonly sharedLabels: { readonly tool_name: string; readonly upstream: string };
  readonly value: number;
}
