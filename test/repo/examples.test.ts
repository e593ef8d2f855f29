// Every example repository compiles, with no error and no warning: people copy them.
import { describe, expect, it } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { renderText } from '../../compiler/diagnostics/render-text.ts';
import { filesMatching } from './sources.ts';

const yaml = filesMatching(/^examples\/[^/]+\/.*\.ya?ml$/);
const names = [...new Set([...yaml.keys()].map((path) => path.split('/')[1] ?? ''))];

describe('example repositories', () => {
  it('are found', () => {
    expect(names).toContain('quickstart');
  });

  it.each(names)('%s compiles without a word', (name) => {
    const folder = `examples/${name}/`;
    const files = [...yaml]
      .filter(([path]) => path.startsWith(folder))
      .map(([path, text]) => [path.slice(folder.length), text]);
    const { bundle, diagnostics } = compile(Object.fromEntries(files), { commit: null, dirty: false });
    expect(renderText(diagnostics)).toBe('');
    expect(bundle).toBeDefined();
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
