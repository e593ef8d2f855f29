// Text -> tokens of YAML's concrete syntax. Two things are decided while reading, before any node is made: how deep
// it may nest (the library recurses, and half a megabyte of `[` ends the whole process; measured with yaml 2.9.1 on
// Node 20.20), and which constructs a configuration may not use. Each of those lets a text mean something other than
// it shows: directives and tags change types (`%YAML 1.1` makes `no` false), anchors move values, and several
// documents in one file leave open which one counts.
import { CST, Lexer, Parser } from 'yaml';

/** Levels of maps and lists. */
export const MAX_DEPTH = 64;

/** The parser's stack also holds the document and the scalar being read. */
const MAX_STACK = MAX_DEPTH + 2;

export interface Tokens {
  readonly tokens: readonly CST.Token[];
  /** Constructs that are not accepted. */
  readonly forbidden: readonly Forbidden[];
  /** Offset of where it gets too deep; reading stopped there. */
  readonly tooDeepAt?: number;
}

export interface Forbidden {
  readonly construct: string;
  readonly start: number;
  readonly end: number;
  readonly help: string;
}

export function readTokens(text: string): Tokens {
  const tokens: CST.Token[] = [];
  const forbidden: Forbidden[] = [];
  const parser = new Parser();
  let previous = '';
  let documents = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const start = parser.offset;
    if (lexeme === CST.DOCUMENT) documents += 1;
    const isAnother = lexeme === CST.DOCUMENT ? documents > 1 : lexeme === '---' && previous !== CST.DOCUMENT;
    const found = previous === CST.SCALAR ? undefined : isAnother ? DOCUMENT : CONSTRUCTS.get(lexeme[0]);
    if (found !== undefined) forbidden.push({ ...found, start, end: start + lexeme.trimEnd().length });
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MAX_STACK) return { tokens, forbidden, tooDeepAt: start };
    previous = lexeme;
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens, forbidden };
}

type Construct = Pick<Forbidden, 'construct' | 'help'>;

const DOCUMENT: Construct = {
  construct: 'a second document',
  help: 'put each document into a file of its own',
};

/** By first character of what the lexer hands over; plain texts come after a mark of their own. */
const CONSTRUCTS: ReadonlyMap<string | undefined, Construct> = new Map([
  ['%', { construct: 'a directive', help: 'remove the line; files are read as YAML 1.2' }],
  ['&', { construct: 'an anchor', help: 'write the value where it is needed, or use a variable in `vars`' }],
  [
    '*',
    { construct: 'an alias', help: 'write the value here, or put it in quotes if the `*` belongs to it' },
  ],
  ['!', { construct: 'a tag', help: 'remove it, and put the value in quotes if it is a text' }],
]);
