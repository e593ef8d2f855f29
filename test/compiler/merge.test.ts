// Many files as one document, and what an overlay does to it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { originOf } from '../../compiler/ast/source.ts';
import type { Value } from '../../compiler/ast/value.ts';
import { analyse, type CompileOptions, compile } from '../../compiler/compile.ts';

const UPSTREAM = 'upstreams: { files: { url: http://127.0.0.1:9001/mcp } }\n';

function programOf(files: Record<string, string>, options: CompileOptions = {}) {
  const { program, diagnostics } = analyse({ 'mcpgw.yaml': `version: 1\n${UPSTREAM}`, ...files }, options);
  // What the checks warn about is nothing of merging.
  const slugs = diagnostics.filter(({ severity }) => severity === 'error').map(({ slug }) => slug);
  return { program, slugs, found: diagnostics.map(({ slug }) => slug) };
}

describe('sections over several files', () => {
  const files = {
    'policies/a.yaml':
      'authz: { tool_permissions: { a: [x] }, rules: [{ name: one, effect: allow }] }\nrate_limits: { per_tool: { a: { requests_per_minute: 1 } } }\n',
    'policies/b.yaml':
      'authz: { tool_permissions: { b: [y] }, rules: [{ name: two, effect: allow }] }\nrate_limits: { per_tool: { b: { requests_per_minute: 2 } }, global: { requests_per_day: 3 } }\n',
  };

  test('maps merge at every depth, and lists of rules concatenate', () => {
    const { program, slugs } = programOf(files);
    expect(slugs).toEqual([]);
    expect(program?.config.authz.tool_permissions).toEqual({ a: ['x'], b: ['y'] });
    expect(program?.config.authz.rules.map(({ name }) => name)).toEqual(['one', 'two']);
    expect(program?.config.rate_limits).toMatchObject({
      per_tool: { a: { requests_per_minute: 1 }, b: { requests_per_minute: 2 } },
      global: { requests_per_day: 3 },
    });
  });

  test('everything points into the file it came from', () => {
    const { program } = programOf(files);
    const place = (pointer: string) => program && originOf(program.spanOf(pointer, 'key'));
    expect(place('/authz/tool_permissions/b')).toBe('policies/b.yaml:1:30');
    expect(place('/authz/rules/1/name')).toBe('policies/b.yaml:1:50');
  });

  test('what another file says already is never replaced', () => {
    const { slugs } = programOf({
      ...files,
      'policies/c.yaml': 'rate_limits: { global: { requests_per_day: 4 } }\n',
    });
    expect(slugs).toEqual(['duplicate-name']);
  });
});

