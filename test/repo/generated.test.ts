// What is generated is what its sources say: rendered again and compared, byte for byte.
import { describe, expect, it } from 'vitest';
import { render } from '../../scripts/render.mjs';
import { type Files, filesMatching, root } from './sources.ts';

describe('generated files', () => {
  it('are fresh and complete (npm run generate)', async () => {
    const rendered = new Map<string, string>(Object.entries(await render(root)));
    expect(rendered.size).toBeGreaterThan(3);
    const committed = filesMatching(/^(schema\/generated\/|docs\/(configuration|diagnostics\/README)\.md$)/);
    expect(differences(rendered, committed)).toEqual([]);
  });

  it('would be missed when stale, lost or left over', () => {
    const rendered = new Map([
      ['a.ts', 'new'],
      ['b.ts', 'same'],
      ['c.ts', 'lost'],
    ]);
    const committed = new Map([
      ['a.ts', 'old'],
      ['b.ts', 'same'],
      ['d.ts', 'left over'],
    ]);
    expect(differences(rendered, committed)).toEqual(['a.ts', 'c.ts', 'd.ts']);
  });
});

/** Paths whose text is not the same on both sides. */
function differences(rendered: Files, committed: Files): string[] {
  const paths = [...new Set([...rendered.keys(), ...committed.keys()])].sort();
  return paths.filter((path) => rendered.get(path) !== committed.get(path));
}
