// The lockfiles of the examples are what their servers offer: pinned by the program, not written by hand.
import { describe, expect, it } from 'vitest';
import { mcpgw } from '../cli/mcpgw.ts';

describe.each([
  ['team', ['--env', 'local']],
  ['multi-region', ['--env', 'local']],
  ['api-keys', []],
])('examples/%s', (name, overlay) => {
  it('is pinned to what its servers or their stand-ins offer', () => {
    const { code, stdout } = mcpgw(['pin', `examples/${name}`, ...overlay, '--check']);
    expect(stdout).toMatch(/mcpgw\.lock\.json is up to date: \d+ tools of \d+ upstreams?/);
    expect(code).toBe(0);
  });

  it('passes everything CI asks of it', () => {
    const { code, stdout } = mcpgw(['check', `examples/${name}`]);
    expect(stdout).toMatch(/0 failed/);
    expect(code).toBe(0);
  });
});
