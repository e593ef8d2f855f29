// A route that loses some of its calls to one that is not simply a special case of it: a general route giving way to
// a more specific one is what the order is for, but where two routes cross, the order may not be what the author
// thought. A priority on either of them says what is meant, and ends the warning.
import type { Alternative } from '../../policies/routes/alternatives.ts';
import { compareSpecificity } from '../../policies/routes/specificity.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Call } from './calls/example.ts';
import { clausesOf } from './calls/facts.ts';
import type { Overlaps } from './calls/overlaps.ts';
import { phraseOf, whyBetter } from './calls/phrase.ts';
import { findCall } from './calls/search.ts';
import { outcomeOf, type RouteSpace, routeSpace } from './calls/space.ts';

interface Shadow {
  readonly alternative: Alternative;
  readonly winner: Alternative;
  readonly witness: Call;
}

export function shadowedRoute(program: Program, report: Report): void {
  const space = routeSpace(program);
  if (space === undefined) return;
  const outcomes = program.routes.map(outcomeOf);
  for (const [number, { name, pointer }] of program.routes.entries()) {
    const shadow = findShadow(space, number, outcomes);
    if (shadow === undefined) continue;
    const { alternative, winner, witness } = shadow;
    const by = program.routes[winner.route]!;
    const priority = `priority: ${alternative.priority + 10}`;
    report(
      'shadowed-route',
      program.spanOf(pointer + alternative.pointer, 'value'),
      { route: name, by: by.name, witness: phraseOf(witness, [alternative, winner]) },
      {
        label: 'asks for it',
        related: [
          {
            at: program.spanOf(by.pointer + winner.pointer, 'value'),
            message: `\`${by.name}\` wins: ${whyBetter(winner, alternative)}`,
          },
        ],
        help: [`set \`${priority}\` on \`${name}\` if it should win, or on \`${by.name}\` if this is meant`],
      },
    );
  }
}

/** The first case, best winner first. A route that gets no call at all is `unreachable-route`, not this. */
function findShadow(
  { overlaps, ofRoute, domain }: RouteSpace,
  number: number,
  outcomes: readonly string[],
): Shadow | undefined {
  const own = ofRoute[number]!;
  // Whatever wins against a route that takes everything is a special case of it.
  if (own.some((one) => clausesOf(one).length === 0)) return undefined;
  for (const alternative of own) {
    const before = overlaps.before(alternative);
    for (const [at, winner] of before.entries()) {
      if (
        winner.route === number ||
        winner.priority !== alternative.priority ||
        outcomes[winner.route] === outcomes[number]
      )
        continue;
      if (compareSpecificity(winner, alternative) === 0) continue;
      if (typeof findCall(domain, [winner], own) !== 'object') continue;
      const witness = findCall(domain, [alternative, winner], before.slice(0, at));
      if (typeof witness !== 'object') continue;
      const reachable = own.some((one) => findCall(domain, [one], othersBefore(overlaps, one)) !== 'none');
      return reachable ? { alternative, winner, witness } : undefined;
    }
  }
  return undefined;
}

function othersBefore(overlaps: Overlaps, alternative: Alternative): Alternative[] {
  return overlaps.before(alternative).filter(({ route }) => route !== alternative.route);
}
