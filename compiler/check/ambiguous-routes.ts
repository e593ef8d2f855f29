// Two routes that rank alike up to the last step of the order, match one call in common, and do different things
// with it: which of them wins would depend on the names of files. An error unless a third, better route takes every
// call they share.
import { compareSpecificity } from '../../policies/routes/specificity.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { phraseOf } from './calls/phrase.ts';
import { findCall } from './calls/search.ts';
import { outcomeOf, routeSpace } from './calls/space.ts';

export function ambiguousRoutes(program: Program, report: Report): void {
  const space = routeSpace(program);
  if (space === undefined) return;
  const { ranked, overlaps, domain } = space;
  const outcomes = program.routes.map(outcomeOf);
  const reported = new Set<string>();
  for (const later of ranked) {
    const before = overlaps.before(later);
    const alike = before.filter((earlier) => compareSpecificity(earlier, later) === 0);
    const better = before.slice(0, before.length - alike.length);
    for (const earlier of alike) {
      const pair = `${earlier.route} ${later.route}`;
      if (reported.has(pair) || outcomes[earlier.route] === outcomes[later.route]) continue;
      const witness = findCall(domain, [earlier, later], better);
      if (typeof witness !== 'object') continue;
      reported.add(pair);
      const route = program.routes[later.route]!;
      const other = program.routes[earlier.route]!;
      report(
        'ambiguous-routes',
        program.spanOf(route.pointer + later.pointer, 'value'),
        { route: route.name, other: other.name, witness: phraseOf(witness, [earlier, later]) },
        {
          label: `\`${route.name}\` matches it`,
          related: [
            {
              at: program.spanOf(other.pointer + earlier.pointer, 'value'),
              message: `\`${other.name}\` matches it as well`,
            },
          ],
          help: [
            `set \`priority: ${later.priority + 10}\` on the route that should win, or make it more specific`,
          ],
        },
      );
    }
  }
}
