// An explanation as people and programs read it.
import { describe, expect, test } from 'vitest';
import { explanationJson, listingJson } from '../../../compiler/explain/json.ts';
import { listingText } from '../../../compiler/explain/list-text.ts';
import { explanationText } from '../../../compiler/explain/text.ts';
import type { Call } from '../../../policies/calls/call.ts';
import { explain } from '../../../policies/calls/explanation.ts';
import { namesKnown } from '../../../policies/calls/known-names.ts';
import { listFor } from '../../../policies/calls/list-for.ts';
import { globOf } from '../../../policies/calls/route-trace.ts';
import { principalOf } from '../../../policies/calls/simulated-caller.ts';
import { requestOf } from '../../../policies/calls/simulated-request.ts';
import { SimulatedWorld } from '../../../policies/calls/simulated-world.ts';
import { anchored } from '../../../policies/routes/alternatives.ts';
import { globSource } from '../../../policies/routes/glob.ts';
import type { TestCaller, TestSituation } from '../../../schema/generated/tests.ts';
import { policyOf } from '../test/policy-of.ts';

const policy = policyOf({
  'mcpgw.yaml': `version: 1
gateway: { listeners: [{ name: main }] }
upstreams:
  db: { instances: [{ url: "http://127.0.0.1:9001" }, { url: "http://127.0.0.1:9002" }], load_balancing: { algorithm: least_connections } }
  search-v1: { url: "http://127.0.0.1:9003" }
  search-v2: { url: "http://127.0.0.1:9004" }
`,
  'routes/main.yaml': `routes:
  - name: db
    match: { tool_prefix: db_ }
    upstream: db
  - name: anything
    match: { tool_glob: "*_drop_*" }
    deny: Nothing is dropped.
  - name: urgent
    match: { tool_name: db_status, header: { x-now: "1" } }
    priority: 5
    upstream: search-v1
  - name: search
    match: { tool_name: search }
    upstreams: [{ target: search-v1, weight: 90 }, { target: search-v2, weight: 10 }]
    fallback: [search-v1]
`,
  'policies/access.yaml': `authz:
  tool_permissions: { db_drop_table: [admin] }
  default_scopes: []
  rules:
    - name: no-chat
      effect: deny
      who: { client_types: [chat] }
      what: { tools: [db_drop_*] }
      message: Use the pipeline.
    - name: small
      effect: deny
      what: { tools: [db_query] }
      when: has(tool.arguments.limit) && tool.arguments.limit > 10
    - { name: seen, effect: deny, mode: audit, what: { tools: [db_query] } }
teams:
  platform: { match: { groups: [platform] }, allow: ["*"] }
  data: { match: { groups: [data] }, allow: [db_query] }
rate_limits: { per_tool: { db_query: { requests_per_minute: 30 } } }
`,
});

function callAs(
  as: TestCaller,
  name: string,
  given: { args?: object; headers?: Record<string, string> } = {},
): Call {
  return {
    kind: 'tool',
    name,
    method: 'tools/call',
    arguments: { ...given.args },
    principal: principalOf(policy, as),
    request: requestOf(policy, { headers: given.headers ?? {} }),
  };
}

const explained = (as: TestCaller, name: string, given = {}, situation: TestSituation = {}) =>
  explain(policy, new SimulatedWorld(policy, situation), callAs(as, name, given));
const text = (...args: Parameters<typeof explained>) => explanationText(policy, explained(...args));

describe('the text', () => {
  test('walks through the stages, with the place of everything that takes part', () => {
    expect(text({ teams: ['platform'], client_type: 'chat', scopes: ['admin'] }, 'db_drop_table')).toBe(
      `DENY  403 denied_by_rule — "Use the pipeline."

1 identity   team platform, client_type chat, scopes admin
2 route      db                                     routes/main.yaml:2         tool_prefix "db_" (priority 0, pattern, prefix 3)
             beaten: anything                       routes/main.yaml:5         tool_glob "*_drop_*" (priority 0, pattern, prefix 0): a literal start of 3 characters before 0
3 upstream   db (2 instances, least_connections)    mcpgw.yaml:4
4 scopes     db_drop_table needs admin                                         ok
5 authz      allow  team platform allow             policies/access.yaml:16
               who  teams = platform                                           matches
               what tools = *                                                  matches
             DENY   no-chat                         policies/access.yaml:5     ← decides
               who  client_types = chat                                        matches
               what tools = db_drop_*                                          matches
6 limits     not reached
What would allow it: another client type; or removing rule \`no-chat\`.
`,
    );
  });

  test('of an allowed call ends with its limits', () => {
    const shown = text({ teams: ['data'] }, 'db_query', { args: { limit: 5 } });
    expect(shown).toMatch(/^ALLOW {2}allowed_by_rule → db\n/);
    expect(shown).toContain('when has(tool.arguments.limit) && tool.arguments.limit > 10: does not hold');
    expect(shown).toMatch(/6 limits +per_tool, 30 in 1m +policies\/access\.yaml:\d+ +ok\n/);
    expect(shown).toContain('Recorded: rule seen would have decided otherwise (policies/access.yaml:14).');
    expect(shown).not.toContain('What would allow it');
  });

  test('shows the share of each side, and who answers in place of another one', () => {
    expect(text({ teams: ['platform'] }, 'search')).toContain('split: search-v1 90%, search-v2 10%');
    const somebodyOnV2 = Array.from({ length: 100 }, (_, i) => `session-${i}`).find(
      (session) =>
        explained({ teams: ['platform'], session }, 'search').verdict.upstream?.name === 'search-v2',
    );
    const shown = text(
      { teams: ['platform'], session: somebodyOnV2! },
      'search',
      {},
      { down: ['search-v2'] },
    );
    expect(shown).toContain('fallback of search-v2, which is out of service');
  });

  test('names the step that puts the winner first', () => {
    const shown = text({ teams: ['platform'] }, 'db_status', { headers: { 'x-now': '1' } });
    expect(shown).toMatch(/2 route +urgent .*tool_name "db_status" \(priority 5, exact, header x-now\)\n/);
    expect(shown).toMatch(/beaten: db .*: priority 5 before 0\n/);
  });
});

