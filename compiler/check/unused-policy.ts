// A policy that nothing refers to: what it asks for is asked of nobody.
import { memberPointer } from '../ast/pointer.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function unusedPolicy({ config, spanOf }: Program, report: Report): void {
  const { routes, upstreams, teams, clients } = config;
  // One that only something disabled refers to comes back with it.
  const referring = [routes, ...[upstreams, teams, clients].map((owners) => Object.values(owners))].flat();
  const used = new Set(referring.flatMap(({ policies }) => policies));
  // Then one of them is meant, and that is `unknown-policy`.
  if ([...used].some((name) => config.policies[name] === undefined)) return;
  for (const name of Object.keys(config.policies)) {
    if (used.has(name)) continue;
    report(
      'unused-policy',
      spanOf(memberPointer('/policies', name), 'key'),
      { policy: name },
      {
        label: 'applies nowhere',
        help: [`name it in \`policies\` of a route, upstream, team or client, or remove it`],
      },
    );
  }
}
