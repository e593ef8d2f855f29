// A fallback that leads back to where the calls were going: it would be tried when it has just failed.
import type { LinkedRoute, Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function fallbackLoop(program: Program, report: Report): void {
  for (const linked of program.routes) {
    const { fallback } = linked.route;
    for (const [i, upstream] of fallback.entries()) {
      const problem = problemOf(linked, i);
      if (problem === undefined) continue;
      report(
        'fallback-loop',
        program.spanOf(`${linked.pointer}/fallback/${i}`, 'value'),
        { route: linked.name, upstream, problem },
        {
          label: 'leads nowhere else',
          help: ['name another upstream that can answer, or remove this one'],
        },
      );
    }
  }
}

function problemOf({ route }: LinkedRoute, i: number): string | undefined {
  const name = route.fallback[i]!;
  if (route.fallback.indexOf(name) < i) return 'which was tried before';
  // With several targets, the calls of the others have somewhere to go.
  const targets = new Set(
    route.upstream === undefined
      ? (route.upstreams ?? []).filter(({ weight }) => weight > 0).map(({ target }) => target)
      : [route.upstream],
  );
  return targets.size === 1 && targets.has(name) ? 'which its calls go to already' : undefined;
}
