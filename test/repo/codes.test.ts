// The table of diagnostics, its golden cases and its uses name the same codes: no code without a case, no case
// without a code, no code that nothing reports.
import { describe, expect, it } from 'vitest';
import { CODES } from '../../compiler/diagnostics/codes.ts';
import { type Files, filesMatching, withoutComments } from './sources.ts';

const slugs = Object.keys(CODES);
const goldens = [...filesMatching(/^test\/compiler\/goldens\/err\//).keys()];
const reporters = filesMatching(/^(compiler|cli)\/.*(?<!\/codes)\.ts$/);

/** Codes that a golden folder cannot show, with the folder they are tested in: about the disk, and about test files. */
const ABOUT_FILES: Readonly<Record<string, string>> = {
  'unreadable-file': 'test/cli',
  'not-formatted': 'test/cli',
  'unknown-name-in-test': 'test/compiler/test',
  'misplaced-expectation': 'test/compiler/test',
  'untested-rule': 'test/compiler/test',
};

describe('every diagnostic code', () => {
  it('has a golden case, and every case has a code', () => {
    const cases = new Set(goldens.map(slugOfCase));
    expect(slugs.filter((slug) => !cases.has(slug) && !ABOUT_FILES[slug])).toEqual([]);
    expect([...cases].filter((slug) => !slugs.includes(slug))).toEqual([]);
  });

  it('is tested elsewhere when it is about files', () => {
    const numbers = new Map<string, string>(Object.entries(CODES).map(([slug, { code }]) => [slug, code]));
    for (const [slug, folder] of Object.entries(ABOUT_FILES)) {
      const tests = [...filesMatching(new RegExp(`^${folder}/.*\\.test\\.ts$`)).values()].join('\n');
      expect(tests.includes(slug) || tests.includes(numbers.get(slug) ?? slug), slug).toBe(true);
    }
  });

  it('is reported somewhere', () => {
    expect(unused(slugs, reporters)).toEqual([]);
  });

  it('has a number of its own', () => {
    const numbers = Object.values(CODES).map(({ code }) => code);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((code) => !/^MCPGW[1-9]\d{3}$/.test(code))).toEqual([]);
  });

  it('would be missed', () => {
    expect(
      unused(['a-code'], new Map([['compiler/a.ts', "// report('a-code')\nreport('another')"]])),
    ).toEqual(['a-code']);
    expect(slugOfCase('test/compiler/goldens/err/bad-size--float/mcpgw.yaml')).toBe('bad-size');
  });
});

/** Folders are named `<slug>` or `<slug>--<variant>`. */
function slugOfCase(path: string): string {
  return path.replace(/^test\/compiler\/goldens\/err\//, '').replace(/(--.*)?\/.*$/, '');
}

function unused(names: readonly string[], files: Files): string[] {
  const code = [...files.values()].map(withoutComments).join('\n');
  return names.filter((slug) => !code.includes(`'${slug}'`));
}
