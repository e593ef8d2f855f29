// A route that no call can ever reach: all it matches is taken by better routes, or it matches nothing at all.
import type { Alternative } from '../../policies/routes/alternatives.ts';
import { compareSpecificity } from '../../policies/routes/specificity.ts';
import type { LinkedRoute, Program } from '../ast/program.ts';
import type { Extras, Report } from '../diagnostics/diagnostic.ts';
import { phraseOf, whyBetter } from './calls/phrase.ts';
import { findCall, takes } from './calls/search.ts';
import { outcomeOf, type RouteSpace, routeSpace } from './calls/space.ts';

export function unreachableRoute(program: Program, report: Report): void {
  const space = routeSpace(program);
  if (space === undefined) return;
  const outcomes = program.routes.map(outcomeOf);
  for (const [number, route] of program.routes.entries()) {
    const own = space.ofRoute[number]!;
    if (own.some((one) => findCall(space.domain, [one], inTheWayOf(one, space, outcomes)) !== 'none'))
      continue;
    report(
      'unreachable-route',
      program.spanOf(`${route.pointer}/match`, 'value'),
      { route: route.name },
      own.length === 0 ? matchesNothing(program, route) : takenBy(program, space, route, own, outcomes),
    );
  }
}

/**
 * Better alternatives of other routes. Those that rank alike and do something else are not among them: such a pair
 * is `ambiguous-routes`, one mistake.
 */
function inTheWayOf(one: Alternative, { overlaps }: RouteSpace, outcomes: readonly string[]): Alternative[] {
  return overlaps
    .before(one)
    .filter((other) => other.route !== one.route)
    .filter((other) => compareSpecificity(other, one) !== 0 || outcomes[other.route] === outcomes[one.route]);
}

function matchesNothing(program: Program, { route }: LinkedRoute): Extras {
  const { region } = program.config.gateway;
  const hasRegion = [route.match].flat().some((match) => match.region !== undefined);
  if (!hasRegion)
    return { label: 'its condition is never true', help: ['remove the route, or correct its `when`'] };
  return region === ''
    ? { label: 'asks for a region', help: ['set `gateway.region` to where this gateway runs'] }
    : {
        label: `asks for other regions than \`${region}\``,
        help: ['this gateway runs in another region: nothing to do if the route is meant for others'],
      };
}

/** Names the winner of one call for each alternative, or says that the conditions never hold together. */
function takenBy(
  program: Program,
  space: RouteSpace,
  route: LinkedRoute,
  own: readonly Alternative[],
  outcomes: readonly string[],
): Extras {
  const related: { at: ReturnType<Program['spanOf']>; message: string }[] = [];
  for (const one of own) {
    const call = findCall(space.domain, [one], []);
    if (typeof call !== 'object') continue;
    const winner = inTheWayOf(one, space, outcomes).find((other) => takes(other, call));
    if (winner === undefined) continue;
    const { name, pointer } = program.routes[winner.route]!;
    const at = program.spanOf(pointer + winner.pointer, 'value');
    if (related.some((earlier) => earlier.at.file === at.file && earlier.at.start === at.start)) continue;
    const why =
      compareSpecificity(winner, one) === 0 ? 'it does the same and comes first' : whyBetter(winner, one);
    related.push({ at, message: `\`${name}\` takes ${phraseOf(call, [one, winner])}: ${why}` });
  }
  if (related.length === 0) return { label: 'these conditions never hold together' };
  return {
    label: 'everything this matches is taken',
    related,
    help: [`remove \`${route.name}\`, or set \`priority: ${own[0]!.priority + 10}\` on it if it should win`],
  };
}
