// The snippets of the article that mcpgw comes from are valid input as they are printed.
import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';

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
const INSTANCES = `upstreams:
  execution-sandbox:
    instances:
      - url: http://sandbox-1:8080
      - url: http://sandbox-2:8080
      - url: http://sandbox-3:8080
`;
const PROTECTED = `${INSTANCES}    health_check:
      path: /health
      interval: 10s
    load_balancing:
      algorithm: least_connections
    circuit_breaker:
      enabled: true
`;

const slugs = (text: string): string[] =>
  compile({ 'a.yaml': text }, { commit: null, dirty: false }).diagnostics.map(({ slug }) => slug);

describe('alone, a snippet of routes lacks its upstreams and nothing else', () => {
  test.each([
    ['routes', ROUTES, 4],
    ['a weighted split', WEIGHTED, 2],
    ['a header condition', HEADER, 2],
  ])('%s', (_, text, upstreams) => {
    expect(slugs(text)).toEqual(Array(upstreams).fill('unknown-upstream'));
  });
});

test('with its upstreams, a snippet compiles', () => {
  const names = ['files-cluster', 'database-cluster', 'execution-sandbox', 'general-cluster'];
  const upstreams = names.map((name) => `  ${name}: { url: http://127.0.0.1:9001 }\n`).join('');
  const { bundle } = compile(
    { 'a.yaml': ROUTES, 'b.yaml': `upstreams:\n${upstreams}` },
    { commit: null, dirty: false },
  );
  expect(bundle?.routes.table.map(({ name }) => name)).toEqual([
    'a.yaml#1',
    'a.yaml#2',
    'a.yaml#3',
    'a.yaml#4',
  ]);
});

test('instances compile; what protects them is refused by name instead of being ignored', () => {
  expect(slugs(INSTANCES)).toEqual([]);
  expect(slugs(PROTECTED)).toEqual(['not-supported-yet', 'not-supported-yet', 'not-supported-yet']);
});
