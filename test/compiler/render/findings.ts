// Findings to render: of every golden case, and made to hold what formats stumble over.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compile } from '../../../compiler/compile.ts';
import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.ts';
import { createCollector } from '../../../compiler/diagnostics/report.ts';

const goldens = join(import.meta.dirname, '..', 'goldens', 'err');

export const CASES: readonly string[] = readdirSync(goldens).sort();

/** The findings of a golden case. */
export function findingsOf(name: string): readonly Diagnostic[] {
  const folder = join(goldens, name);
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, entry);
    if (/\.ya?ml$|\.json$/.test(entry) && statSync(path, { throwIfNoEntry: false })?.isFile())
      files[relative(folder, path)] = readFileSync(path, 'utf8');
  }
  return compile(files, { commit: null, dirty: false }).diagnostics;
}

/** One unknown field after the other, each called `name`, in a file called `path`. */
export function unknownFields(names: readonly string[], path = 'mcpgw.yaml'): readonly Diagnostic[] {
  const { report, diagnostics } = createCollector();
  const text = names.map((_, index) => `x${index}: 1\n`).join('');
  const file = { path, text };
  let start = 0;
  for (const [index, field] of names.entries()) {
    const end = start + `x${index}`.length;
    const fix = { at: { file, start, end }, text: 'known' };
    report('unknown-field', { file, start, end }, { field, where: 'a route' }, { help: ['remove it'], fix });
    start = end + 4;
  }
  return diagnostics();
}

export const CONTEXT = { version: '1.2.3', base: '' };
