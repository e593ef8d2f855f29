// What the parser of the CEL library finds, in our words.
import { type Fault, faultAt } from './fault.ts';
import { MAX_DEPTH, MAX_ITEMS, MAX_NODES } from './limits.ts';
import type { Range } from './syntax.ts';

interface Words {
  readonly problem: string;
  readonly help?: string;
}

const OWN_WORDS: Readonly<Record<string, Words>> = {
  unterminated_string: { problem: 'this text is never closed' },
  unterminated_triple_quoted_string: { problem: 'this text is never closed' },
  newline_in_string: {
    problem: 'a text in quotes cannot go over a line break',
    help: 'write `\\n`, or put it in three quotes',
  },
  invalid_number: { problem: 'this is not a number' },
  invalid_unicode_surrogate: { problem: 'half of a surrogate pair is not a character' },
  octal_escape_out_of_range: { problem: 'this escape is beyond `\\377`' },
  invalid_macro_argument: {
    problem: 'a loop begins with the name of its variable',
    help: 'such as `client.teams.exists(team, team.startsWith("eu-"))`',
  },
};

/** By the character that stands where it should not. */
const HELP: Readonly<Record<string, string>> = {
  '=': 'compare with `==`',
  '&': 'combine conditions with `&&`',
  '|': 'combine conditions with `||`',
  '`': 'write a member whose name is no word as `tool.arguments["the-name"]`',
  '{': 'CEL of mcpgw has no messages and no maps',
  '?': 'there are no optional values; ask with `has(...)` first',
};

export function syntaxFault(code: string, found: Range, source: string): Fault {
  if (code === 'limit_exceeded') {
    const excess = `has more than ${MAX_NODES} parts, ${MAX_ITEMS} items in a list or ${MAX_DEPTH} levels of nesting`;
    return faultAt('too-expensive', { start: 0, end: source.length }, { excess });
  }
  const words = OWN_WORDS[code] ?? escapeWords(code, found, source) ?? unexpected(code, found, source);
  const start = Math.min(found.start, Math.max(0, source.trimEnd().length - 1));
  const at = { start, end: Math.max(start + 1, Math.min(found.end, source.length)) };
  return faultAt(
    'expression-syntax',
    at,
    { problem: words.problem },
    { help: words.help === undefined ? [] : [words.help] },
  );
}

function escapeWords(code: string, { start, end }: Range, source: string): Words | undefined {
  if (!code.includes('escape')) return undefined;
  return {
    problem: `\`${source.slice(start, end)}\` has no meaning in a text`,
    help: 'write `\\\\` for a backslash, or `r"..."` for a text in which it stands for itself',
  };
}

function unexpected(code: string, { start, end }: Range, source: string): Words {
  const text = source.slice(start, Math.max(end, start + 1)).trim();
  if (text === '') return { problem: 'the expression ends too early' };
  if (code === 'reserved_identifier') return { problem: `\`${text}\` is a reserved word` };
  const help = HELP[text[0] ?? ''];
  return { problem: `\`${text}\` is not expected here`, ...(help === undefined ? {} : { help }) };
}
