// A program made by hand, for tests of single passes: routes and listeners, everything else by default, and places
// that name the pointer they were asked for.
import type { Program } from '../../../compiler/ast/program.ts';
import { withDefaults } from '../../../compiler/resolve/defaults.ts';
import type { Config } from '../../../schema/generated/config.ts';
import type { FullConfig } from '../../../schema/generated/full-config.ts';

export function programOf(written: Config): Program {
  const config = withDefaults(written as never) as unknown as FullConfig;
  const names = Object.keys(config.upstreams).sort();
  const numberOf = (name: string): number => names.indexOf(name);
  return {
    config,
    upstreams: names.map((name) => ({
      name,
      pointer: `/upstreams/${name}`,
      upstream: config.upstreams[name]!,
    })),
    routes: config.routes.map((route, i) => ({
      name: route.name ?? `r${i}`,
      pointer: `/routes/${i}`,
      route,
      targets:
        route.upstream === undefined
          ? (route.upstreams ?? []).map(({ target, weight }) => ({ upstream: numberOf(target), weight }))
          : [{ upstream: numberOf(route.upstream), weight: 1 }],
      fallback: route.fallback.map(numberOf),
      mirror: route.mirror && numberOf(route.mirror.upstream),
    })),
    expressions: new Map(),
    attached: [],
    lock: undefined,
    environment: undefined,
    beside: [],
    spanOf: (pointer, part) => ({ file: { path: `${part}:${pointer}`, text: '' }, start: 0, end: 0 }),
  };
}
