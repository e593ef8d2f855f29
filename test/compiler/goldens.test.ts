// Golden cases: a folder is an input repository with what the compiler must say about it beside it.
//
//   goldens/err/<slug>/            *.yaml and expected.txt, the exact text of the diagnostics; they name <slug>
//   goldens/err/<slug>--<variant>/ another case of the same code
//   goldens/ok/<name>/             *.yaml that compiles without a word
//
// A folder is read as `mcpgw compile` reads it: mcpgw.yaml with upstreams/, routes/ and so on, or else all *.yaml in it.
// options.json is what the command line adds: { "env": ..., "var": { ... } }.
//
// Add a folder, get a test. `UPDATE=1 npx vitest run --project compiler` rewrites expected.txt: read the diff.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { compileDirectory, type DirectoryOptions } from '../../cli/compile-directory.ts';
import { renderText } from '../../compiler/diagnostics/render-text.ts';

const goldens = join(import.meta.dirname, 'goldens');

describe('a faulty repository is answered with exactly this text', () => {
  for (const name of folders('err')) {
    test(name, async () => {
      const folder = join(goldens, 'err', name);
      const { diagnostics } = await compileDirectory(folder, optionsOf(folder));
      const text = renderText(diagnostics);
      const expectedFile = join(folder, 'expected.txt');
      if (process.env.UPDATE === '1') writeFileSync(expectedFile, text);
      expect(existsSync(expectedFile), 'expected.txt is there (UPDATE=1 writes it)').toBe(true);
      expect(text).toBe(readFileSync(expectedFile, 'utf8'));
      expect(diagnostics.map((diagnostic) => diagnostic.slug)).toContain(name.replace(/--.*/, ''));
    });
  }
});

describe('every faulty repository', () => {
  it('is one of sixty and more', () => {
    expect(folders('err').length).toBeGreaterThanOrEqual(60);
  });

  it('gets a place for each finding, and words of ours for what is wrong', () => {
    for (const name of folders('err')) {
      const text = readFileSync(join(goldens, 'err', name, 'expected.txt'), 'utf8');
      const heads = text.match(/^(error|warning|info)\[MCPGW[0-9]{4}\]: .+$/gm) ?? [];
      const places = text.match(/^ *--> [^\s:]+:[0-9]+:[0-9]+$/gm) ?? [];
      expect(heads.length, name).toBeGreaterThan(0);
      expect(places.length, name).toBeGreaterThanOrEqual(heads.length);
      // What a validator of schemas says by itself, and what an exception says.
      expect(text, name).not.toMatch(
        /must (NOT )?have|must match (pattern|a schema|exactly)|must be equal to|should (NOT|match|have|be)\b|instancePath|ajv/,
      );
      expect(text, name).not.toMatch(
        /^\s+at .+:[0-9]+:[0-9]+\)?$|Error: |node:internal|\/work\/|undefined|\[object /m,
      );
    }
  });

  it('has no bundle when one of the findings is an error, and one when none is', async () => {
    for (const name of folders('err')) {
      const folder = join(goldens, 'err', name);
      const { bundle, diagnostics } = await compileDirectory(folder, optionsOf(folder));
      const hasError = diagnostics.some(({ severity }) => severity === 'error');
      expect(bundle === undefined, name).toBe(hasError);
    }
  });
});

describe('a sound repository compiles without a word', () => {
  for (const name of folders('ok')) {
    test(name, async () => {
      const folder = join(goldens, 'ok', name);
      const { bundle, diagnostics } = await compileDirectory(folder, optionsOf(folder));
      expect(renderText(diagnostics)).toBe('');
      expect(bundle).toBeDefined();
    });
  }
});

/** What would stand on the command line. */
function optionsOf(folder: string): DirectoryOptions {
  const file = join(folder, 'options.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DirectoryOptions) : {};
}

function folders(kind: 'err' | 'ok'): string[] {
  return readdirSync(join(goldens, kind), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
