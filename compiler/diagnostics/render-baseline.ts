// Findings as comments that accept them, to paste into the files: how a repository that was never checked starts, and
// hears only of what is new.
import { lineColumn } from '../ast/source.ts';
import { CODES } from './codes.ts';
import type { Diagnostic } from './diagnostic.ts';
import { printable } from './printable.ts';

/** For each place the line to paste above it. Errors of the compiler can not be accepted, so they are only counted. */
export function renderBaseline(diagnostics: readonly Diagnostic[]): string {
  const accepted = diagnostics.filter(({ slug }) => CODES[slug].severity !== 'error');
  const blocks = new Map<string, { indent: string; slugs: Set<string> }>();
  for (const { slug, at } of accepted) {
    const { line, column } = lineColumn(at.file, at.start);
    const key = `${printable(at.file.path)}: above line ${line}`;
    const lineStart = at.start - column + 1;
    const indent = /^ */.exec(at.file.text.slice(lineStart, at.start))?.[0] ?? '';
    const block = blocks.get(key) ?? { indent, slugs: new Set() };
    block.slugs.add(slug);
    blocks.set(key, block);
  }
  const texts = [...blocks].map(([place, { indent, slugs }]) =>
    [place, ...[...slugs].map((slug) => `${indent}# mcpgw-ignore: ${slug} -- accepted as it was found`)].join(
      '\n',
    ),
  );
  const errors = diagnostics.length - accepted.length;
  if (errors > 0) texts.push(`errors can not be ignored: ${errors} of them are left out`);
  return texts.length === 0 ? '' : `${texts.join('\n\n')}\n`;
}
