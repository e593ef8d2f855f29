// A call for expressions to look at.
import { ANONYMOUS } from '../../../policies/access/principal.ts';
import type { ExpressionFacts } from '../../../policies/expressions/facts.ts';

/** 2026-07-28T10:30:00Z, a Tuesday. */
export const NOW = Date.UTC(2026, 6, 28, 10, 30);

const HEADERS: Readonly<Record<string, string>> = { 'x-environment': 'staging', 'x-dry-run': 'true' };

export const FACTS: ExpressionFacts = {
  principal: {
    ...ANONYMOUS,
    authenticated: true,
    client: 'ci-bot',
    clientType: 'cursor',
    user: 'ada@example.com',
    teams: ['data', 'platform'],
    scopes: ['tools:read', 'tools:write'],
    claims: { level: 3, groups: ['a', 'b'], nested: { region: 'eu' }, iat: NOW / 1000 - 60 },
    ip: '10.1.2.3',
    session: 's-1',
  },
  tool: {
    name: 'db_query',
    upstream: 'database',
    description: 'Runs a query. Naïve 😀',
    arguments: { limit: 50, table: 'users', tags: ['x', 'y'], dry_run: false, nothing: null, deep: { a: 1 } },
    annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: false, openWorldHint: false },
  },
  request: {
    method: 'tools/call',
    protocolVersion: '2026-07-28',
    listener: 'main',
    path: '/mcp',
    region: 'eu-west-1',
    header: (name) => (Object.hasOwn(HEADERS, name) ? HEADERS[name] : undefined),
  },
  upstream: { name: 'database', region: 'eu-west-1', labels: { tier: 'gold' } },
  now: NOW,
};
