// `mcpgw migrate`: what becomes of configurations of others. What comes out compiles, and opens nothing that was closed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { directoryWith, mcpgw } from './mcpgw.ts';

function migrated(text: string, name = 'in.yaml') {
  const cwd = directoryWith({ [name]: text });
  const { code, stdout, stderr } = mcpgw(['migrate', name], { cwd });
  expect(stderr).not.toContain('still has to be mended');
  expect(code).toBe(0);
  return { config: parse(stdout), left: stderr.trimEnd().split('\n') };
}

test('objects of a TypeScript gateway', () => {
  const { config, left } = migrated(`
perClient: { requestsPerMinute: 600, burstSize: 50 }
perTool:
  execute_code: { requestsPerMinute: 30, requestsPerDay: 500 }
perUpstream:
  execution-sandbox: { maxConcurrent: 10, requestsPerSecond: 5 }
global: { requestsPerSecond: 500 }
toolPermissions:
  execute_code: ["mcp:execution:run", "mcp:execution:admin"]
metrics: { prefix: x }
`);
  expect(config.rate_limits).toEqual({
    per_client: { requests_per_minute: 600, burst_size: 50 },
    per_tool: { execute_code: { requests_per_minute: 30, requests_per_day: 500 } },
    per_upstream: { 'execution-sandbox': { requests_per_second: 5, max_concurrent: 10 } },
    global: { requests_per_second: 500 },
  });
  expect(config.authz).toEqual({
    tool_permissions: { execute_code: ['mcp:execution:run', 'mcp:execution:admin'] },
    default_scopes: ['mcp:tools:read'],
  });
  expect(config.upstreams['execution-sandbox'].url).toBe('${env:EXECUTION_SANDBOX_URL}');
  expect(left).toContain('not migrated: metrics: mcpgw has no counterpart');
});

test('JSON, and sections under their own name', () => {
  const limits = { rateLimitConfig: { perTool: { read_file: { requestsPerMinute: 600, color: 'red' } } } };
  const { config, left } = migrated(JSON.stringify(limits), 'in.json');
  expect(config.rate_limits.per_tool.read_file).toEqual({ requests_per_minute: 600 });
  expect(left).toEqual(['not migrated: rate_limits.perTool.read_file.color: mcpgw has no counterpart']);
});

const SHORT = `
mcp:
  port: 3000
  policies:
    jwtAuth: { issuer: agentgateway.dev, audiences: [test.agentgateway.dev], jwks: { file: ./pub-key } }
    mcpAuthorization:
      rules:
      - 'mcp.tool.name == "echo"'
      - 'jwt.sub == "test-user" && mcp.tool.name == "get-sum"'
      - 'mcp.tool.name == "printEnv" && jwt.nested.key == "mcp.tool.name"'
      - 'mcp.tool.name.startsWith("read_") || jwt.sub == "admin"'
      - deny: 'jwt.sub == "mallory"'
      - require: 'jwt.level > 2'
  targets:
  - { name: remote, mcp: { host: "http://localhost:3001/mcp" } }
  - { name: old, sse: { host: localhost, port: 3002 } }
  - name: local
    stdio: { cmd: npx, args: ["some-server"], env: { API_TOKEN: hunter2-correct-horse, MODE: fast } }
  - { name: rest, openapi: { host: x } }
`;

describe('agentgateway, the short form', () => {
  test('targets are upstreams, without their secrets', () => {
    const { config, left } = migrated(SHORT);
    expect(config.upstreams).toEqual({
      remote: { url: 'http://localhost:3001/mcp' },
      old: { transport: 'sse', url: 'http://localhost:3002/sse' },
      local: { command: 'npx', args: ['some-server'], env: { API_TOKEN: '${env:API_TOKEN}', MODE: 'fast' } },
    });
    expect(left.join('\n')).not.toContain('hunter2');
    expect(left).toContain('not migrated: mcp.targets[3].openapi: only MCP servers can be upstreams');
  });

  test('tokens are asked for', () => {
    const { config } = migrated(SHORT);
    expect(config.authn.providers.main).toEqual({
      type: 'jwt',
      issuer: 'agentgateway.dev',
      audience: ['test.agentgateway.dev'],
      jwks_file: './pub-key',
    });
  });

  test('rules say the same under our names', () => {
    const { config } = migrated(SHORT);
    expect(config.authz.default).toBe('deny');
    expect(config.authz.rules.map(({ name, ...rule }: { name: string }) => rule)).toEqual([
      { effect: 'allow', what: { tools: ['echo'] } },
      { effect: 'allow', who: { users: ['test-user'] }, what: { tools: ['get-sum'] } },
      { effect: 'allow', what: { tools: ['printEnv'] }, when: 'client.claims.nested.key == "mcp.tool.name"' },
      { effect: 'allow', when: 'tool.name.startsWith("read_") || client.user_id == "admin"' },
      { effect: 'deny', who: { users: ['mallory'] } },
      { effect: 'deny', when: '!(client.claims.level > 2)' },
    ]);
  });
});

