import { expect, it } from 'vitest';
import { isVolatile } from '../../../policies/expressions/volatile.ts';
import { policyFrom } from '../calls/repository.ts';

function irOf(when: string): unknown {
  const { bundle } = policyFrom(
    JSON.stringify({
      version: 1,
      gateway: { listeners: [{ name: 'main' }] },
      upstreams: { a: { url: 'http://127.0.0.1:9001' } },
      authz: { rules: [{ name: 'r', effect: 'allow', who: { authenticated: false }, when }] },
    }),
  );
  return bundle.expressions?.[0]?.ir;
}

it.each([
  'now.getHours() > 8',
  '"x-env" in request.headers',
  'request.headers["x-env"] == "prod"',
  'request.path == "/mcp"',
  'request.protocol_version == "2026-07-28"',
  'client.teams.exists(t, t == "a" || (t == "b" && now > timestamp("2026-01-01T00:00:00Z")))',
])('%s may differ from request to request', (when) => {
  expect(isVolatile(irOf(when))).toBe(true);
});

it.each([
  'client.user_id == "now"',
  'client.id == "header"',
  'client.scopes.exists(s, s == "request.path")',
  'request.method == "tools/call" && request.listener == "main" && request.region == ""',
  'tool.name == "x" && has(tool.arguments.header)',
  'upstream.name == "a"',
])('%s does not', (when) => {
  expect(isVolatile(irOf(when))).toBe(false);
});
