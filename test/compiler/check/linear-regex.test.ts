// Patterns are refused when no linear engine can run them, with the reason that the author can act on.
import { describe, expect, it } from 'vitest';
import { regexFault } from '../../../compiler/expressions/regex/linear.ts';

const reason = (source: string): string | undefined => {
  const fault = regexFault(source);
  return fault?.kind === 'non-linear-regex' ? fault.because : fault?.problem;
};

describe('a pattern', () => {
  it('passes when a linear engine can run it, nested repetition included', () => {
    for (const source of [
      'db_.*',
      '(a+)+',
      '(a|aa)+b',
      'a{1,16}',
      '(a{4}){4}',
      '\\ba',
      '(?<n>a)',
      '[^]*',
      '',
    ]) {
      expect([source, reason(source)]).toEqual([source, undefined]);
    }
  });

  it('is refused for look-around and back-references', () => {
    for (const source of ['(?=a)b', '(?!a)b', '(?<=a)b', 'x(?<!a)b'])
      expect(reason(source)).toBe('look-around');
    for (const source of ['(a)\\1', '(?<n>a)\\k<n>']) expect(reason(source)).toBe('a back-reference');
  });

  it('is refused for more than 16 copies, counts inside counts multiplied', () => {
    for (const source of ['a{17}', 'a{1,17}', 'a{20,}', '[a-z]{1,64}', '(a{5}){4}', '((a{2}){3}){3}']) {
      expect([source, reason(source)]).toEqual([source, 'counts beyond 16 copies']);
    }
  });

  it('is refused when it is none, or too long', () => {
    expect(reason('(')).toBe('unterminated group');
    expect(reason('a'.repeat(256))).toBeUndefined();
    expect(reason('a'.repeat(257))).toBe('it has more than 256 characters');
  });
});