describe('what would allow it', () => {
  const hints = (...args: Parameters<typeof explained>) => explained(...args).wouldAllow;

  test('is nothing for a call that is allowed', () => {
    expect(hints({ teams: ['data'] }, 'db_query')).toEqual([]);
  });

  test('speaks of what one condition is missing', () => {
    expect(hints({ user: 'ann' }, 'db_query')).toEqual([
      'being in team data, for rule `team data allow`',
      'being in team platform, for rule `team platform allow`',
      'an allow rule for it',
    ]);
    expect(hints({ teams: ['platform'] }, 'db_drop_table')).toEqual(['the scope admin']);
    expect(hints({ teams: ['data'] }, 'db_query', { args: { limit: 11 } })).toEqual([
      'a call for which `has(tool.arguments.limit) && tool.arguments.limit > 10` is false',
      'removing rule `small`',
    ]);
    expect(hints({ teams: ['platform'] }, 'my_drop_in')).toEqual(['removing route `anything`']);
    expect(hints({ teams: ['data'] }, 'db_query', {}, { down: ['db'] })).toEqual([
      'upstream `db` in service',
      'a fallback that is',
    ]);
  });

  test('is true', () => {
    expect(explained({ teams: ['platform'], scopes: ['admin'] }, 'db_drop_table').verdict.decision).toBe(
      'allow',
    );
    expect(explained({ teams: ['data'] }, 'db_query', { args: { limit: 10 } }).verdict.decision).toBe(
      'allow',
    );
  });
});

describe('the JSON', () => {
  test('holds the same', () => {
    const explanation = explained(
      { teams: ['platform'], client_type: 'chat', scopes: ['admin'] },
      'db_drop_table',
    );
    expect(JSON.parse(JSON.stringify(explanationJson(policy, explanation)))).toMatchObject({
      format_version: '1.0',
      decision: 'deny',
      reason: 'denied_by_rule',
      rule: { name: 'no-chat', origin: expect.stringMatching(/^policies\/access\.yaml:5:\d+$/) },
      route: { name: 'db' },
      upstream: { name: 'db' },
      answer: { code: 403, message: 'Use the pipeline.' },
      route_order: { winner: { condition: 'tool_prefix "db_"' }, beaten: [{ name: 'anything' }] },
      scopes: { needed: ['admin'], missing: [] },
      would_allow: ['another client type', 'removing rule `no-chat`'],
    });
  });
});

describe('a list', () => {
  const listing = (as: TestCaller) =>
    listFor(
      policy,
      { kind: 'tool', principal: principalOf(policy, as), request: requestOf(policy, {}), now: 0 },
      namesKnown(policy, 'tool'),
    );

  test('says of everything why it is shown or not', () => {
    expect(listingText('tools', listing({ teams: ['data'] }))).toBe(`Shown: 1 of 4 tools
  db_query       allowed by team data allow                      policies/access.yaml:17
Hidden: 3
  db_drop_table  no rule allows it
  db_status      no rule allows it
  search         no rule allows it
`);
    expect(listingJson(listing({ teams: ['platform'] }))).toMatchObject({
      shown: [
        { name: 'db_drop_table', missing_scopes: ['admin'] },
        { name: 'db_query', missing_scopes: [] },
        { name: 'db_status' },
        { name: 'search' },
      ],
      hidden: [],
    });
  });
});

test('a glob is told from the pattern it became, and a regular expression is not taken for one', () => {
  for (const glob of ['*', 'a*', '*_drop_*', 'a?b', 'a.b*', '?', 'é*😀'])
    expect(globOf(anchored(globSource(glob))), glob).toBe(glob);
  for (const regex of ['a.*', '[ab]', 'a|b', '\\d+']) expect(globOf(anchored(regex)), regex).toBeUndefined();
});
