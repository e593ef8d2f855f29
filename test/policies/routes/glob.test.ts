// The three ways a glob is read, the direct one, as a regular expression and as a literal prefix, say the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchored } from '../../../policies/routes/alternatives.ts';
import { escapeLiteral, globPrefix, globSource, matchesGlob } from '../../../policies/routes/glob.ts';
import { regexPrefix } from '../../../policies/routes/literal-prefix.ts';
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
      { numRuns: 20_000, seed: SEED },
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
      { numRuns: 2000, seed: SEED },
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