describe('an overlay', () => {
  const base = {
    'routes/a.yaml':
      'routes:\n  - { name: files, match: { tool_prefix: file_ }, upstream: files, timeout: 5s, policies: [p] }\npolicies: { p: {} }\n',
    'environments/eu.yaml':
      'gateway: { region: eu }\nupstreams:\n  files: { url: http://127.0.0.1:9009/mcp }\nroutes:\n  - { name: files, timeout: null, policies: [] }\n',
    'environments/us.yaml': 'this is: { not read\n',
  };

  test('replaces scalars and lists, takes away what is null, and patches routes by name', () => {
    const { program, slugs } = programOf(base, { environment: 'eu' });
    expect(slugs).toEqual([]);
    expect(program?.environment).toBe('eu');
    expect(program?.config.gateway.region).toBe('eu');
    expect(program?.config.upstreams.files?.url).toBe('http://127.0.0.1:9009/mcp');
    expect(program?.routes.map(({ route }) => [route.timeout, route.policies])).toEqual([[undefined, []]]);
    expect(program && originOf(program.spanOf('/upstreams/files/url', 'value'))).toBe(
      'environments/eu.yaml:3:17',
    );
    expect(program && originOf(program.spanOf('/routes/0/match', 'key'))).toBe('routes/a.yaml:2:20');
  });

  test('takes away only what it says to take away: an empty section is a mistake', () => {
    const authz = 'authz: { rules: [{ name: r, effect: deny, what: { tools: ["x*"] } }] }\n';
    const overlaid = (overlay: string) =>
      programOf({ 'policies/a.yaml': authz, 'environments/e.yaml': overlay }, { environment: 'e' });
    for (const empty of [
      'authz:\n',
      'authz:\n  # rules: []\n',
      'authz: { rules: }\n',
      'upstreams:\n  files:\n',
    ])
      expect(overlaid(empty), empty).toMatchObject({ program: undefined, slugs: ['wrong-type'] });
    for (const written of ['authz: null\n', 'authz: ~\n', 'authz: { rules: null }\n']) {
      const { program, slugs } = overlaid(written);
      expect(slugs, written).toEqual([]);
      expect(program?.config.authz?.rules ?? [], written).toEqual([]);
    }
  });

  test('stands in one file: a second one of the environment would not be read', () => {
    const twice = {
      'environments/e.yaml': 'gateway: { region: eu }\n',
      'environments/e.yml': 'vars: { A: b }\n',
    };
    expect(programOf(twice, { environment: 'e' })).toMatchObject({
      program: undefined,
      slugs: ['duplicate-name'],
    });
    expect(programOf(twice).slugs).toEqual([]);
  });

  test('of another environment is not even read, and is no source of the bundle', () => {
    expect(programOf(base).slugs).toEqual([]);
    const { bundle } = compile(
      { 'mcpgw.yaml': `version: 1\n${UPSTREAM}`, ...base },
      { commit: null, dirty: false },
      'x',
      { environment: 'eu' },
    );
    expect(Object.keys(bundle?.source.files ?? {}).sort()).toEqual([
      'environments/eu.yaml',
      'mcpgw.yaml',
      'routes/a.yaml',
    ]);
  });

  test('leaves the texts it changes as they are for the next compilation', () => {
    const bytes = () => JSON.stringify(programOf(base, { environment: 'eu' }).program?.config);
    expect(bytes()).toBe(bytes());
    expect(programOf(base).program?.config.upstreams.files?.url).toBe('http://127.0.0.1:9001/mcp');
  });

  const scalar = fc.constantFrom(1, 2, 'x', true);
  const json = fc.letrec<{ value: Value; map: Value }>((tie) => ({
    value: fc.oneof({ maxDepth: 3 }, scalar, fc.array(scalar, { maxLength: 2 }), tie('map')),
    map: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  }));

  test('merges arguments of any shape as the naive merge does', () => {
    fc.assert(
      fc.property(json.map, json.map, (before, patch) => {
        const route = (args: unknown, rest = '') =>
          `routes:\n  - { name: r${rest}, rewrite: { set_arguments: ${JSON.stringify(args)} } }\n`;
        const { program, slugs } = programOf(
          {
            'routes/a.yaml': route(before, ', match: { tool_name: x }, upstream: files'),
            'environments/e.yaml': route(patch),
          },
          { environment: 'e' },
        );
        expect(slugs).toEqual([]);
        expect(program?.routes[0]?.route.rewrite?.set_arguments).toEqual(naive(before, patch));
      }),
      { numRuns: 200 },
    );
  });

  function naive(before: Value, patch: Value): Value {
    const isMap = (value: Value | undefined): value is Record<string, Value> =>
      typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isMap(before) || !isMap(patch)) return patch;
    const merged: Record<string, Value> = { ...before };
    for (const [key, value] of Object.entries(patch)) {
      const known = merged[key];
      merged[key] = known === undefined ? value : naive(known, value);
    }
    return merged;
  }
});

