// Limits are to be shared by way of a store that is not configured: each gateway would count alone, and several of them
// let through several times as much.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function storeWithoutRedis({ config, spanOf }: Program, report: Report): void {
  if (config.rate_limits.store !== 'redis' || config.gateway.redis !== undefined) return;
  report(
    'store-without-redis',
    spanOf('/rate_limits/store', 'value'),
    {},
    { label: 'there is none', help: ['say where it is in `gateway.redis.url`'] },
  );
}
