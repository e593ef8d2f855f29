// Every example repository compiles, alone and with each of its overlays, with no error, warning or hint: people copy
// them. Every file is in the one form, and every policy test passes and leaves no rule and no route untested.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileDirectory } from '../../cli/compile-directory.ts';
import { formsOf } from '../../cli/format-files.ts';
import { runPolicyTests } from '../../cli/policy-tests.ts';
import { compile } from '../../compiler/compile.ts';
import { renderText } from '../../compiler/diagnostics/render-text.ts';
import { filesMatching, root } from './sources.ts';

const files = [...filesMatching(/^examples\/[^/]+\/.*$/).keys()];
const names = [...new Set(files.map((path) => path.split('/')[1] ?? ''))];
const directoryOf = (name: string): string => join(root, 'examples', name);
const overlays = names.flatMap((name) =>
  files
    .filter((path) => path.startsWith(`examples/${name}/environments/`))
    .map((path): [string, string] => [name, path.replace(/.*\/|[.]ya?ml$/g, '')]),
);
const tested = names.filter((name) => files.some((path) => path.startsWith(`examples/${name}/tests/`)));

describe('example repositories', () => {
  it('are found, with their overlays and tests', () => {
    expect(names).toEqual(expect.arrayContaining(['local', 'multi-region', 'quickstart', 'team']));
    expect(overlays.length).toBeGreaterThanOrEqual(4);
    expect(tested).toEqual(expect.arrayContaining(['multi-region', 'team']));
    expect(readdirSync(join(root, 'examples')).sort()).toEqual([...names].sort());
  });

  it.each([...names.map((name): [string, string | undefined] => [name, undefined]), ...overlays])(
    '%s compiles without a word (overlay: %s)',
    async (name, env) => {
      const options = env === undefined ? {} : { env };
      const { bundle, diagnostics } = await compileDirectory(directoryOf(name), options);
      expect(renderText(diagnostics)).toBe('');
      expect(bundle).toBeDefined();
    },
  );

  it.each(names)('%s is in the form that fmt gives', (name) => {
    expect(formsOf(directoryOf(name)).filter(({ before, after }) => before !== after)).toEqual([]);
  });

  it.each(tested)('the tests of %s pass and come to every rule and route', async (name) => {
    const { bundle } = await compileDirectory(directoryOf(name));
    const { part, report } = runPolicyTests(directoryOf(name), bundle!, { minCoverage: 100 });
    expect(part.diagnostics).toEqual([]);
    expect(part.text).toContain('Tests: ');
    expect(report).toMatchObject({ failed: 0 });
    expect({ ok: part.ok, text: part.ok ? '' : part.text }).toEqual({ ok: true, text: '' });
  });

  it('would not pass with an error in one', () => {
    const { bundle, diagnostics } = compile(
      { 'mcpgw.yaml': 'version: 1\nroutes: 1\n' },
      { commit: null, dirty: false },
    );
    expect(bundle).toBeUndefined();
    expect(diagnostics).not.toEqual([]);
  });
});
