// Routes get their names and numbers, and their targets become upstream numbers.
import type { FullConfig, Route } from '../../schema/generated/full-config.ts';
import type { Document } from '../ast/document.ts';
import { spanAt } from '../ast/place.ts';
import { memberPointer } from '../ast/pointer.ts';
import type { LinkedRoute } from '../ast/program.ts';
import type { Extras, Report } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/suggest.ts';
import type { Upstreams } from './link-upstreams.ts';

/** A route's target as it is written. */
interface Target {
  readonly name: string;
  readonly weight: number;
  readonly pointer: string;
}

export function linkRoutes(
  config: FullConfig,
  { place, routeNames, broken, complete }: Document,
  upstreams: Upstreams,
  report: Report,
): LinkedRoute[] {
  const linked: LinkedRoute[] = [];
  for (const [index, route] of config.routes.entries()) {
    const pointer = `/routes/${index}`;
    if (broken.has(pointer)) continue;
    const name = route.name ?? routeNames[index] ?? '';
    if (!route.enabled) continue;
    const numbersOf = (target: Target): number[] => {
      const upstream = upstreams.numbers.get(target.name) ?? meantUpstream(name, target);
      return upstream === undefined ? [] : [upstream];
    };
    linked.push({
      name,
      pointer,
      route,
      targets: targetsOf(route, pointer).flatMap((target) =>
        numbersOf(target).map((upstream) => ({ upstream, weight: target.weight })),
      ),
      fallback: fallbackOf(route, pointer).flatMap(numbersOf),
      mirror: mirrorOf(route, pointer).flatMap(numbersOf)[0],
    });
  }
  return linked;

  /** Reports an unknown target. The program goes on with the nearest name, so that one typing error stays one. */
  function meantUpstream(route: string, { name, pointer }: Target): number | undefined {
    const at = spanAt(place, pointer, 'value');
    const params = { route, upstream: name };
    if (upstreams.disabled.has(name)) {
      const disabled = spanAt(place, `${memberPointer('/upstreams', name)}/enabled`, 'key');
      const related = [{ at: disabled, message: 'disabled here' }];
      const help = ['enable the upstream, or disable the route with `enabled: false`'];
      report('disabled-upstream', at, params, { related, help });
    } else if (complete) {
      const near = nearest(name, [...upstreams.numbers.keys(), ...upstreams.disabled]);
      report('unknown-upstream', at, params, {
        label: 'no upstream of this name',
        ...nearUpstream(name, near),
      });
      return near === undefined ? undefined : upstreams.numbers.get(near);
    }
    return undefined;
  }

  function nearUpstream(name: string, near: string | undefined): Extras {
    if (near === undefined) return { help: [`define it: \`upstreams: { ${name}: ... }\``] };
    const at = spanAt(place, memberPointer('/upstreams', near), 'key');
    return {
      related: [{ at, message: 'the closest name is defined here' }],
      help: [`did you mean \`${near}\`?`],
    };
  }
}

function fallbackOf({ fallback }: Route, pointer: string): Target[] {
  return fallback.map((name, index) => ({ name, weight: 1, pointer: `${pointer}/fallback/${index}` }));
}

function mirrorOf({ mirror }: Route, pointer: string): Target[] {
  return mirror === undefined
    ? []
    : [{ name: mirror.upstream, weight: 1, pointer: `${pointer}/mirror/upstream` }];
}

function targetsOf(route: Route, pointer: string): Target[] {
  if (route.upstream !== undefined)
    return [{ name: route.upstream, weight: 1, pointer: `${pointer}/upstream` }];
  return (route.upstreams ?? []).map(({ target, weight }, index) => ({
    name: target,
    weight,
    pointer: `${pointer}/upstreams/${index}/target`,
  }));
}
