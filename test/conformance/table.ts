// The result of a conformance run as a table for people: scenarios down, cells across.
import type { Check } from './suite.ts';

/** `12/12`, or `3/5` when checks failed; checks without a verdict do not count. */
export function tally(checks: readonly Check[]): string {
  const judged = checks.filter(({ status }) => status !== 'INFO' && status !== 'SKIPPED');
  return `${judged.filter(({ status }) => status !== 'FAILURE').length}/${judged.length}`;
}

/** One line per scenario, one column per cell. */
export function table(cells: ReadonlyMap<string, readonly Check[]>): string {
  const scenarios = [...new Set([...cells.values()].flat().map(({ scenario }) => scenario))].sort();
  const rows = scenarios.map((scenario) => [
    scenario,
    ...[...cells.values()].map((checks) => {
      const own = checks.filter((check) => check.scenario === scenario);
      return own.length === 0 ? '-' : tally(own);
    }),
  ]);
  const all = [['scenario', ...cells.keys()], ...rows, ['all', ...[...cells.values()].map(tally)]];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
