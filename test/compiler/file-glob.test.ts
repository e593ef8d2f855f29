// Globs over files: what they name, and that they stay inside the repository.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitsGlob, folderOf, leadsOut } from '../../compiler/ast/file-glob.ts';
import { filesBeside, includesOf } from '../../compiler/named-files.ts';

test.each([
  ['shared/*.yaml', 'shared/a.yaml', true],
  ['shared/*.yaml', 'shared/deep/a.yaml', false],
  ['shared/**/*.yaml', 'shared/a.yaml', true],
  ['shared/**/*.yaml', 'shared/deep/er/a.yaml', true],
  ['shared/**/*.yaml', 'other/a.yaml', false],
  ['**/x.yaml', 'x.yaml', true],
  ['a?.yaml', 'ab.yaml', true],
  ['a?.yaml', 'a/.yaml', false],
  ['a.yaml', 'axyaml', false],
  ['(a|b).yaml', 'a.yaml', false],
])('%s and %s: %s', (glob, path, fits) => {
  expect(fitsGlob(glob, path)).toBe(fits);
});

test('a glob fits what the naive reading of it fits, and takes no time for the worst', () => {
  const naive = (glob: string[], path: string[]): boolean => {
    const [first, ...rest] = glob;
    if (first === undefined) return path.length === 0;
    if (first === '**') return naive(rest, path) || (path.length > 0 && naive(glob, path.slice(1)));
    const name = new RegExp(`^${first.replace(/[.]/g, '\\.').replace(/\*+/g, '.*').replace(/\?/g, '.')}$`);
    return path.length > 0 && name.test(path[0]!) && naive(rest, path.slice(1));
  };
  const name = fc.string({ unit: fc.constantFrom('a', 'b', '.'), minLength: 1, maxLength: 4 });
  const part = fc.oneof(
    fc.constant('**'),
    fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '.'), minLength: 1, maxLength: 4 }),
  );
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 5 }),
      fc.array(name, { minLength: 1, maxLength: 4 }),
      (glob, path) => {
        expect(fitsGlob(glob.join('/'), path.join('/'))).toBe(naive(glob, path));
      },
    ),
    { numRuns: 1_000 },
  );
  expect(fitsGlob(`${'**/'.repeat(40)}x.yaml`, `${'a/'.repeat(200)}y.yaml`)).toBe(false);
  expect(fitsGlob(`${'*a'.repeat(60)}b`, 'a'.repeat(250))).toBe(false);
});

test('everything that fits stands in one folder', () => {
  expect(folderOf('shared/eu/**/*.yaml')).toBe('shared/eu');
  expect(folderOf('*.yaml')).toBe('');
});

test.each(['../a.yaml', '/etc/a.yaml', 'a/../../b.yaml', 'C:\\a.yaml', '\\\\host\\a.yaml', 'a\\..\\b.yaml'])(
  '%s leads out',
  (glob) => {
    expect(leadsOut(glob)).toBe(true);
  },
);

describe('what a configuration says about further files', () => {
  test('globs to include, but none that leads out, and none of a text that cannot be read', () => {
    expect(includesOf('include: ["a/*.yaml", "../b.yaml", 5]\n')).toEqual(['a/*.yaml']);
    expect(includesOf('include: [\n')).toEqual([]);
  });

  test('the lockfile and the keys that sign bundles', () => {
    expect(
      filesBeside({
        'a.yaml': 'pinning: { lockfile: locks/x.json }\n',
        'b.yaml': 'gateway: { reload: { trusted_keys: [./keys/ci.pub, /etc/passwd, ../x.pub] } }\n',
      }),
    ).toEqual(['keys/ci.pub', 'locks/x.json', 'mcpgw.lock.json']);
  });
});
