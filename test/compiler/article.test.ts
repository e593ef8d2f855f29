// The snippets of the article that mcpgw comes from are valid input as they are printed, its TypeScript objects as
// YAML with the same keys, and they mean what the article says they do.
import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { prepareAccess } from '../../policies/access/access.ts';
import { callerOf } from '../../policies/access/caller.ts';
import { decide } from '../../policies/access/decide.ts';
import { targetOf } from '../../policies/access/known-target.ts';
import { ANONYMOUS } from '../../policies/access/principal.ts';
import { matchRoute } from '../../policies/routes/match.ts';
import { prepareRoutes } from '../../policies/routes/routes.ts';
import { pickTarget, splitHash } from '../../policies/routes/split.ts';
import type { Bundle } from '../../schema/generated/bundle.ts';

const ROUTES = `# Gateway routing config
routes:
  - match:
      tool_prefix: "file_"
    upstream: files-cluster
  - match:
      tool_prefix: "db_"
    upstream: database-cluster
  - match:
      tool_name: "execute_python"
    upstream: execution-sandbox
  - match:
      default: true
    upstream: general-cluster
`;
const WEIGHTED = `routes:
  - match:
      tool_name: "search_web"
    upstreams:
      - target: search-v1
        weight: 90
      - target: search-v2
        weight: 10 # Canary: 10% to new version
`;
const HEADER = `routes:
  - match:
      header:
        x-mcp-environment: "staging"
    upstream: staging-cluster
  - match:
      default: true
    upstream: production-cluster
`;
const SANDBOX = `upstreams:
  execution-sandbox:
    instances:
      - url: http://sandbox-1:8080
      - url: http://sandbox-2:8080
      - url: http://sandbox-3:8080
    health_check:
      path: /health
      interval: 10s
      timeout: 3s
      healthy_threshold: 2
      unhealthy_threshold: 3
    load_balancing:
      algorithm: least_connections # Route to instance with fewest active calls
    circuit_breaker:
      enabled: true
      failure_threshold: 5 # Open after 5 failures
      success_threshold: 2 # Close after 2 successes in half-open
      timeout: 30s # Stay open for 30s before half-open
`;
/** `const config: RateLimitConfig`. */
const LIMITS = `rate_limits:
  perClient:
    requestsPerMinute: 600
    burstSize: 50
  perTool:
    execute_code: { requestsPerMinute: 30, requestsPerDay: 500 }
    search_web: { requestsPerMinute: 60 }
    read_file: { requestsPerMinute: 600 }
  perUpstream:
    "execution-sandbox": { maxConcurrent: 10, requestsPerSecond: 5 }
    "database-cluster": { maxConcurrent: 50, requestsPerSecond: 100 }
  global:
    requestsPerSecond: 500
`;
/** `const toolPermissions`, and `?? ["mcp:tools:read"]` of the function that reads it. */
const PERMISSIONS = `authz:
  default_scopes: ["mcp:tools:read"]
  toolPermissions:
    read_file: ["mcp:files:read"]
    write_file: ["mcp:files:write"]
    execute_code: ["mcp:execution:run", "mcp:execution:admin"]
    list_databases: ["mcp:db:read"]
    run_query: ["mcp:db:read"]
    drop_table: ["mcp:db:admin"] # Requires elevated scope
`;
/** What `expressjwt` is given. */
const TOKENS = `authn:
  providers:
    main:
      type: jwt
      issuer: https://login.acme.example
      audience: https://mcp.acme.example
      algorithms: ["RS256"]
`;

const ORIGIN = { commit: null, dirty: false };

describe('alone, a snippet of routes lacks its upstreams and nothing else', () => {
  test.each([
    ['routes', ROUTES, 4],
    ['a weighted split', WEIGHTED, 2],
    ['a header condition', HEADER, 2],
  ])('%s', (_, text, upstreams) => {
    const { diagnostics } = compile({ 'a.yaml': text }, ORIGIN);
    expect(diagnostics.map(({ slug }) => slug)).toEqual(Array(upstreams).fill('unknown-upstream'));
  });
});

describe('routes', () => {
  test.each([
    ['file_read', 'files-cluster'],
    ['db_query', 'database-cluster'],
    ['execute_python', 'execution-sandbox'],
    ['send_mail', 'general-cluster'],
  ])('%s goes to %s', (tool, upstream) => {
    const bundle = compiled(ROUTES, [
      'files-cluster',
      'database-cluster',
      'execution-sandbox',
      'general-cluster',
    ]);
    expect(targetsOf(bundle, tool)).toEqual([[upstream, 1]]);
  });

  test('a canary gets a tenth of the callers', () => {
    const bundle = compiled(WEIGHTED, ['search-v1', 'search-v2']);
    const [route] = bundle.routes.table;
    const canary = bundle.upstreams.findIndex(({ name }) => name === 'search-v2');
    const callers = Array.from({ length: 20_000 }, (_, number) => `session-${number}`);
    const there = callers.filter((key) => pickTarget(route!.targets, splitHash(route!.salt, key)) === canary);
    expect(there.length / callers.length).toBeGreaterThan(0.09);
    expect(there.length / callers.length).toBeLessThan(0.11);
  });

  test('a header leads to staging, everything else to production', () => {
    const bundle = compiled(HEADER, ['staging-cluster', 'production-cluster']);
    expect(targetsOf(bundle, 'any', { 'x-mcp-environment': 'staging' })).toEqual([['staging-cluster', 1]]);
    expect(targetsOf(bundle, 'any', { 'x-mcp-environment': 'dev' })).toEqual([['production-cluster', 1]]);
    expect(targetsOf(bundle, 'any')).toEqual([['production-cluster', 1]]);
  });
});

