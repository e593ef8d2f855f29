// A split whose targets are all drained: its calls would have nowhere to go.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function zeroWeightSplit(program: Program, report: Report): void {
  for (const { name, pointer, route } of program.routes) {
    if (route.upstreams === undefined || route.upstreams.some(({ weight }) => weight > 0)) continue;
    report(
      'zero-weight-split',
      program.spanOf(`${pointer}/upstreams`, 'key'),
      { route: name },
      {
        label: 'no call could be sent anywhere',
        help: ['give one target a `weight` above 0, or write `deny:` if the calls are to be refused'],
      },
    );
  }
}
