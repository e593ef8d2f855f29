// Golden cases: a folder is an input repository with what the compiler must say about it beside it.
//
//   goldens/err/<slug>/            *.yaml and expected.txt, the exact text of the diagnostics; they name <slug>
//   goldens/err/<slug>--<variant>/ another case of the same code
//   goldens/ok/<name>/             *.yaml that compiles without a word
//
// A folder is read as `mcpgw compile` reads it: mcpgw.yaml with upstreams/, routes/ and so on, or else all *.yaml in it.
//
// Add a folder, get a test. `UPDATE=1 npx vitest run --project compiler` rewrites expected.txt: read the diff.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileDirectory } from '../../cli/compile-directory.ts';
import { renderText } from '../../compiler/diagnostics/render-text.ts';

const goldens = join(import.meta.dirname, 'goldens');

describe('a faulty repository is answered with exactly this text', () => {
  for (const name of folders('err')) {
    test(name, async () => {
      const folder = join(goldens, 'err', name);
      const { diagnostics } = await compileDirectory(folder);
      const text = renderText(diagnostics);
      const expectedFile = join(folder, 'expected.txt');
      if (process.env.UPDATE === '1') writeFileSync(expectedFile, text);
      expect(existsSync(expectedFile), 'expected.txt is there (UPDATE=1 writes it)').toBe(true);
      expect(text).toBe(readFileSync(expectedFile, 'utf8'));
      expect(diagnostics.map((diagnostic) => diagnostic.slug)).toContain(name.replace(/--.*/, ''));
    });
  }
});

describe('a sound repository compiles without a word', () => {
  for (const name of folders('ok')) {
    test(name, async () => {
      const { bundle, diagnostics } = await compileDirectory(join(goldens, 'ok', name));
      expect(renderText(diagnostics)).toBe('');
      expect(bundle).toBeDefined();
    });
  }
});

function folders(kind: 'err' | 'ok'): string[] {
  return readdirSync(join(goldens, kind), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
