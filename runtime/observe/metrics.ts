// Everything /metrics shows: calls from their typed arrays, reloads as they happen, gauges read from the gateway's
// state at the moment of the scrape, and prom-client's own about the process. prom-client writes the text.
//
// `client_id` and `client_type` of calls are empty: who calls is not counted, for nothing bounds yet how many values that
// would be. To Prometheus an empty label is no label, so queries written today go on working.
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { CallCounts } from './call-counts.ts';
import { AuditedRulesTotal, AuthFailuresTotal, CallDuration, CallsTotal } from './call-metrics.ts';
import { type Readings, readGauges } from './gauges.ts';
import type { LimitCounts } from './limit-counts.ts';
import { showLimits } from './limit-metrics.ts';

export class Metrics {
  readonly calls = new CallCounts();
  /** Content-Type of what `render` gives. */
  readonly contentType: string = Registry.PROMETHEUS_CONTENT_TYPE;
  readonly #registry = new Registry();
  readonly #read: (readings: Readings) => void;
  readonly #reloads: Counter<'result'>;
  readonly #lastReload: Gauge;
  readonly #lastSuccess: Gauge;

  constructor(version: string) {
    const registers = [this.#registry];
    this.#registry.registerMetric(new CallsTotal(this.calls));
    this.#registry.registerMetric(new CallDuration(this.calls));
    this.#registry.registerMetric(new AuthFailuresTotal(this.calls));
    this.#registry.registerMetric(new AuditedRulesTotal(this.calls));
    this.#read = readGauges(this.#registry);
    this.#reloads = new Counter({
      name: 'mcpgw_config_reloads_total',
      help: 'Bundles taken or refused, the first one included',
      labelNames: ['result'],
      registers,
    });
    this.#lastReload = new Gauge({
      name: 'mcpgw_config_last_reload_successful',
      help: '1 when the newest bundle offered was taken, 0 when it was refused',
      registers,
    });
    this.#lastSuccess = new Gauge({
      name: 'mcpgw_config_last_reload_success_timestamp_seconds',
      help: 'When a bundle was last taken, in Unix time',
      registers,
    });
    new Gauge({
      name: 'mcpgw_build_info',
      help: 'Always 1; the labels say what runs',
      labelNames: ['version', 'node'],
      registers,
    }).set({ version, node: process.versions.node }, 1);
    collectDefaultMetrics({ register: this.#registry });
  }

  /** To be called once. */
  showLimits(counts: LimitCounts): void {
    showLimits(this.#registry, counts);
  }

  /** A bundle was taken or refused at `seconds` of Unix time; the first one counts too. */
  reloadFinished(result: 'success' | 'failure', seconds: number): void {
    this.#reloads.inc({ result });
    this.#lastReload.set(result === 'success' ? 1 : 0);
    if (result === 'success') this.#lastSuccess.set(seconds);
  }

  /** The text of one scrape, in Prometheus' text format 0.0.4. */
  render(readings: Readings): Promise<string> {
    this.#read(readings);
    return this.#registry.metrics();
  }
}
