// Texts that are no regular expression, or too long for one.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { MAX_LENGTH } from '../expressions/regex/linear.ts';
import { faultyRegexes } from './regex/regexes.ts';

export function badRegex(program: Program, report: Report): void {
  for (const { source, pointer, fault } of faultyRegexes(program.config)) {
    if (fault.kind !== 'bad-regex') continue;
    const pattern = source.length > MAX_LENGTH ? `${source.slice(0, 40)}...` : source;
    report(
      'bad-regex',
      program.spanOf(pointer, 'value'),
      { pattern, problem: fault.problem },
      {
        help: [
          'patterns are those of JavaScript without flags and must match the whole text; `tool_glob` and `tool_prefix` are simpler',
        ],
      },
    );
  }
}
