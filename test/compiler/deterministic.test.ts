// The same repository gives the same bytes, whatever the order of its files.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { digestOf } from '../../schema/canonical.ts';

const origin = { commit: 'a'.repeat(40), dirty: false };
const files: Record<string, string> = {
  'mcpgw.yaml': 'version: 1\nvars: { HOST: 127.0.0.1 }\ngateway: { name: edge }\n',
  'policies/edge.yaml': 'gateway: { limits: { max_sessions: 10 } }\n',
  'routes/a.yaml': 'routes:\n  - { name: first, match: { tool_prefix: file_ }, upstream: files }\n',
  'routes/b.yaml':
    'routes:\n  - { match: { tool_glob: "web_*_x" }, upstreams: [{ target: web, weight: 3 }, { target: Z, weight: 1 }] }\n',
  'policies/limits.yaml':
    'rate_limits:\n  per_tool: { b: { requests_per_minute: 1 }, a: { requests_per_minute: 2 } }\n  rules: [{ name: r, key: [user, client], match: { when: \'request.method == "tools/call"\' }, limit: { requests_per_hour: 9 } }]\n',
  'policies/named.yaml':
    'policies:\n  calm: { timeout: 5s, redaction: { fields: [b, A] }, rate_limits: { global: { max_concurrent: 3 } } }\n',
  'teams/red.yaml':
    'teams: { red: { match: { groups: [r] }, allow: ["*"], policies: [calm] }, blue: { match: { users: ["b@*"] }, policies: [calm] } }\n',
  'upstreams/Z.yaml': 'upstreams:\n  Z: { command: node, args: [z.js], env: { B: "2", A: "1" } }\n',
  'upstreams/files.yaml': 'upstreams:\n  files: { url: "http://${var:HOST}:9001/mcp" }\n',
  'upstreams/web.yaml':
    'upstreams:\n  web: { instances: [{ url: "http://w2" }, { url: "http://w1" }], headers: { X-B: b, X-A: a } }\n',
};

const shuffled = (order: string[]): Record<string, string> =>
  Object.fromEntries(order.map((path) => [path, files[path] ?? '']));

test('ten shuffled builds are byte-identical', () => {
  const orders = fc.sample(
    fc.shuffledSubarray(Object.keys(files), { minLength: Object.keys(files).length }),
    10,
  );
  const bytes = orders.map((order) => compile(shuffled(order), origin, 'mcpgw 1.2.3').bytes);
  expect(bytes[0]).toBeDefined();
  expect(new Set(bytes).size).toBe(1);
});

test('the digest names the content, the sources and the commit, and is in the canonical text', () => {
  const { bundle, bytes } = compile(files, origin, 'mcpgw 1.2.3');
  expect(bundle?.digest).toBe(digestOf(bundle ?? {}));
  expect(bundle?.compiler).toBe('mcpgw 1.2.3');
  expect(bundle?.source.commit).toBe(origin.commit);
  expect(Object.keys(bundle?.source.files ?? {}).sort()).toEqual(Object.keys(files).sort());
  expect(bytes).toBe(`${JSON.stringify(JSON.parse(bytes ?? ''))}\n`);
  const other = compile({ ...files, 'routes/c.yaml': '# a comment\n' }, origin, 'mcpgw 1.2.3');
  expect(other.bundle?.digest).not.toBe(bundle?.digest);
});
