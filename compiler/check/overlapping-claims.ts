// Routes that are told apart by the value of one claim, and rank alike: a token whose claim lists both values fits both,
// and then the order of files decides. Most claims hold one value, so this is no mistake by itself.
import type { Alternative } from '../../policies/routes/alternatives.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { outcomeOf, routeSpace } from './calls/space.ts';

interface Sorted {
  readonly alternative: Alternative;
  readonly value: string;
}

export function overlappingClaims(program: Program, report: Report): void {
  const space = routeSpace(program);
  if (space === undefined) return;
  const outcomes = program.routes.map(outcomeOf);
  const firsts = new Map<string, Sorted>();
  const reported = new Set<string>();
  for (const alternative of space.ranked) {
    for (const { name: claim, exact: value, not } of alternative.identity.claims ?? []) {
      if (value === undefined || not) continue;
      const key = JSON.stringify([claim, withoutClaims(alternative)]);
      const first = firsts.get(key);
      if (first === undefined) {
        firsts.set(key, { alternative, value });
        continue;
      }
      const { route: before } = first.alternative;
      if (value === first.value || outcomes[before] === outcomes[alternative.route] || reported.has(key))
        continue;
      reported.add(key);
      const [route, other] = [program.routes[alternative.route]!, program.routes[before]!];
      report(
        'overlapping-claims',
        program.spanOf(route.pointer + alternative.pointer, 'value'),
        { route: route.name, other: other.name, claim, value, otherValue: first.value },
        {
          label: 'comes second then',
          related: [
            {
              at: program.spanOf(other.pointer + first.alternative.pointer, 'value'),
              message: `\`${other.name}\` gets it, because it stands first`,
            },
          ],
          help: [
            `set \`priority: ${alternative.priority + 10}\` on the route that should get it`,
            'if the claim never is a list, say so: `# mcpgw-ignore: overlapping-claims -- <reason>`',
          ],
        },
      );
    }
  }
}

/** All that two such routes must have in common to be told apart by their claims alone. */
function withoutClaims({
  priority,
  name,
  isDefault,
  methods,
  listeners,
  headers,
  identity,
  extras,
}: Alternative) {
  const { claims, ...others } = identity;
  const names = claims?.map((claim) => claim.name);
  return [priority, name, isDefault, methods, listeners, headers, others, names, extras];
}
