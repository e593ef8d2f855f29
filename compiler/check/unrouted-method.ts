// A route that asks for a method no route is ever asked about: lists and discovery are answered by the gateway itself,
// other names are no methods at all. Whoever wrote it believes in a rule that is not there.
import type { Match } from '../../schema/generated/full-config.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/suggest.ts';

/** The methods that are about one tool, prompt or resource. */
const ROUTED = [
  'tools/call',
  'prompts/get',
  'resources/read',
  'resources/subscribe',
  'subscriptions/listen',
  'completion/complete',
];

export function unroutedMethod(program: Program, report: Report): void {
  for (const { pointer, route } of program.routes) {
    for (const [method, at] of methodsOf(route.match, `${pointer}/match`)) {
      if (ROUTED.includes(method)) continue;
      const near = nearest(method, ROUTED);
      report(
        'unrouted-method',
        program.spanOf(at, 'value'),
        { method },
        {
          help: [
            near === undefined
              ? `routes decide ${ROUTED.map((name) => `\`${name}\``).join(', ')}`
              : `did you mean \`${near}\`?`,
          ],
        },
      );
    }
  }
}

function methodsOf(match: Match | Match[], pointer: string): [method: string, pointer: string][] {
  if (Array.isArray(match)) return match.flatMap((one, i) => methodsOf(one, `${pointer}/${i}`));
  const { method = [] } = match;
  if (!Array.isArray(method)) return [[method, `${pointer}/method`]];
  return method.map((name, i) => [name, `${pointer}/method/${i}`]);
}
