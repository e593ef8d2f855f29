// One condition on a text (a name, the value of a header) in the two forms the checks need: a test, and an
// automaton to reason with.
import { anchored, type NameCondition, nameSource } from '../../../policies/routes/alternatives.ts';
import { escapeLiteral } from '../../../policies/routes/glob.ts';
import { parsePattern } from '../../expressions/regex/pattern.ts';
import { type Automaton, automatonOf } from '../regex/automaton.ts';

export interface TextTest {
  /** What a matching text may begin with; a start for readable examples. */
  readonly literal: string;
  readonly pattern: RegExp;
  /** Undefined when the pattern uses what the automaton does not know. */
  readonly automaton: Automaton | undefined;
}

/** Made when first asked for: of ten thousand names most are only ever compared. */
class LazyTest implements TextTest {
  readonly literal: string;
  readonly #source: string;
  #pattern: RegExp | undefined;
  #automaton: Automaton | undefined | 'not made' = 'not made';

  constructor(source: string, literal: string) {
    this.#source = source;
    this.literal = literal;
  }

  get pattern(): RegExp {
    this.#pattern ??= new RegExp(anchored(this.#source));
    return this.#pattern;
  }

  get automaton(): Automaton | undefined {
    if (this.#automaton === 'not made') {
      const pattern = parsePattern(this.#source);
      this.#automaton = typeof pattern === 'string' ? undefined : automatonOf(pattern);
    }
    return this.#automaton;
  }
}

const tests = new Map<string, TextTest>();
const REMEMBERED = 10_000;

/** `source` is a regular expression over the whole text. */
export function textTest(source: string, literal = ''): TextTest {
  const key = `${literal} ${source}`;
  const known = tests.get(key);
  if (known !== undefined) return known;
  const test = new LazyTest(source, literal);
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
