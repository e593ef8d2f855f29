// /metrics: one scrape. The gauges are read now, the counters were counted all along.
import type { Metrics } from '../observe/metrics.ts';
import type { AdminAnswer } from './answer.ts';
import type { GatewayStatus } from './state.ts';

export async function metrics(source: Metrics, status: GatewayStatus): Promise<AdminAnswer> {
  return { status: 200, type: source.contentType, body: await source.render(status) };
}
