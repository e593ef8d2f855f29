// Files stay short enough to be read in one go: generated ones excepted, which say so in their first line.
import { describe, expect, it } from 'vitest';
import { type Files, filesMatching, isGenerated, programFiles } from './sources.ts';

const LONGEST = 400;
const MEDIAN_BELOW = 90;

const code = filesMatching(/\.(ts|mjs)$/);

describe('file sizes', () => {
  it(`no file has more than ${LONGEST} lines, tests and tools included`, () => {
    expect(tooLong(code)).toEqual([]);
  });

  it(`the median of the program is below ${MEDIAN_BELOW} lines`, () => {
    expect(medianLines(programFiles())).toBeLessThan(MEDIAN_BELOW);
  });

  it('generated files say that they are not to be edited', () => {
    const generated = [...code].filter(([path]) => isGenerated(path));
    expect(generated.length).toBeGreaterThan(0);
    expect(generated.filter(([, text]) => !firstLine(text).includes('DO NOT EDIT'))).toEqual([]);
  });

  it('the rules can be broken', () => {
    const long = 'x\n'.repeat(LONGEST + 1);
    const files = new Map([
      ['a.ts', long],
      ['b.ts', 'x\n'],
      ['schema/generated/c.ts', long],
    ]);
    expect(tooLong(files)).toEqual(['a.ts has 401 lines']);
    expect(medianLines(files)).toBe(201);
  });
});

function tooLong(files: Files): string[] {
  return [...files]
    .filter(([path, text]) => !isGenerated(path) && lines(text) > LONGEST)
    .map(([path, text]) => `${path} has ${lines(text)} lines`);
}

function medianLines(files: Files): number {
  const sizes = [...files].filter(([path]) => !isGenerated(path)).map(([, text]) => lines(text));
  sizes.sort((a, b) => a - b);
  const middle = Math.floor(sizes.length / 2);
  const upper = sizes[middle] ?? 0;
  return sizes.length % 2 === 1 ? upper : (upper + (sizes[middle - 1] ?? 0)) / 2;
}

function lines(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

function firstLine(text: string): string {
  return text.slice(0, text.indexOf('\n'));
}
