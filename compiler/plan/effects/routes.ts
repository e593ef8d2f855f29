// What a route sends along and to whom else, beside where its calls go: copies, second choices, headers.
import type { Bundle, BundleRoute } from '../../../schema/generated/bundle.ts';
import { byAllowed, byIdentity, type Finding } from './direction.ts';

export function compareRoutes(base: Bundle, head: Bundle): Finding[] {
  const before = new Map(base.routes.table.map((route) => [route.name, route]));
  return head.routes.table.flatMap((route) => {
    const old = before.get(route.name);
    const what = `route ${route.name}`;
    return [
      ...byAllowed(`${what} falls back to`, old && fallbacksOf(base, old), fallbacksOf(head, route)),
      ...byAllowed(`${what} falls back on`, old?.fallback_on, route.fallback_on),
      ...byAllowed(`${what} is mirrored to`, old && mirrorOf(base, old), mirrorOf(head, route)),
      ...byIdentity(`${what} headers`, headersOf(old), headersOf(route)),
    ];
  });
}

function fallbacksOf({ upstreams }: Bundle, { fallback = [] }: BundleRoute): string[] {
  return fallback.map((upstream) => upstreams[upstream]?.name ?? '');
}

function mirrorOf({ upstreams }: Bundle, { mirror }: BundleRoute): string[] {
  if (mirror === undefined) return [];
  const calls = mirror.only_read_only ? 'of tools that only read' : 'of all tools';
  return [`${upstreams[mirror.upstream]?.name ?? ''} (${mirror.share * 100}% ${calls})`];
}

function headersOf(route: BundleRoute | undefined): unknown {
  const { set = {}, remove = [] } = route?.headers ?? {};
  return { set, remove };
}
