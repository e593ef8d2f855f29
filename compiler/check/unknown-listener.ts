// A route that asks for a listener there is none of, so that it would silently never match.
import type { Match } from '../../schema/generated/full-config.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/suggest.ts';

export function unknownListener(program: Program, report: Report): void {
  const known = program.config.gateway.listeners.map(({ name }) => name);
  for (const { pointer, route } of program.routes) {
    for (const [asked, at] of listenersOf(route.match, `${pointer}/match`)) {
      if (known.includes(asked)) continue;
      const near = nearest(asked, known);
      report(
        'unknown-listener',
        program.spanOf(at, 'value'),
        { name: asked },
        {
          help: [
            near === undefined
              ? `there is ${known.map((name) => `\`${name}\``).join(', ')}`
              : `did you mean \`${near}\`?`,
          ],
        },
      );
    }
  }
}

function listenersOf(match: Match | Match[], pointer: string): [name: string, pointer: string][] {
  if (Array.isArray(match)) return match.flatMap((one, i) => listenersOf(one, `${pointer}/${i}`));
  const { listener = [] } = match;
  if (!Array.isArray(listener)) return [[listener, `${pointer}/listener`]];
  return listener.map((name, i) => [name, `${pointer}/listener/${i}`]);
}
