// One YAML file in the one form all files have: fields in the order of the schema, names as the schema writes them,
// two spaces for each level, everything else as its author left it. Never changes what the file means: a file that the
// compiler would not read is left alone, and the result is read again and compared.
import { isDeepStrictEqual } from 'node:util';
import { type Document, type Node, parseDocument, type YAMLMap } from 'yaml';
import { lineColumn } from '../ast/source.ts';
import { lostIndentation } from '../diagnostics/lost-indentation.ts';
import { snakeCase } from '../diagnostics/suggest.ts';
import { readTokens } from '../parse/tokens.ts';
import { arrange } from './arrange.ts';
import { takeKeyComments, takeModeline } from './comments.ts';
import { plainDurations } from './durations.ts';
import { isOrdinary } from './ordinary.ts';
import { print } from './print.ts';
import { quoteReferences } from './quote-references.ts';
import type { Schema } from './schema.ts';

const ROUNDS = 5;

export interface Formatted {
  readonly text: string;
  /** Why it was left as it is. */
  readonly problem?: string;
}

/**
 * @param text of a file of the configuration, an overlay, or policy tests
 * @param schema what kind of file it is: the JSON Schema of the whole document
 */
export function formatText(text: string, schema: Schema): Formatted {
  const unixText = text.replace(/^\ufeff/, '').replace(/\r\n/g, '\n');
  if (isEmpty(unixText)) return { text };
  const lost = lostLine(unixText, schema);
  if (lost !== undefined)
    return { text, problem: `its indentation looks lost: line ${lost} should stand further right` };
  // Bare references in flow maps are quoted only when that is all that keeps the text from being YAML.
  const source = [unixText, quoteReferences(unixText)].find((candidate) => read(candidate) !== undefined);
  if (source === undefined) return { text, problem: 'this is no YAML the compiler reads' };
  let before = source;
  // Once is enough, but for comments in places where nobody puts them.
  for (let round = 0; round < ROUNDS; round += 1) {
    const after = formatOnce(before, schema);
    if (after === undefined) break;
    if (after === before) return { text: after };
    before = after;
  }
  return { text, problem: 'this is written in a way that cannot be formatted' };
}

/** Nothing when what was printed does not mean the same. */
function formatOnce(source: string, schema: Schema): string | undefined {
  const document = read(source);
  if (document === undefined) return undefined;
  const root = document.contents as YAMLMap;
  const keyComments = takeKeyComments(root, source);
  takeModeline(root);
  arrange(root, schema);
  plainDurations(root, schema);
  const printed = print(document, source, keyComments);
  const again = read(printed);
  return again !== undefined && isDeepStrictEqual(again.toJS(), document.toJS()) ? printed : undefined;
}

/**
 * The first line of a text that lost its indentation. What is left may still be YAML, of another meaning: putting that
 * in order would lose where its lines belong. Sections that are empty stand at the margin too, but all of them are known.
 */
function lostLine(text: string, schema: Schema): number | undefined {
  const file = { path: '', text };
  const at = lostIndentation(file);
  if (at === undefined) return undefined;
  const names = (read(text)?.contents as YAMLMap | undefined)?.items.map(({ key }) => String(key));
  const areKnown = names?.every((name) => Object.hasOwn(schema.properties ?? {}, snakeCase(name)));
  return areKnown ? undefined : lineColumn(file, at.start).line;
}

/** A file of comments alone has no form to bring it into. */
function isEmpty(text: string): boolean {
  return text.split('\n').every((line) => /^\s*(#|$)/.test(line));
}

/** Nothing for a text that is no YAML, or uses what the compiler refuses: only that can also nest too deep to be read. */
function read(text: string): Document<Node> | undefined {
  const { forbidden, tooDeepAt } = readTokens(text);
  if (forbidden.length > 0 || tooDeepAt !== undefined) return undefined;
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: false,
    merge: false,
    keepSourceTokens: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  if (document.errors.length > 0 || document.warnings.length > 0 || !isOrdinary(document)) return undefined;
  return document as Document<Node>;
}
