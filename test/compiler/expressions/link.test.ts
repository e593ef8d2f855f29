// Every condition of a configuration is found, compiled, and numbered by its pointer.
import { expect, test } from 'vitest';
import { analyse } from '../../../compiler/compile.ts';

const CONFIG = `
version: 1
upstreams:
  db: { url: "http://127.0.0.1:9001/mcp" }
routes:
  - match: { tool_prefix: db_, when: client.authenticated }
    upstream: db
    authz: { rules: [{ name: in-route, effect: deny, when: "tool.name == 'a'" }] }
    rate_limits:
      rules: [{ name: in-route, key: [client], limit: { requests_per_minute: 1 }, cost: "2 + 1" }]
  - match: [{ tool_prefix: x_, when: client.id == "a" }, { tool_prefix: y_, when: client.id == "b" }]
    upstream: db
authz:
  rules:
    - { name: top, effect: allow, when: "tool.name != 'b'" }
    - { name: without, effect: allow }
rate_limits:
  rules:
    - { name: number, key: [client], limit: { requests_per_minute: 1 }, cost: 2 }
    - { name: text, key: [client], limit: { requests_per_minute: 1 }, match: { when: "client.ip == ''" }, cost: size(client.teams) }
policies:
  strict:
    authz: { rules: [{ name: in-policy, effect: deny, when: "tool.name == 'c'" }] }
    rate_limits:
      rules: [{ name: in-policy, key: [client], limit: { requests_per_minute: 1 }, match: { when: "client.ip != ''" } }]
`;

test('conditions are found wherever they may stand', () => {
  const { program, diagnostics } = analyse({ 'mcpgw.yaml': CONFIG });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const linked = [...(program?.expressions.values() ?? [])];
  expect(linked.map(({ pointer, source }) => `${pointer}: ${source}`)).toEqual([
    "/authz/rules/0/when: tool.name != 'b'",
    "/policies/strict/authz/rules/0/when: tool.name == 'c'",
    "/policies/strict/rate_limits/rules/0/match/when: client.ip != ''",
    '/rate_limits/rules/1/cost: size(client.teams)',
    "/rate_limits/rules/1/match/when: client.ip == ''",
    "/routes/0/authz/rules/0/when: tool.name == 'a'",
    '/routes/0/match/when: client.authenticated',
    '/routes/0/rate_limits/rules/0/cost: 2 + 1',
    '/routes/1/match/0/when: client.id == "a"',
    '/routes/1/match/1/when: client.id == "b"',
  ]);
  expect(linked.map(({ number }) => number)).toEqual(linked.map((_, i) => i));
  for (const { pointer } of linked) expect(program?.expressions.get(pointer)?.pointer).toBe(pointer);
});
