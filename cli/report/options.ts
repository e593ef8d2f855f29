// What the options of `withOutputOptions` mean.
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import type { ColorChoice } from '../color.ts';
import type { Format } from './formats.ts';

export type FailOn = 'error' | 'warn' | 'info';

export interface OutputOptions {
  /** Of what goes to standard output. */
  readonly format: Format;
  /** `FILE` or `FORMAT:FILE`: where else it goes. */
  readonly files: readonly string[];
  readonly color: ColorChoice;
  /** Only the summary. */
  readonly quiet: boolean;
  /** Also how long it took, on standard error. */
  readonly verbose: boolean;
  /** False for no summary. */
  readonly summary: boolean;
  /** Wins over `lint.fail_on`. */
  readonly failOn?: FailOn;
  /** Slugs or numbers to treat as errors. */
  readonly error: readonly string[];
  /** Slugs or numbers to treat as warnings. */
  readonly warn: readonly string[];
}

const SEVERITIES_THAT_FAIL = {
  error: ['error'],
  warn: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
} as const;

/** Whether a finding makes a verb end with 1. */
export function failsOn(failOn: FailOn): (diagnostic: Diagnostic) => boolean {
  const severities: readonly string[] = SEVERITIES_THAT_FAIL[failOn];
  return ({ severity }) => severities.includes(severity);
}
