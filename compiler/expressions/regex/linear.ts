// Whether a regular expression is one, and whether it can be run in linear time: asked of V8's own linear engine,
// which refuses what it cannot run, and of our own reading of it, so that the answer is the same on every Node.
//
// Measured on Node 20.20: refused are look-around, back-references, and counted repetition beyond 16 copies in all
// (`a{17}`, `(a{5}){4}`). Everything else passes, `(a+)+` too, because that engine does not backtrack. Node 22 takes
// look-around as well.
import v8 from 'node:v8';
import { type Pattern, parsePattern } from './pattern.ts';

export const MAX_LENGTH = 256;
const MAX_COPIES = 16;

export type RegexFault =
  | { readonly kind: 'bad-regex'; readonly problem: string }
  | { readonly kind: 'non-linear-regex'; readonly because: string; readonly help: string };

/** What is wrong with a pattern of the configuration; undefined for a good one. */
export function regexFault(source: string): RegexFault | undefined {
  if (source.length > MAX_LENGTH)
    return { kind: 'bad-regex', problem: `it has more than ${MAX_LENGTH} characters` };
  const problem = syntaxProblem(source, '');
  if (problem !== undefined) return { kind: 'bad-regex', problem };
  const pattern = parsePattern(source);
  if (runsInLinearTime(source, pattern)) return undefined;
  return { kind: 'non-linear-regex', ...explain(pattern) };
}

function syntaxProblem(source: string, flags: string): string | undefined {
  try {
    new RegExp(source, flags);
    return undefined;
  } catch (error) {
    const words = error instanceof Error ? error.message.split(': ').at(-1)! : 'it cannot be read';
    return words.charAt(0).toLowerCase() + words.slice(1);
  }
}

/** Refused by both or either: what a later V8 can do more must not pass where the bundle may run on an older one. */
function runsInLinearTime(source: string, pattern: ReturnType<typeof parsePattern>): boolean {
  if (pattern === 'look-around' || pattern === 'back-reference') return false;
  if (typeof pattern !== 'string' && copies(pattern) > MAX_COPIES) return false;
  v8.setFlagsFromString('--enable-experimental-regexp-engine');
  const engineIsThere = syntaxProblem('', 'l') === undefined;
  // A later V8 may drop the flag: then only what the parser understood in full passes.
  return engineIsThere ? syntaxProblem(source, 'l') === undefined : typeof pattern !== 'string';
}

function explain(pattern: ReturnType<typeof parsePattern>): { because: string; help: string } {
  if (pattern === 'look-around') {
    return {
      because: 'look-around',
      help: 'say what must match instead of what must not; a second route with a higher `priority` can take the exceptions',
    };
  }
  if (pattern === 'back-reference') {
    return {
      because: 'a back-reference',
      help: 'spell out what may be repeated, or list the names under `tool_name`',
    };
  }
  return {
    because: 'counts beyond 16 copies',
    help: 'write `+` or `*` for a long count such as `{1,64}`: names have at most 64 characters anyway; counts inside counts multiply',
  };
}

/** How often the most repeated part is copied when counts are written out. */
function copies(pattern: Pattern): number {
  if (pattern.kind === 'unit' || pattern.kind === 'edge') return 1;
  if (pattern.kind !== 'repeat') return Math.max(1, ...pattern.items.map(copies));
  const times = pattern.max === Infinity ? pattern.min : pattern.max;
  return Math.max(1, times) * copies(pattern.item);
}
