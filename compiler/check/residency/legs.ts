// Every way a call can take to an upstream: targets, fallbacks and mirrors of routes, and calls that no route wants.
import type { LinkedRoute, Program } from '../../ast/program.ts';

export interface Leg {
  /** Number of the upstream. */
  readonly upstream: number;
  /** What leads there, in words that are followed by the upstream. */
  readonly path: string;
  /** The value that names the upstream; undefined for calls that no route wants. */
  readonly pointer: string | undefined;
}

/** Of one route; none for a deny route. */
export function legsOf(program: Program, { name, pointer, route }: LinkedRoute): Leg[] {
  const { upstream, upstreams = [], fallback, mirror } = route;
  const named = [
    ...(upstream === undefined ? [] : [{ to: upstream, verb: 'sends to', at: 'upstream' }]),
    ...upstreams.map(({ target }, i) => ({ to: target, verb: 'sends to', at: `upstreams/${i}/target` })),
    ...fallback.map((to, i) => ({ to, verb: 'falls back to', at: `fallback/${i}` })),
    ...(mirror === undefined ? [] : [{ to: mirror.upstream, verb: 'mirrors to', at: 'mirror/upstream' }]),
  ];
  const numbers = numbersOf(program);
  return named.flatMap(({ to, verb, at }) => {
    const number = numbers.get(to);
    return number === undefined
      ? []
      : [{ upstream: number, path: `route \`${name}\` ${verb}`, pointer: `${pointer}/${at}` }];
  });
}

/** One leg to each upstream that calls can get to: the first that a route has, else that of calls without a route. */
export function firstLegs(program: Program): Leg[] {
  const first = new Map<number, Leg>();
  for (const route of program.routes) {
    for (const leg of legsOf(program, route)) if (!first.has(leg.upstream)) first.set(leg.upstream, leg);
  }
  return [...program.upstreams.keys()].map(
    (upstream) =>
      first.get(upstream) ?? { upstream, path: 'calls that no route wants go to', pointer: undefined },
  );
}

const numbers = new WeakMap<Program, ReadonlyMap<string, number>>();

function numbersOf(program: Program): ReadonlyMap<string, number> {
  const known = numbers.get(program) ?? new Map(program.upstreams.map(({ name }, number) => [name, number]));
  numbers.set(program, known);
  return known;
}
