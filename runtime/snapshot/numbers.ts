// A bundle refers to upstreams, routes and entries by number. The schema cannot say that a number lies inside the
// table it indexes; this does, so that the runtime may index without looking.
import type { Bundle } from '../../schema/generated/bundle.ts';
import { danglingAccess } from './access-numbers.ts';
import { danglingIndex } from './name-index.ts';
import { isOutside, someOutside } from './outside.ts';

/** The first number that points outside its table, as a path for the log; undefined when all are sound. */
export function danglingNumber(bundle: Bundle): string | undefined {
  return (
    danglingOrigin(bundle) ??
    danglingRoute(bundle) ??
    danglingEntry(bundle) ??
    danglingAccess(bundle) ??
    danglingLimit(bundle) ??
    danglingScope(bundle)
  );
}

function danglingOrigin({ origins, routes, upstreams, gateway, access, limits }: Bundle): string | undefined {
  if (origins.routes.length !== routes.table.length) return 'origins.routes';
  if (origins.upstreams.length !== upstreams.length) return 'origins.upstreams';
  if (origins.listeners.length !== gateway.listeners.length) return 'origins.listeners';
  if ((origins.rules?.length ?? 0) !== (access?.rules.length ?? 0)) return 'origins.rules';
  if ((origins.limits?.length ?? 0) !== (limits?.table.length ?? 0)) return 'origins.limits';
  return undefined;
}

function danglingRoute({ routes, upstreams }: Bundle): string | undefined {
  const count = upstreams.length;
  for (const [number, { targets, fallback, mirror }] of routes.table.entries()) {
    const named = targets.map(({ upstream }) => upstream);
    if (mirror !== undefined) named.push(mirror.upstream);
    if (someOutside(named, count) || someOutside(fallback, count)) return `routes.table.${number}`;
  }
  return undefined;
}

function danglingEntry({ routes, expressions = [] }: Bundle): string | undefined {
  const { table, entries, unnamed } = routes;
  for (const [number, { route, when }] of entries.entries()) {
    if (isOutside(route, table.length) || isOutside(when, expressions.length))
      return `routes.entries.${number}`;
  }
  if (someOutside(unnamed, entries.length)) return 'routes.unnamed';
  for (const kind of ['tool', 'prompt', 'resource'] as const) {
    if (danglingIndex(routes[kind], entries.length)) return `routes.${kind}`;
  }
  return undefined;
}

function danglingLimit({ limits, expressions = [] }: Bundle): string | undefined {
  if (limits === undefined) return undefined;
  for (const [number, { matches, cost_expression }] of limits.table.entries()) {
    if (someOutside(matches, limits.matches.length) || isOutside(cost_expression, expressions.length))
      return `limits.table.${number}`;
  }
  const match = limits.matches.findIndex(({ when }) => isOutside(when, expressions.length));
  return match === -1 ? undefined : `limits.matches.${match}`;
}

function danglingScope(bundle: Bundle): string | undefined {
  const { limits, redactions = [], validations = [], timeouts = [], residency = [], access } = bundle;
  const scoped = {
    'limits.table': limits?.table ?? [],
    redactions,
    validations,
    timeouts,
    residency,
    'access.permissions': access?.permissions ?? [],
  };
  for (const [path, list] of Object.entries(scoped)) {
    const at = list.findIndex(
      ({ scope }) =>
        someOutside(scope.routes, bundle.routes.table.length) ||
        someOutside(scope.upstreams, bundle.upstreams.length),
    );
    if (at !== -1) return `${path}.${at}.scope`;
  }
  return undefined;
}