describe('agentgateway: nothing opens', () => {
  const one = (policies: string) =>
    migrated(
      `mcp:\n  policies: ${policies}\n  targets: [{ name: a, mcp: { host: "http://localhost:1/mcp" } }]\n`,
    ).config;

  test.each([
    ['a condition without counterpart', '{ mcpAuthorization: { rules: ["request.uri == \'x\'"] } }'],
    ['a provider that cannot be had', '{ jwtAuth: { issuer: x } }'],
    ['another kind of authentication', '{ apiKey: { keys: [] } }'],
    ['an external authorization', '{ extAuthz: { host: x } }'],
  ])('%s becomes a rule that denies everything', (_, policies) => {
    const { authz } = one(policies);
    expect(authz.default).toBe('deny');
    expect(authz.rules).toContainEqual(
      expect.objectContaining({ effect: 'deny', message: expect.any(String) }),
    );
    for (const rule of authz.rules.filter(({ effect }: { effect: string }) => effect === 'deny'))
      expect(Object.keys(rule).sort()).toEqual(['effect', 'message', 'name']);
  });

  test('without any policy there is none', () => expect(one('{}').authz).toBeUndefined());
});

test('agentgateway, the full form: rules hold for the targets of their route', () => {
  const target = (name: string) => `{ name: ${name}, mcp: { host: "http://localhost:1/mcp" } }`;
  const { config, left } = migrated(`
binds:
- port: 3000
  listeners:
  - routes:
    - policies: { mcpAuthorization: { rules: ['mcp.tool.name == "echo"'] } }
      backends: [{ mcp: { targets: [${target('a')}] } }]
    - matches: [{ path: { pathPrefix: /b } }]
      backends: [{ mcp: { targets: [${target('b')}] } }]
`);
  expect(config.gateway.listeners).toEqual([{ name: 'port-3000', port: 3000 }]);
  expect(config.authz.rules).toEqual([
    { name: 'migrated-1', effect: 'allow', what: { tools: ['echo'], upstreams: ['a'] } },
    { name: 'migrated-2', effect: 'allow', what: { upstreams: ['b'] } },
  ]);
  expect(left).toContain('not migrated: binds[0].listeners[0].routes[1].matches: mcpgw has no counterpart');
});

test('-o writes a new file and never an old one', () => {
  const cwd = directoryWith({ 'in.yaml': 'global: { requestsPerSecond: 5 }\n', 'old.yaml': 'mine\n' });
  expect(mcpgw(['migrate', 'in.yaml', '-o', 'new.yaml'], { cwd }).code).toBe(0);
  expect(parse(readFileSync(join(cwd, 'new.yaml'), 'utf8')).rate_limits.global.requests_per_second).toBe(5);
  expect(mcpgw(['migrate', 'in.yaml', '-o', 'old.yaml'], { cwd }).code).toBe(64);
  expect(readFileSync(join(cwd, 'old.yaml'), 'utf8')).toBe('mine\n');
});

test.each([
  ['a file that is not there', 'no.yaml', {}],
  ['no YAML', 'a.yaml', { 'a.yaml': 'a: [1' }],
  ['a list', 'a.yaml', { 'a.yaml': '- 1\n' }],
  ['nesting without end', 'a.yaml', { 'a.yaml': '['.repeat(100_000) }],
])('%s is wrong usage', (_, file, files: Readonly<Record<string, string>>) => {
  expect(mcpgw(['migrate', file], { cwd: directoryWith(files) })).toMatchObject({ code: 64, stdout: '' });
});
