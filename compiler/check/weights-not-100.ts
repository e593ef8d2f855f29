// Weights that look like percents and do not add up to 100: they are shares of their sum, so that each target gets
// another part of the calls than its number says.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

/** Sums so near to 100 that percents were meant. */
const LEAST = 80;
const MOST = 120;

export function weightsNot100(program: Program, report: Report): void {
  for (const { name, pointer, route } of program.routes) {
    const { upstreams = [] } = route;
    const sum = upstreams.reduce((total, { weight }) => total + weight, 0);
    if (upstreams.length < 2 || sum === 100 || sum < LEAST || sum > MOST) continue;
    const [first] = upstreams;
    const share = Math.round((1_000 * first!.weight) / sum) / 10;
    report(
      'weights-not-100',
      program.spanOf(`${pointer}/upstreams`, 'key'),
      { route: name, sum },
      {
        label: `\`${first!.target}\` gets ${share}% of the calls`,
        help: ['weights are shares of their sum; let them add up to 100 if percents are meant'],
      },
    );
  }
}
