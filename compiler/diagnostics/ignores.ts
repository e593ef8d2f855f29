// `# mcpgw-ignore: <slug> -- <reason>` on the line before a finding: that finding is meant to be there. The reason is
// for the reader of the file, so there has to be one.
import type { SourceFile, Span } from '../ast/source.ts';
import type { DiagnosticKey } from './codes.ts';
import { CODES } from './codes.ts';
import type { Report } from './diagnostic.ts';
import { nearest } from './suggest.ts';

export interface Ignore {
  readonly slug: DiagnosticKey;
  /** Of the slug. */
  readonly at: Span;
  /** Line of what it is about: the next one that is no comment. */
  readonly line: number;
}

const COMMENT = /^[ \t]*#[ \t]*mcpgw-ignore:[ \t]*(\S*)(.*)$/;
const FORM = 'write `# mcpgw-ignore: <slug> -- <reason>`';

/** Every such comment of the file that can count; the others are reported. */
export function readIgnores(file: SourceFile, report: Report): Ignore[] {
  if (!file.text.includes('mcpgw-ignore')) return [];
  const lines = file.text.split('\n');
  const ignores: Ignore[] = [];
  let start = 0;
  for (const [i, line] of lines.entries()) {
    const [, slug, rest = ''] = COMMENT.exec(line.trimEnd()) ?? [];
    if (slug !== undefined) {
      const from = start + line.indexOf(slug === '' ? '#' : slug);
      const at = { file, start: from, end: from + Math.max(1, slug.length) };
      const problem = problemOf(slug, rest);
      if (problem !== undefined) report('bad-ignore', at, problem, { help: [helpFor(slug)] });
      else ignores.push({ slug: slug as DiagnosticKey, at, line: nextLine(lines, i) });
    }
    start += line.length + 1;
  }
  return ignores;
}

function problemOf(slug: string, rest: string): { problem: string } | undefined {
  if (slug === '' || slug.startsWith('--')) return { problem: 'it names no finding' };
  if (!Object.hasOwn(CODES, slug)) return { problem: `no finding is called \`${slug}\`` };
  if (CODES[slug as DiagnosticKey].severity === 'error')
    return { problem: `\`${slug}\` is an error of the compiler` };
  return /^[ \t]+--[ \t]+\S/.test(rest) ? undefined : { problem: 'it gives no reason' };
}

function helpFor(slug: string): string {
  const near = Object.hasOwn(CODES, slug) ? undefined : nearest(slug, Object.keys(CODES));
  return near === undefined ? FORM : `did you mean \`${near}\`?`;
}

/** 1-based number of the first line behind `index` that is no comment and not empty. */
function nextLine(lines: readonly string[], index: number): number {
  const behind = lines.slice(index + 1).findIndex((line) => !/^\s*(#|$)/.test(line));
  return behind === -1 ? 0 : index + behind + 2;
}
