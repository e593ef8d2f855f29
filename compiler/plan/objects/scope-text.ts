// What a policy is attached to, in words.
import type { Bundle, BundleScope } from '../../../schema/generated/bundle.ts';

/** Such as `route search, team data`; `everything` without a limit. */
export function scopeText(bundle: Bundle, scope: BundleScope): string {
  const parts = [
    ...named(
      'route',
      (scope.routes ?? []).map((number) => bundle.routes.table[number]?.name),
    ),
    ...named(
      'upstream',
      (scope.upstreams ?? []).map((number) => bundle.upstreams[number]?.name),
    ),
    ...named('team', scope.teams ?? []),
    ...named('client', scope.clients ?? []),
  ];
  return parts.length === 0 ? 'everything' : parts.join(', ');
}

function named(kind: string, names: readonly (string | undefined)[]): string[] {
  return names.length === 0 ? [] : [`${kind} ${[...names].sort().join('|')}`];
}
