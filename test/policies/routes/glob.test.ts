// The three ways a glob is read, the direct one, as a regular expression and as a literal prefix, say the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchored } from '../../../policies/routes/alternatives.ts';
import { escapeLiteral, globPrefix, globSource, matchesGlob } from '../../../policies/routes/glob.ts';
import { regexPrefix } from '../../../policies/routes/literal-prefix.ts';
import { runs } from '../../runs.ts';
import { textHolds } from './oracle.ts';

const SEED = Number(process.env.SEED ?? 20261122);
const letters = fc.constantFrom('a', 'b', '.', '[', '\\', '\n', 'é', '😀', '😁');
const name = fc.array(letters, { maxLength: 8 }).map((all) => all.join(''));
const glob = fc
  .array(fc.oneof(letters, fc.constantFrom('*', '?')), { maxLength: 6 })
  .map((all) => all.join(''));

describe('a glob', () => {
  it('means the same directly, as a regular expression and to a naive matcher', () => {
    fc.assert(
      fc.property(glob, name, (pattern, text) => {
        const wanted = textHolds('glob', pattern, text);
        expect(matchesGlob(pattern, text)).toBe(wanted);
        expect(new RegExp(anchored(globSource(pattern))).test(text)).toBe(wanted);
        if (wanted) expect(text.startsWith(globPrefix(pattern))).toBe(true);
      }),
      { numRuns: runs(20_000), seed: SEED },
    );
  });

  it('has two wildcards and takes everything else literally', () => {
    expect(matchesGlob('*', '')).toBe(true);
    expect(matchesGlob('?', '')).toBe(false);
    expect(matchesGlob('a/*/c', 'a/b/b/c')).toBe(true);
    expect(matchesGlob('[ab]', 'a')).toBe(false);
    expect(matchesGlob('{a,b}', '{a,b}')).toBe(true);
    expect(matchesGlob('a?c', 'a😀c')).toBe(true);
    expect(matchesGlob('a??c', 'a😀c')).toBe(false);
    expect(matchesGlob('FILE_*', 'file_read')).toBe(false);
    expect(matchesGlob('', 'a')).toBe(false);
  });

  it('with many wildcards is decided in steps that do not multiply', () => {
    expect(matchesGlob(`${'*a'.repeat(50)}*b`, 'a'.repeat(50_000))).toBe(false);
  });
});

describe('escaped text', () => {
  it('is a regular expression that matches only itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, other) => {
        const pattern = new RegExp(anchored(escapeLiteral(text)));
        expect(pattern.test(text)).toBe(true);
        expect(pattern.test(other)).toBe(other === text);
      }),
      { numRuns: runs(2000), seed: SEED },
    );
  });
});

describe('the literal start of a regular expression', () => {
  it('is what every match begins with', () => {
    const cases: Record<string, string> = {
      'db_.*': 'db_',
      db_: 'db_',
      'db\\.x': 'db.x',
      'db_?': 'db',
      'db_*': 'db',
      'db_{0,2}': 'db',
      'db_+x': 'db_',
      '^db_[a-z]': 'db_',
      'a|b': '',
      '(a|b)c': '',
      'x(a|b)': 'x',
      'x[|]y': 'x',
      'x\\|y': 'x|y',
      'a\\d': 'a',
      'a😀?': 'a',
      'a😀+': 'a😀',
      a$: 'a',
      '': '',
    };
    for (const [source, prefix] of Object.entries(cases))
      expect([source, regexPrefix(source)]).toEqual([source, prefix]);
  });
});

describe('one character of a glob', () => {
  const halves = ['\ud800', '\udbff', '\udc00', '\udfff'];

  it('is a whole one: half a surrogate pair is none', () => {
    for (const half of halves) {
      expect(matchesGlob('?', half), JSON.stringify(half)).toBe(false);
      expect(matchesGlob('a?b', `a${half}b`)).toBe(false);
      expect(matchesGlob('*', half)).toBe(true);
      expect(matchesGlob(half, half)).toBe(true);
      expect(matchesGlob(`?${half}`, half)).toBe(false);
    }
  });

  it('is any other, next to those halves and at the ends of the planes too', () => {
    for (const point of [0, 0x3f, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff]) {
      const one = String.fromCodePoint(point);
      expect(matchesGlob('?', one), point.toString(16)).toBe(true);
      expect(matchesGlob('??', one)).toBe(false);
      expect(matchesGlob('?b', `${one}b`)).toBe(true);
    }
  });

  it('is not found in place of a question mark only', () => {
    expect(matchesGlob('?', '?')).toBe(true);
    expect(matchesGlob('?', 'a')).toBe(true);
    expect(matchesGlob('*?', '?')).toBe(true);
  });
});

describe('the literal start of a glob', () => {
  it.each([
    ['abc', 'abc'],
    ['ab*', 'ab'],
    ['ab?c*', 'ab'],
    ['*', ''],
    ['', ''],
  ])('%s is %s', (pattern, start) => {
    expect(globPrefix(pattern)).toBe(start);
  });
});

describe('the literal start of a regular expression with classes and groups', () => {
  it.each([
    ['[a]b|c', ''],
    ['[|]', ''],
    ['x[a|b]y', 'x'],
    ['x[)]|y', ''],
    ['x(y)|z', ''],
    ['x(y|z)', 'x'],
    ['x(y|z)|w', ''],
    ['x((y)|z)', 'x'],
    ['x(y)(z|w)', 'x'],
    ['x[\\]|]y', 'x'],
    ['ab+c', 'ab'],
    ['ab+', 'ab'],
    ['a\\', 'a'],
    ['ab\\+c', 'ab+c'],
    ['a😀', 'a😀'],
    ['x[(]a|b', ''],
  ])('of %s is %j', (source, start) => {
    expect(regexPrefix(source)).toBe(start);
  });
});