describe('variables', () => {
  const files = {
    'policies/v.yaml':
      'vars: { PORT: 9900, REGION: us }\ngateway: { region: "${var:REGION}", admin: { port: "${var:PORT}" } }\n',
    'environments/eu.yaml': 'vars: { REGION: eu }\n',
  };

  test('are as they are written, where a number would be another one', () => {
    const { program, slugs } = programOf({
      'policies/v.yaml':
        'vars: { A: 0123, B: 1.10, C: 12345678901234567890, D: true, E: "x" }\nroutes:\n  - { name: r, match: { header: { x-a: "${var:A} ${var:B} ${var:C} ${var:D} ${var:E}" } }, upstream: files }\n',
    });
    expect(slugs).toEqual([]);
    expect(program?.routes[0]?.route.match).toMatchObject({
      header: { 'x-a': '0123 1.10 12345678901234567890 true x' },
    });
  });

  describe('inside a condition', () => {
    const compiled = (when: string, value: string, options: CompileOptions = {}) => {
      const rule = `{ name: r, effect: allow, when: ${JSON.stringify(when)} }`;
      const files = {
        'policies/v.yaml': `vars: { V: ${JSON.stringify(value)} }\nauthz: { rules: [${rule}] }\n`,
      };
      const { program, slugs } = programOf(files, options);
      return program === undefined ? slugs : program.expressions.get('/authz/rules/0/when')?.source;
    };

    test.each([
      ['client.user_id == "${var:V}"', 'anna', 'client.user_id == "anna"'],
      ["client.user_id in ['x', '${var:V}']", 'a && b || c', "client.user_id in ['x', 'a && b || c']"],
      ['tool.arguments.n <= ${var:V}', '10', 'tool.arguments.n <= 10'],
      ['${var:V} == "x"', 'client.user_id', 'client.user_id == "x"'],
      ['${var:V}', 'client.id == "a" || client.id == "b"', 'client.id == "a" || client.id == "b"'],
    ])('%s is replaced by %s', (when, value, source) => {
      expect(compiled(when, value)).toBe(source);
    });

    test.each([
      ['client.user_id == "${var:V}"', 'x" || true || "'],
      ["client.user_id == '${var:V}'", "x' || true || '"],
      ['client.user_id == "${var:V}"', '\\'],
      ['client.user_id == "${var:V}${var:V}"', '"'],
      ['client.authenticated // ${var:V}', 'x\n || true'],
      ['${var:V} && client.authenticated', 'client.id == "a" || client.id == "b"'],
      ['tool.arguments.n <= ${var:V}', '1 || true'],
      ['r"a" == "${var:V}"', '" || "a" == "a'],
      ['"""it\'s ${var:V}""" == client.id', '""" == client.id || """'],
    ])('%s is refused with %j', (when, value) => {
      expect(compiled(when, value)).toEqual(['expression-syntax']);
      expect(compiled(when, 'harmless', { variables: { V: value } })).toEqual(['expression-syntax']);
    });
  });

  test('the command line beats the overlay, and the overlay beats the files', () => {
    const region = (options: CompileOptions) => programOf(files, options).program?.config.gateway.region;
    expect(region({})).toBe('us');
    expect(region({ environment: 'eu' })).toBe('eu');
    expect(region({ environment: 'eu', variables: { REGION: 'de' } })).toBe('de');
  });

  test('are numbers where a number is wanted', () => {
    expect(programOf(files).program?.config.gateway.admin.port).toBe(9900);
    expect(programOf(files, { variables: { PORT: '9901' } }).program?.config.gateway.admin.port).toBe(9901);
    expect(programOf(files, { variables: { PORT: '99.5' } }).slugs).toEqual(['wrong-type']);
  });
});

test('camelCase means the same', () => {
  const camel = programOf({
    'policies/l.yaml':
      'rateLimits: { perClient: { requestsPerMinute: 6, burstSize: 5 }, perTool: { runQuery: { maxConcurrent: 1 } } }\n',
  });
  const snake = programOf({
    'policies/l.yaml':
      'rate_limits: { per_client: { requests_per_minute: 6, burst_size: 5 }, per_tool: { runQuery: { max_concurrent: 1 } } }\n',
  });
  expect(camel.program?.config).toEqual(snake.program?.config);
  expect(new Set(camel.found)).toEqual(new Set(['camel-case-key']));
  expect(snake.slugs).toEqual([]);
});

test('policies are attached to everything that names them, and a route to what it says inline', () => {
  const { program, slugs } = programOf({
    'policies/p.yaml':
      'policies: { data: { timeout: 5s }, unused: {} }\nteams: { a: { policies: [data] } }\nclients: { ci: { policies: [data] } }\n',
    'routes/r.yaml':
      'routes:\n  - { name: one, match: { tool_name: a }, upstream: files, policies: [data, data], validation: { arguments: enforce } }\n  - { name: two, match: { tool_name: b }, upstream: files, policies: [data] }\n',
  });
  expect(slugs.filter((slug) => slug !== ('unused-policy' as never))).toEqual([]);
  expect(program?.attached.map(({ name, pointer, scopes }) => ({ name, pointer, scopes }))).toEqual([
    {
      name: 'data',
      pointer: '/policies/data',
      scopes: [{ routes: [0, 1] }, { teams: ['a'] }, { clients: ['ci'] }],
    },
    { name: 'one', pointer: '/routes/0', scopes: [{ routes: [0] }] },
  ]);
  expect(program?.attached[0]?.sections.timeout).toBe('5s');
  expect(program?.attached[1]?.sections.validation?.arguments).toBe('enforce');
});
