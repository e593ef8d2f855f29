// Golden cases of `mcpgw import`: a folder holds the files of a client in `in/`, and beside it what comes of them.
//
//   goldens/<case>/in/            the files; several of them are imported together, in the order of their names
//   goldens/<case>--package/      the same with --prefer package
//   goldens/<case>/expected.yaml  mcpgw.yaml in a directory that had none
//   goldens/<case>/expected.env   .env.example beside it
//   goldens/<case>/expected.txt   what is said on standard error
//
// Add a folder, get a test. `UPDATE=1 npx vitest run test/cli/import` rewrites what is expected: read the diff.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NOTHING } from '../../../cli/import/existing.ts';
import { planImport } from '../../../cli/import/plan.ts';
import { readSource } from '../../../cli/import/source.ts';
import { compile } from '../../../compiler/compile.ts';

const goldens = join(import.meta.dirname, 'goldens');
const cases = readdirSync(goldens).sort();

function imported(name: string) {
  const folder = join(goldens, name, 'in');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const sources = files.map((file) => ({ ...readSource(file, folder), file: file.slice(folder.length + 1) }));
  const prefer = name.endsWith('--package') ? 'package' : 'remote';
  return planImport(sources, NOTHING, '', { force: false, prefer });
}

test('there is a case for every kind of source', () => expect(cases.length).toBeGreaterThanOrEqual(17));

describe.each(cases)('%s', (name) => {
  const plan = imported(name);

  test.each([
    ['expected.yaml', plan.files['mcpgw.yaml'] ?? ''],
    ['expected.env', plan.environment],
    ['expected.txt', plan.messages.map((line) => `${line}\n`).join('')],
  ])('%s', (file, text) => {
    const path = join(goldens, name, file);
    if (process.env.UPDATE === '1') writeFileSync(path, text);
    expect(existsSync(path), `${file} is there (UPDATE=1 writes it)`).toBe(true);
    expect(text).toBe(readFileSync(path, 'utf8'));
  });

  test('compiles without an error', () => {
    const { bundle, diagnostics } = compile(plan.files, { commit: null, dirty: false });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const bundled = bundle?.upstreams.length ?? 0;
    const disabled = (plan.files['mcpgw.yaml'] ?? '').match(/enabled: false/g)?.length ?? 0;
    expect(bundled + disabled).toBe(plan.upstreams.length);
    expect(plan.upstreams.length).toBeGreaterThan(0);
  });
});
