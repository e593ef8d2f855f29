// File names and words: a file is named for what it is, and nothing unfinished or silenced is committed.
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Files, filesMatching, isGenerated, withoutComments, withoutStrings } from './sources.ts';

const code = filesMatching(/\.(ts|mjs)$/);

/** Names that say nothing about what is inside. */
const EMPTY_NAMES = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'index'];

/** Left open or switched off; built from halves so that this file passes its own test. */
const UNFINISHED = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK'].join('|')})\\b`);
const SILENCED = new RegExp(
  `@ts-(${['ig' + 'nore', 'expect-er' + 'ror', 'noch' + 'eck'].join('|')})|${'eslint-dis' + 'able'}`,
);

describe('names and words', () => {
  it('every rule holds everywhere', () => {
    expect(code.size).toBeGreaterThan(50);
    expect(faults(code)).toEqual([]);
  });

  it.each([
    ['a name that says nothing', 'runtime/utils.ts', ''],
    ['a barrel', 'policies/index.ts', ''],
    ['a name that is not kebab-case', 'runtime/dispatchCall.ts', ''],
    ['a default export', 'runtime/a.ts', 'export default 1;'],
    ['something left open', 'runtime/a.ts', `// ${'TO' + 'DO'}: later`],
    ['a silenced compiler', 'runtime/a.ts', `// @ts-${'ig' + 'nore'}`],
    ['a type that is given up', 'runtime/a.ts', 'const x = y as any;'],
    ['an enum', 'runtime/a.ts', 'export enum Era { legacy }'],
    ['an import without the extension', 'runtime/a.ts', "import { b } from './b';"],
  ])('the rules find %s', (_name, path, text) => {
    expect(faults(new Map([[path, text]]))).toHaveLength(1);
  });
});

function faults(files: Files): string[] {
  const found: string[] = [];
  for (const [path, text] of files) {
    if (isGenerated(path)) continue;
    const name = basename(path).replace(/(\.test|\.config)?\.(ts|mjs)$/, '');
    const say = (fault: string) => found.push(`${path}: ${fault}`);
    if (EMPTY_NAMES.includes(name)) say('a name that says nothing');
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) say('not kebab-case');
    if (UNFINISHED.test(text)) say('left open');
    if (SILENCED.test(withoutStrings(text))) say('silences a checker');
    // What follows is about code; strings are left out because tests hold code in strings.
    const bare = withoutStrings(withoutComments(text));
    if (/^export default\b/m.test(bare) && !path.endsWith('.config.ts')) say('default export');
    // Tests may read an answer's JSON as it comes.
    if (/\bas any\b|[:<,(]\s*any\b/.test(bare) && !path.startsWith('test/')) say('gives up a type');
    if (/^(export )?(const )?(enum|namespace) \w/m.test(bare)) say('enum or namespace');
    if (
      /\bfrom '\.[^']*(?<!\.ts|\.mjs|\.js|\.json)'/.test(withoutComments(text)) &&
      !path.startsWith('test/repo/')
    ) {
      say('a relative import ends in .ts');
    }
  }
  return found;
}
