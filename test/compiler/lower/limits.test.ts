// Limits as the configuration writes them -> budgets of one number each.
import { describe, expect, it } from 'vitest';
import { compile } from '../../../compiler/compile.ts';

const UPSTREAMS = 'version: 1\nupstreams: { a: { url: "http://a" }, b: { url: "http://b" } }\n';

function limitsOf(yaml: string) {
  const { bundle, diagnostics } = compile({ 'mcpgw.yaml': UPSTREAMS + yaml }, { commit: null, dirty: false });
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual(
    [],
  );
  return { table: bundle!.limits?.table ?? [], matches: bundle!.limits?.matches ?? [], bundle: bundle! };
}

describe('a limit', () => {
  it('is one budget for each of its numbers: windows, a quota and calls at once', () => {
    const { table } = limitsOf(
      'rate_limits: { per_client: { requests_per_second: 5, requests_per_hour: 100, requests_per_day: 500, max_concurrent: 3 } }\n',
    );
    const key = ['client'];
    expect(
      table.map(({ name, kind, limit, window_ms, burst }) => [name, kind, limit, window_ms, burst]),
    ).toEqual([
      ['per_client/second', 'window', 5, 1_000, 0],
      ['per_client/hour', 'window', 100, 3_600_000, 0],
      ['per_client/day', 'quota', 500, 86_400_000, 0],
      ['per_client/concurrent', 'concurrent', 3, 0, 0],
    ]);
    expect(table.every((one) => one.limit_type === 'per_client' && String(one.key) === String(key))).toBe(
      true,
    );
  });

  it('is a bucket with a burst, but for its day', () => {
    const { table } = limitsOf(
      'rate_limits: { global: { requests_per_minute: 60, requests_per_day: 900, burst_size: 10 } }\n',
    );
    expect(table.map(({ kind, burst, key }) => [kind, burst, key])).toEqual([
      ['bucket', 10, []],
      ['quota', 0, []],
    ]);
  });

  it('of a tool is for each client alone unless its scope says otherwise, and for each tool of a glob', () => {
    const { table } = limitsOf(
      'rate_limits: { per_tool: { "db_*": { requests_per_minute: 1 }, x: { requests_per_minute: 2, scope: global }, y: { requests_per_minute: 3, scope: team } } }\n',
    );
    expect(table.map(({ name, key, tools }) => [name, key, tools])).toEqual([
      ['per_tool db_*/minute', ['client', 'tool'], ['db_*']],
      ['per_tool x/minute', ['tool'], ['x']],
      ['per_tool y/minute', ['team', 'tool'], ['y']],
    ]);
  });

  it('of one team or client stands instead of the one of all', () => {
    const { table } = limitsOf(
      'rate_limits: { per_client: { requests_per_minute: 9 }, per_team: { requests_per_minute: 99 } }\nteams: { red: { match: { groups: [g] }, rate_limits: { requests_per_minute: 5 } } }\nclients: { ci: { rate_limits: { requests_per_minute: 7 } } }\n',
    );
    expect(table.map(({ name, key, scope, except }) => [name, key, scope, except])).toEqual([
      ['per_client/minute', ['client'], {}, ['ci']],
      ['per_team/minute', ['team'], {}, ['red']],
      ['team red/minute', [], { teams: ['red'] }, undefined],
      ['client ci/minute', [], { clients: ['ci'] }, undefined],
    ]);
  });

  it('of an upstream counts everybody together', () => {
    const { table } = limitsOf('rate_limits: { per_upstream: { b: { max_concurrent: 2 } } }\n');
    expect(table).toMatchObject([{ name: 'per_upstream b/concurrent', key: [], scope: { upstreams: [1] } }]);
  });

  it('of a policy is for what the policy is attached to, one budget for each kind of it', () => {
    const { table, bundle } = limitsOf(
      'policies: { calm: { rate_limits: { global: { requests_per_minute: 4 } } } }\nroutes: [{ name: r, match: { default: true }, upstream: a, policies: [calm], rate_limits: { per_user: { requests_per_minute: 3 } } }]\nteams: { red: { match: { groups: [g] }, policies: [calm] } }\n',
    );
    const scopes = Object.fromEntries(table.map(({ name, scope }) => [name, scope]));
    expect(scopes).toEqual({
      'policy calm on routes: global/minute': { routes: [0] },
      'policy calm on teams: global/minute': { teams: ['red'] },
      'route r: per_user/minute': { routes: [0] },
    });
    expect(bundle.origins.limits).toHaveLength(3);
    expect(bundle.origins.limits!.every((origin) => /^mcpgw\.yaml:[0-9]+:[0-9]+$/.test(origin))).toBe(true);
  });
});

describe('a rule of limits', () => {
  it('has its conditions as alternatives, its cost and its mode', () => {
    const { table, matches } = limitsOf(
      'rate_limits:\n  rules:\n    - { name: bulk, key: [tool, client, global], match: { tool_glob: ["db_*", "x*y"], header: { X-Env: a }, client: "ci-*" }, limit: { requests_per_minute: 10 }, cost: 3, mode: audit }\n',
    );
    expect(table).toMatchObject([
      {
        name: 'rule bulk/minute',
        limit_type: 'bulk',
        key: ['client', 'tool'],
        cost: 3,
        mode: 'audit',
        matches: [0, 1],
      },
    ]);
    const asked = { headers: [{ name: 'x-env', not: false, exact: 'a' }], clients: ['ci-*'] };
    expect(matches).toEqual([
      { name: { kind: 'tool', prefix: 'db_' }, ...asked },
      { name: { kind: 'tool', pattern: '^(?:x[^]*y)$' }, ...asked },
    ]);
  });

  it('may have a cost and a condition in CEL', () => {
    const { table, matches, bundle } = limitsOf(
      "rate_limits:\n  rules:\n    - { name: c, key: [user], match: { when: 'request.method == \"tools/call\"' }, cost: 'size(request.path)', limit: { requests_per_minute: 10 } }\n",
    );
    const sources = bundle.expressions!.map(({ source }) => source);
    expect(sources[table[0]!.cost_expression!]).toBe('size(request.path)');
    expect(sources[matches[0]!.when!]).toBe('request.method == "tools/call"');
  });

  it('of another region limits nothing here', () => {
    expect(
      limitsOf(
        'gateway: { region: eu }\nrate_limits:\n  rules:\n    - { name: us, key: [user], match: { region: us }, limit: { requests_per_minute: 10 } }\n',
      ).table,
    ).toEqual([]);
  });
});
