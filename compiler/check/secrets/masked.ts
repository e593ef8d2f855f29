// A diagnostic about a secret shows the line it stands in, and ends up in CI logs. So its place is in a copy of the
// file in which every secret is overwritten, at the same length: lines, columns and carets stay right.
import type { SourceFile, Span } from '../../ast/source.ts';

/** The same spans, each in such a copy; `secrets` are overwritten in all of them. */
export function masked(spans: readonly Span[], secrets: readonly Span[]): Span[] {
  const copies = new Map<SourceFile, SourceFile>();
  for (const { file, start, end } of secrets) {
    const { path, text } = copies.get(file) ?? file;
    const stars = text.slice(start, end).replace(/[^\s'"]/g, '*');
    copies.set(file, { path, text: text.slice(0, start) + stars + text.slice(end) });
  }
  return spans.map((span) => ({ ...span, file: copies.get(span.file) ?? span.file }));
}
