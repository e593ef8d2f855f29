// Tokens -> YAML nodes, or the first fault in words. Only the first: what follows in the same file is its echo.

import type { CST, ErrorCode, Node, YAMLError } from 'yaml';
import { Composer } from 'yaml';

export interface Composed {
  /** None for a file without content. */
  readonly node?: Node | null;
  readonly fault?: Fault;
}

export interface Fault {
  readonly problem: string;
  readonly start: number;
  readonly end: number;
  readonly help: readonly string[];
}

/** Repeated keys are looked for in values.ts: the library's own search takes quadratic time. */
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  strict: true,
  uniqueKeys: false,
  merge: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

export function composed(tokens: readonly CST.Token[], text: string): Composed {
  const documents = [...new Composer(OPTIONS).compose(tokens, false, text.length)];
  const faults = documents.flatMap((document) => [...document.errors, ...document.warnings]);
  const first = faults.sort((a, b) => a.pos[0] - b.pos[0])[0];
  return first === undefined ? { node: documents[0]?.contents ?? null } : { fault: faultOf(first, text) };
}

function faultOf(error: YAMLError, text: string): Fault {
  const visible = error.pos[0] + text.slice(error.pos[0]).search(/[^ ]|$/);
  const start = Math.min(visible, Math.max(0, text.trimEnd().length - 1));
  const end = Math.max(start + 1, Math.min(error.pos[1], text.length));
  return (
    bareReference(text, start) ?? unclosed(error, text) ?? fault(WORDS[error.code] ?? UNEXPECTED, start, end)
  );
}

interface Words {
  readonly problem: string;
  readonly help?: string;
}

function fault({ problem, help }: Words, start: number, end: number): Fault {
  return { problem, start, end, help: help === undefined ? [] : [help] };
}

/** `{ token: ${env:X} }` is the fault people make most; YAML itself can only speak of braces. */
function bareReference(text: string, start: number): Fault | undefined {
  if (text[start] !== '{' || text[start - 1] !== '$') return undefined;
  const close = text.indexOf('}', start);
  const help = 'put the whole text into quotes, such as `"${env:NAME}"`';
  return fault(
    { problem: 'a reference inside `{ }` or `[ ]` needs quotes', help },
    start - 1,
    close === -1 ? start + 1 : close + 1,
  );
}

/** What is never closed is noticed at the end of the file; what helps is where it was opened. */
function unclosed({ message, pos }: YAMLError, text: string): Fault | undefined {
  const quote = /^Missing closing (["'])quote/.exec(message)?.[1];
  if (quote !== undefined) {
    const start = Math.max(0, text.lastIndexOf(quote, pos[0] - 1));
    return fault({ problem: 'this quote is never closed' }, start, start + 1);
  }
  if (!/^Flow (map|sequence) in block collection/.test(message)) return undefined;
  const start = Math.max(0, text.lastIndexOf(message.startsWith('Flow map') ? '{' : '[', pos[0] - 1));
  return fault({ problem: 'this bracket is not closed, or what it holds is not indented' }, start, start + 1);
}

const LOOK_AROUND = 'look for a missing quote, or a line that is not indented as it should be';
const UNEXPECTED: Words = { problem: 'this is not expected here', help: LOOK_AROUND };

const WORDS: Partial<Record<ErrorCode, Words>> = {
  BAD_DQ_ESCAPE: {
    problem: 'this `\\` sequence has no meaning',
    help: "use single quotes ('...') for a text with backslashes",
  },
  BAD_INDENT: {
    problem: 'the indentation does not fit what is above',
    help: 'let members of one map start at the same column',
  },
  BAD_SCALAR_START: { problem: 'a text cannot start with this character', help: 'put the text in quotes' },
  BLOCK_AS_IMPLICIT_KEY: {
    problem: 'a second `key: value` stands on this line',
    help: 'start a new line, or put a text that holds `: ` in quotes',
  },
  BLOCK_IN_FLOW: {
    problem: 'a text with `: ` or an indented block stands inside `{ }` or `[ ]`',
    help: 'put a text that holds `: ` in quotes, and use either braces or indentation',
  },
  KEY_OVER_1024_CHARS: { problem: 'a key is longer than 1024 characters' },
  MISSING_CHAR: { problem: 'a closing quote, bracket, comma or colon is missing' },
  MULTILINE_IMPLICIT_KEY: {
    problem: 'a key goes over several lines',
    help: 'look for a missing `:` or a line that is not indented as it should be',
  },
  TAB_AS_INDENT: { problem: 'a tab is used as indentation', help: 'indent with spaces' },
};
