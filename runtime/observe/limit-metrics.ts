// What limits refused, and how their shared store does, as prom-client wants to see it: it asks at scrape time.
import { Counter, Gauge, type Registry } from 'prom-client';
import { type LimitCounts, STORE_FAILURES } from './limit-counts.ts';

/** Adds the metrics. Those of the store have no series where there is none. */
export function showLimits(registry: Registry, counts: LimitCounts): void {
  registry.registerMetric(new RateLimitedTotal(counts));
  registry.registerMetric(new StoreFailuresTotal(counts));
  const gauge = (name: string, help: string, read: () => number): Gauge =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.remove();
        if (counts.storeUp !== undefined) this.set(read());
      },
    });
  gauge(
    'mcpgw_limit_store_up',
    '1 when the shared store decides about limits, 0 when it cannot be asked',
    () => (counts.storeUp === true ? 1 : 0),
  );
  gauge(
    'mcpgw_limit_gateways',
    'Gateways that share limits, as far as this one knows',
    () => counts.replicas,
  );
}

class RateLimitedTotal extends Counter {
  readonly #counts: LimitCounts;

  constructor(counts: LimitCounts) {
    super({
      name: 'mcpgw_rate_limited_total',
      help: 'Calls that a limit refused, or in audit mode would have',
      labelNames: ['limit', 'mode'],
      registers: [],
    });
    this.#counts = counts;
  }

  override async get(): ReturnType<Counter['get']> {
    const values = [...this.#counts.limits()].map(({ limit, mode, count }) => ({
      value: count,
      labels: { limit, mode },
    }));
    return { ...(await super.get()), values };
  }
}

class StoreFailuresTotal extends Counter {
  readonly #counts: LimitCounts;

  constructor(counts: LimitCounts) {
    super({
      name: 'mcpgw_limit_store_failures_total',
      help: 'Calls that asked the shared store about their limits and got no answer; `unasked`: it was known to be down',
      labelNames: ['reason'],
      registers: [],
    });
    this.#counts = counts;
  }

  override async get(): ReturnType<Counter['get']> {
    const { storeUp, storeFailures, withoutStore } = this.#counts;
    const asked = STORE_FAILURES.map((reason) => ({ value: storeFailures[reason], labels: { reason } }));
    const failed = asked.reduce((sum, { value }) => sum + value, 0);
    const values = [...asked, { value: withoutStore - failed, labels: { reason: 'unasked' } }];
    return { ...(await super.get()), values: storeUp === undefined ? [] : values };
  }
}
