// The checks reason about patterns with automata of their own: they must accept what the regular expressions accept.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accepts, automatonOf } from '../../../compiler/check/regex/automaton.ts';
import { findText } from '../../../compiler/check/regex/find-text.ts';
import { parsePattern } from '../../../compiler/expressions/regex/pattern.ts';

const SEED = Number(process.env.SEED ?? 20261122);
const automaton = (source: string) => {
  const pattern = parsePattern(source);
  if (typeof pattern === 'string') throw new Error(`${source}: ${pattern}`);
  return automatonOf(pattern);
};
const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`);

// biome-ignore format: one line
const atoms = ['a', 'b', 'ab', '.', '\\.', '\\d', '\\D', '\\w', '\\W', '\\s', '[ab]', '[^a]', '[a-c-]', '[]', '[^]', '[\\d_]', '[a-\\d]', '[\\b]', '\\x61', '\\u0062', '\\n', '\\-', '\\/', 'é', '😀', '^', '$', '{', '}', ']', 'x{1', '[^\\s\\S]', '\\u{1}', '(?<n>a)'];
const quantifiers = ['', '', '', '*', '+', '?', '{2}', '{0,2}', '{1,}', '*?', '+?', '{0}'];
const source: fc.Arbitrary<string> = fc.letrec<{ choice: string; sequence: string; item: string }>((tie) => ({
  choice: fc.array(tie('sequence'), { minLength: 1, maxLength: 2 }).map((all) => all.join('|')),
  sequence: fc.array(tie('item'), { maxLength: 3 }).map((all) => all.join('')),
  item: fc
    .tuple(
      fc.oneof(
        { maxDepth: 2, depthSize: 'small' },
        fc.constantFrom(...atoms),
        tie('choice').map((inside) => `(${inside})`),
        tie('choice').map((inside) => `(?:${inside})`),
      ),
      fc.constantFrom(...quantifiers),
    )
    .map(([atom, quantifier]) => atom + quantifier),
})).choice;
const text = fc
  .array(
    fc.constantFrom('a', 'b', 'c', '-', '.', '1', '_', ' ', '\n', 'é', '😀', '{', '}', ']', 'x', '\b', 'u'),
    { maxLength: 5 },
  )
  .map((all) => all.join(''));

function isValid(pattern: string): boolean {
  try {
    whole(pattern);
    return (pattern.match(/\(\?<n>/g) ?? []).length <= 1;
  } catch {
    return false;
  }
}

describe('an automaton', () => {
  it('accepts exactly what the regular expression matches', { timeout: 60_000 }, () => {
    let matched = 0;
    fc.assert(
      fc.property(
        source.filter(isValid),
        fc.array(text, { minLength: 6, maxLength: 6 }),
        (pattern, texts) => {
          const own = automaton(pattern);
          for (const one of texts) {
            const wanted = whole(pattern).test(one);
            matched += Number(wanted);
            expect([pattern, one, accepts(own, one)]).toEqual([pattern, one, wanted]);
          }
        },
      ),
      { numRuns: 10_000, seed: SEED },
    );
    expect(matched).toBeGreaterThan(1000);
  });

  it('is not made for what it could not follow', () => {
    for (const pattern of ['(?=a)b', '(?!a)b', '(?<=a)b', '(?<!a)b'])
      expect(parsePattern(pattern)).toBe('look-around');
    for (const pattern of ['(a)\\1', '(?<n>a)\\k<n>']) expect(parsePattern(pattern)).toBe('back-reference');
    for (const pattern of ['\\ba', 'a\\B', '\\cA', '\\012']) expect(parsePattern(pattern)).toBe('other');
  });
});

describe('finding a text', () => {
  it('gives one that the wanted match and the unwanted do not, and says none only when none is found by trying', {
    timeout: 60_000,
  }, () => {
    const answers = { found: 0, none: 0, unknown: 0 };
    fc.assert(
      fc.property(
        source.filter(isValid),
        source.filter(isValid),
        source.filter(isValid),
        fc.array(text, { minLength: 20, maxLength: 20 }),
        (a, b, c, texts) => {
          const found = findText([automaton(a), automaton(b)], [automaton(c)], { left: 50_000 });
          const fits = (one: string): boolean =>
            whole(a).test(one) && whole(b).test(one) && !whole(c).test(one);
          answers[typeof found === 'object' ? 'found' : found] += 1;
          if (typeof found === 'object') expect(fits(found.text)).toBe(true);
          if (found === 'none') expect(texts.filter(fits)).toEqual([]);
        },
      ),
      { numRuns: 3000, seed: SEED },
    );
    expect(answers.found).toBeGreaterThan(300);
    expect(answers.none).toBeGreaterThan(300);
    expect(answers.unknown).toBeLessThan(30);
  });

  it('gives up when the budget ends, and says so', () => {
    expect(findText([automaton('a{9}')], [], { left: 5 })).toBe('unknown');
  });
});
