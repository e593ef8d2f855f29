// One condition on a text (a name, the value of a header) in the two forms the checks need: a test, and an
// automaton to reason with.
import { anchored, type NameCondition, nameSource } from '../../../policies/routes/alternatives.ts';
import { escapeLiteral } from '../../../policies/routes/glob.ts';
import { type Automaton, automatonOf } from '../regex/automaton.ts';
import { parsePattern } from '../regex/pattern.ts';

export interface TextTest {
  /** What a matching text may begin with; a start for readable examples. */
  readonly literal: string;
  readonly pattern: RegExp;
  /** Undefined when the pattern uses what the automaton does not know. */
  readonly automaton: Automaton | undefined;
}

const tests = new Map<string, TextTest>();
const REMEMBERED = 10_000;

/** `source` is a regular expression over the whole text. */
export function textTest(source: string, literal = ''): TextTest {
  const key = `${literal} ${source}`;
  const known = tests.get(key);
  if (known !== undefined) return known;
  const pattern = parsePattern(source);
  const automaton = typeof pattern === 'string' ? undefined : automatonOf(pattern);
  const test = { literal, pattern: new RegExp(anchored(source)), automaton };
  if (tests.size >= REMEMBERED) tests.clear();
  tests.set(key, test);
  return test;
}

export function exactTest(text: string): TextTest {
  return textTest(escapeLiteral(text), text);
}

export function prefixTest(text: string): TextTest {
  return textTest(`${escapeLiteral(text)}[^]*`, text);
}

export function nameTest(name: NameCondition): TextTest {
  if (name.form === 'exact') return exactTest(name.text);
  if (name.form === 'prefix') return prefixTest(name.text);
  return textTest(nameSource(name)!, name.literal);
}
