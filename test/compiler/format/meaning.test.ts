// The formatter never changes what a configuration means, and has nothing left to do the second time: over every
// example and every golden case.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../compiler/compile.ts';
import { formatText } from '../../../compiler/format/format.ts';
import { CONFIG_SCHEMA, root } from './config-schema.ts';

const format = (text: string) => formatText(text, CONFIG_SCHEMA);

const repositories = [
  ...foldersOf('examples'),
  ...foldersOf('test/compiler/goldens/ok'),
  ...foldersOf('test/compiler/goldens/err'),
];

function foldersOf(path: string): string[] {
  return readdirSync(join(root, path)).map((name) => join(path, name));
}

function filesOf(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
    const path = join(root, folder, name);
    if (
      /\.ya?ml$/.test(name) &&
      statSync(path, { throwIfNoEntry: false })?.isFile() &&
      !/(^|\/)(tests|environments)\//.test(name)
    )
      files[relative(join(root, folder), path)] = readFileSync(path, 'utf8');
  }
  return files;
}

const meaningOf = (files: Record<string, string>) => {
  const { bundle, diagnostics } = compile(files, { commit: null, dirty: false });
  if (bundle === undefined) return { slugs: diagnostics.map(({ slug }) => slug).sort() };
  // Where a rule stands, and so what the whole hashes to, is not what it means.
  return JSON.parse(
    JSON.stringify(bundle, (key, value) =>
      key === 'digest' || key === 'source' || key === 'sources' || key === 'origins' || key === 'origin'
        ? undefined
        : value,
    ),
  );
};

test('there are repositories to format', () => expect(repositories.length).toBeGreaterThan(60));

describe.each(repositories)('%s', (folder) => {
  const files = filesOf(folder);

  test('formatted twice is formatted once', () => {
    for (const text of Object.values(files)) {
      const once = format(text);
      expect(format(once.text)).toEqual(once);
    }
  });

  test('no comment is lost', () => {
    for (const text of Object.values(files)) {
      const once = format(text).text;
      for (const [comment] of text.matchAll(/(?<=^|\s)#.*\S/gm)) expect(once).toContain(comment);
    }
  });

  test('compiles to the same bundle', () => {
    const after = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, format(text).text]));
    const before = meaningOf(files);
    // The formatter mends what it can, such as unquoted references: then it says less, never more.
    if (Array.isArray(before.slugs)) {
      const { slugs = [] } = meaningOf(after);
      for (const slug of slugs)
        if (!MENDED_FROM.has(before.slugs.join())) expect(before.slugs).toContain(slug);
    } else expect(meaningOf(after)).toEqual(before);
  });
});

/** Of these a sound document comes out, about which other things can then be said. */
const MENDED_FROM = new Set(['yaml-syntax']);
