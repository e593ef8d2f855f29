// Recognises YAML that lost its leading spaces, as when it is copied from a reader view: every line starts at
// column 1 although some lines open a block. Only asked about files that failed, as a better explanation
// than what the text, read as it stands, seems to do wrong.
import type { SourceFile, Span } from '../ast/source.ts';
import type { Report } from './diagnostic.ts';

/** A line that opens a block: a key without a value, perhaps as a list item. */
const OPENER = /^(- +)?["']?[\w.-]+["']?:\s*(#.*)?$/;

/** The first line that should stand further right, or nothing when the file does not look like that. */
export function lostIndentation(file: SourceFile): Span | undefined {
  let lost: Span | undefined;
  let previous = '';
  let start = 0;
  for (const line of file.text.split('\n')) {
    const content = line.trimEnd();
    if (content !== '' && !content.startsWith('#')) {
      if (/^\s/.test(content)) return undefined;
      const nested = OPENER.test(previous) && (previous.startsWith('-') || !content.startsWith('-'));
      if (nested) lost ??= { file, start, end: start + content.length };
      previous = content;
    }
    start += line.length + 1;
  }
  return lost;
}

/** Reports it instead of everything else about the file; false when the file does not look like that. */
export function reportLostIndentation(file: SourceFile, report: Report): boolean {
  const at = lostIndentation(file);
  if (at === undefined) return false;
  const help = [
    'no line is indented, as happens when YAML is copied from a web page; copy it again from its source',
  ];
  report(
    'lost-indentation',
    at,
    {},
    { label: 'belongs to the line above and should stand further right', help },
  );
  return true;
}
