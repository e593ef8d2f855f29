// The lockfile has an upstream that is not configured any more. One that is only disabled keeps its place.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function pinStaleUpstream({ config, lock, spanOf }: Program, report: Report): void {
  const { lockfile } = config.pinning;
  for (const upstream of Object.keys(lock?.upstreams ?? {}).sort()) {
    if (Object.hasOwn(config.upstreams, upstream)) continue;
    report(
      'pin-stale-upstream',
      spanOf('/upstreams', 'key'),
      { upstream, lockfile },
      { help: ['run `mcpgw pin`, which drops it'] },
    );
  }
}
