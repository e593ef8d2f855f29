// Routes that ask who calls: what the checks on routing say about them.
import { describe, expect, it } from 'vitest';
import { compile } from '../../../compiler/compile.ts';

const HEAD =
  'version: 1\nupstreams: { a: { url: "http://a" }, b: { url: "http://b" } }\nteams: { red: { match: { groups: [r] } }, blue: { match: { groups: [b] } } }\nroutes:\n';

function findings(...routes: string[]): string[] {
  const yaml = HEAD + routes.map((one, i) => `  - { name: r${i}, ${one} }\n`).join('');
  const { diagnostics } = compile({ 'mcpgw.yaml': yaml }, { commit: null, dirty: false });
  return diagnostics
    .filter(({ slug }) => ['ambiguous-routes', 'unreachable-route', 'shadowed-route'].includes(slug))
    .map(({ slug, message }) => `${slug}: ${message}`);
}

describe('a general route behind one for some callers', () => {
  it('can be reached, by the others', () => {
    for (const asked of [
      'team: red',
      'client: ci',
      'user: "*@x"',
      'scope: s',
      'claim: { a: b }',
      'when: \'request.method == "x"\'',
    ])
      expect(
        findings(`match: { tool_name: x, ${asked} }, upstream: a`, 'match: { tool_name: x }, upstream: b'),
      ).toEqual([]);
  });

  it('can not when the better one asks nothing', () => {
    expect(
      findings(
        'match: { tool_name: x, team: red, scope: s }, upstream: a',
        'match: { tool_name: x, team: red }, upstream: b',
        'match: { tool_name: x, team: red }, priority: -1, upstream: a',
      ),
    ).toEqual([expect.stringContaining('unreachable-route: route `r2`')]);
  });
});

describe('two routes for different callers', () => {
  const both = (a: string, b: string) =>
    findings(`match: { tool_name: x, ${a} }, upstream: a`, `match: { tool_name: x, ${b} }, upstream: b`);

  it('are ambiguous for somebody who is both, and the message says so', () => {
    expect(both('team: red', 'team: blue')).toEqual([
      expect.stringContaining('both claim `x` with `team: blue` and `team: red`'),
    ]);
    expect(both('user: "a*"', 'client: "c*"')).toHaveLength(1);
  });

  it('are not where nobody can be both', () => {
    expect(both('client: a', 'client: b')).toEqual([]);
    expect(both('client: a', 'client: "b*"')).toEqual([]);
    expect(both('client: a', 'client: "a*"')).toHaveLength(1);
    expect(both('user: a', 'user: b')).toEqual([]);
    expect(both('client_type: cursor', 'client_type: vscode')).toEqual([]);
    expect(both('claim: { dept: a }', 'claim: { dept: b }')).toEqual([]);
    expect(both('header: { x-a: "1" }', 'header: { x-a: "2" }')).toEqual([]);
  });
});