test('the sandbox is checked, balanced and broken off as it says', () => {
  const [sandbox] = compiled(SANDBOX, []).upstreams;
  expect(sandbox?.http?.instances.map(({ url }) => url)).toEqual(
    [1, 2, 3].map((number) => [{ text: `http://sandbox-${number}:8080/mcp` }]),
  );
  expect(sandbox?.health_check).toMatchObject({
    type: 'http',
    path: '/health',
    interval_ms: 10_000,
    timeout_ms: 3_000,
    healthy_threshold: 2,
    unhealthy_threshold: 3,
  });
  expect(sandbox?.load_balancing).toMatchObject({ algorithm: 'least_connections' });
  expect(sandbox?.circuit_breaker).toMatchObject({
    failure_threshold: 5,
    success_threshold: 2,
    open_ms: 30_000,
  });
});

test('limits are as many as its numbers, each for whom the article has it', () => {
  const { limits } = compiled(LIMITS, ['execution-sandbox', 'database-cluster']);
  const told = limits?.table.map(({ limit_type, tools, key, kind, limit, window_ms, burst }) => ({
    of: `${limit_type}${tools === undefined ? '' : ` ${tools.join()}`}`,
    key: key.join(),
    kind,
    limit,
    window_ms,
    burst,
  }));
  const minute = 60_000;
  const day = 86_400_000;
  expect(told).toHaveLength(10);
  expect(told).toEqual(
    expect.arrayContaining([
      { of: 'per_client', key: 'client', kind: 'bucket', limit: 600, window_ms: minute, burst: 50 },
      {
        of: 'per_tool execute_code',
        key: 'client,tool',
        kind: 'window',
        limit: 30,
        window_ms: minute,
        burst: 0,
      },
      {
        of: 'per_tool execute_code',
        key: 'client,tool',
        kind: 'quota',
        limit: 500,
        window_ms: day,
        burst: 0,
      },
      {
        of: 'per_tool search_web',
        key: 'client,tool',
        kind: 'window',
        limit: 60,
        window_ms: minute,
        burst: 0,
      },
      {
        of: 'per_tool read_file',
        key: 'client,tool',
        kind: 'window',
        limit: 600,
        window_ms: minute,
        burst: 0,
      },
      { of: 'per_upstream', key: '', kind: 'concurrent', limit: 10, window_ms: 0, burst: 0 },
      { of: 'per_upstream', key: '', kind: 'window', limit: 5, window_ms: 1000, burst: 0 },
      { of: 'per_upstream', key: '', kind: 'concurrent', limit: 50, window_ms: 0, burst: 0 },
      { of: 'per_upstream', key: '', kind: 'window', limit: 100, window_ms: 1000, burst: 0 },
      { of: 'global', key: '', kind: 'window', limit: 500, window_ms: 1000, burst: 0 },
    ]),
  );
});

describe('a tool needs every scope the map gives it', () => {
  test.each([
    ['read_file', ['mcp:files:read'], 'allow'],
    ['read_file', ['mcp:files:write'], 'deny'],
    ['execute_code', ['mcp:execution:run'], 'deny'],
    ['execute_code', ['mcp:execution:run', 'mcp:execution:admin'], 'allow'],
    ['drop_table', ['mcp:db:read'], 'deny'],
    ['drop_table', ['mcp:db:admin'], 'allow'],
    ['not_in_the_map', ['mcp:tools:read'], 'allow'],
    ['not_in_the_map', [], 'deny'],
  ])('%s with %j: %s', (tool, scopes, outcome) => {
    const bundle = compiled(PERMISSIONS, ['any']);
    const access = prepareAccess(bundle.access!);
    const principal = { ...ANONYMOUS, authenticated: true, scopes };
    const target = {
      kind: 'tool',
      name: tool,
      method: 'tools/call',
      route: -1,
      upstream: 0,
      description: '',
      annotations: {},
    } as const;
    const facts = {
      principal,
      request: {
        method: 'tools/call',
        protocolVersion: '2026-07-28',
        listener: 'default',
        path: '/mcp',
        region: '',
        header: () => undefined,
      },
      now: 0,
    };
    expect(decide(access, callerOf(access, principal), targetOf(access, target), facts).outcome).toBe(
      outcome,
    );
  });
});

test('tokens are checked for issuer, audience and algorithm', () => {
  expect(compiled(TOKENS, ['any']).authn).toMatchObject({
    mode: 'required',
    providers: [
      {
        name: 'main',
        type: 'jwt',
        jwt: {
          issuer: [{ text: 'https://login.acme.example' }],
          audience: ['https://mcp.acme.example'],
          algorithms: ['RS256'],
        },
      },
    ],
  });
});

/** The bundle of a snippet beside the upstreams it speaks of. */
function compiled(snippet: string, upstreams: readonly string[]): Bundle {
  const urls = upstreams.map((name) => `  ${name}: { url: "http://127.0.0.1:9001" }\n`).join('');
  const files = { 'a.yaml': snippet, ...(urls !== '' && { 'b.yaml': `upstreams:\n${urls}` }) };
  const { bundle, diagnostics } = compile(files, ORIGIN);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return bundle!;
}

/** Upstreams and weights of the route that takes a call of `tool`. */
function targetsOf(bundle: Bundle, tool: string, headers: Readonly<Record<string, string>> = {}) {
  const routes = prepareRoutes(bundle.routes);
  const entry = matchRoute(routes, {
    kind: 'tool',
    name: tool,
    method: 'tools/call',
    listener: 'default',
    header: (name) => headers[name],
  });
  const targets = routes.table[routes.entries[entry]?.route ?? -1]?.targets ?? [];
  return targets.map(({ upstream, weight }) => [bundle.upstreams[upstream]?.name, weight]);
}
