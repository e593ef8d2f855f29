// Rules that no test comes to, as findings: a rule nobody has seen decide may not do what it was written for.
import type { SourceFile, Span } from '../ast/source.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createCollector } from '../diagnostics/report.ts';
import type { Coverage } from './coverage.ts';

/** @param files the texts of the configuration by path; a rule whose file is not there is left out */
export function untestedRules(
  { rules }: Coverage,
  files: Readonly<Record<string, string>>,
): readonly Diagnostic[] {
  const { report, diagnostics } = createCollector();
  const sources = new Map(
    Object.entries(files).map(([path, text]): [string, SourceFile] => [path, { path, text }]),
  );
  for (const { name, origin } of rules.missing) {
    const at = spanOf(sources, origin);
    if (at !== undefined)
      report('untested-rule', at, { rule: name }, { help: ['add a test to `tests/` that expects it'] });
  }
  return diagnostics();
}

/** From there to the end of the line. */
function spanOf(sources: ReadonlyMap<string, SourceFile>, origin: string): Span | undefined {
  const [, path = '', line = '', column = ''] = /^(.*):(\d+):(\d+)$/.exec(origin) ?? [];
  const file = sources.get(path);
  if (file === undefined) return undefined;
  const before = file.text.split('\n', Number(line) - 1);
  const start = before.reduce((sum, text) => sum + text.length + 1, 0) + Number(column) - 1;
  const end = file.text.indexOf('\n', start);
  return { file, start, end: end === -1 ? file.text.length : end };
}
