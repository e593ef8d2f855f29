// The result of tests as text: one line for each test, and of a failure what was expected, what came, and what decided.
import { type Covered, percentOf } from './coverage.ts';
import type { CaseResult, Failure, TestReport } from './results.ts';

export interface TestTextOptions {
  /** How long each test took; without it the same policy always gives the same text. */
  readonly times?: boolean;
  /** What was not covered, name by name. */
  readonly coverage?: boolean;
}

const INDENT = ' '.repeat(8);
const PLACE_COLUMN = 64;

/** Ends in a newline. */
export function renderTestText(report: TestReport, options: TestTextOptions = {}): string {
  const lines = report.suites.flatMap(({ path, cases }) => [
    path,
    ...cases.flatMap((one) => caseLines(one, options)),
  ]);
  const { coverage } = report;
  lines.push(`Coverage: rules ${coverageText(coverage.rules)}; routes ${coverageText(coverage.routes)}`);
  if (options.coverage === true) {
    for (const [kind, { missing }] of Object.entries(coverage)) {
      for (const { name, origin } of missing as Covered['missing'])
        lines.push(withPlace(`  no test comes to ${kind.slice(0, -1)} ${name}`, origin));
    }
  }
  lines.push(`Tests: ${testSummary(report)}`);
  return `${lines.join('\n')}\n`;
}

/** `6 passed, 1 failed, 7 total`. */
export function testSummary({ passed, failed }: TestReport): string {
  return `${passed} passed, ${failed} failed, ${passed + failed} total`;
}

function caseLines({ name, failures, elapsedMs }: CaseResult, { times = false }: TestTextOptions): string[] {
  const head = `  ${failures.length === 0 ? 'ok  ' : 'FAIL'}  ${name}`;
  const took =
    times && elapsedMs !== undefined
      ? `${' '.repeat(Math.max(1, 66 - head.length))}${Math.round(elapsedMs)} ms`
      : '';
  return [`${head}${took}`, ...failures.flatMap(failureLines)];
}

function failureLines({ field, expected, got, call, because }: Failure): string[] {
  const which = call === undefined ? '' : `   (call ${call})`;
  return [
    `${INDENT}${field} ${expected}`,
    `${INDENT}${'got'.padEnd(field.length)} ${got}${which}`,
    ...because.map(({ text, origin }) => withPlace(`${INDENT}${text}`, origin)),
  ];
}

/** `13/14 (93%) — never decided: office-hours-code`. */
function coverageText(covered: Covered): string {
  const { total, covered: count, missing } = covered;
  const share = count === total ? '' : ` (${percentOf(covered)}%)`;
  const names = missing.length === 0 ? '' : ` — never decided: ${shortList(missing.map(({ name }) => name))}`;
  return `${count}/${total}${share}${names}`;
}

const NAMED = 5;

function shortList(names: readonly string[]): string {
  const more = names.length - NAMED;
  return `${names.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function withPlace(text: string, origin: string | undefined): string {
  return origin === undefined ? text : `${text.padEnd(PLACE_COLUMN - 1)} ${origin.replace(/:\d+$/, '')}`;
}
