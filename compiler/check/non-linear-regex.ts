// Patterns that only a backtracking engine can run: on the wrong text, one of them can stop the gateway for minutes.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { faultyRegexes } from './regex/regexes.ts';

export function nonLinearRegex(program: Program, report: Report): void {
  for (const { source, pointer, fault } of faultyRegexes(program.config)) {
    if (fault.kind !== 'non-linear-regex') continue;
    report(
      'non-linear-regex',
      program.spanOf(pointer, 'value'),
      { pattern: source },
      { label: fault.because, help: [fault.help] },
    );
  }
}
