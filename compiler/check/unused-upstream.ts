// An upstream that gets no call. Without routes, and for calls that no route wants, an upstream is used by offering
// what is asked for; so one that no route names is unused only when the routes take every call there can be.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { findCall } from './calls/search.ts';
import { routeSpace } from './calls/space.ts';

export function unusedUpstream(program: Program, report: Report): void {
  const space = routeSpace(program);
  if (space === undefined || space.ranked.length === 0) return;
  const calls = {
    ...space.domain,
    situations: space.domain.situations.filter(({ kind }) => kind !== 'none'),
  };
  if (findCall(calls, [], space.ranked) !== 'none') return;
  const named = new Set(program.routes.flatMap(({ targets }) => targets.map(({ upstream }) => upstream)));
  for (const [number, { name, pointer }] of program.upstreams.entries()) {
    if (named.has(number)) continue;
    report(
      'unused-upstream',
      program.spanOf(pointer, 'key'),
      { upstream: name },
      {
        label: 'gets no call, because the routes take every one',
        help: ['name it in a route, set `enabled: false`, or remove it'],
      },
    );
  }
}
