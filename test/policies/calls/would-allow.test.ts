// "What would allow it" is true: whoever does what an explanation says is let through by it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../policies/calls/explanation.ts';
import { judge } from '../../../policies/calls/judge.ts';
import { ARE_ALL, runs } from '../../runs.ts';
import { policyFrom, somebody, toolCall, world } from './repository.ts';

const TEAMS = ['blue', 'green', 'red'];
const some = <Item>(items: readonly Item[]) => fc.subarray([...items], { minLength: 1 });

const rule = fc.record(
  {
    effect: fc.constantFrom('allow', 'deny'),
    who: fc.oneof(
      fc.record({ teams: some(TEAMS) }),
      fc.record({ client_types: some(['cursor', 'zed']) }),
      fc.record({ teams: some(TEAMS), client_types: some(['cursor', 'zed']) }),
    ),
    what: fc.record({ tools: some(['file_*', 'file_read', 'db_query']) }),
    when: fc.constantFrom('has(tool.arguments.n)', '!has(tool.arguments.n)'),
  },
  { requiredKeys: ['effect'] },
);
const caller = fc.record({
  teams: fc.subarray(TEAMS),
  clientType: fc.constantFrom('cursor', 'zed', ''),
  scopes: fc.subarray(['a', 'b']),
});

function policyOf(rules: readonly object[], scopes: readonly string[]) {
  const config = {
    version: 1,
    upstreams: { one: { url: 'http://127.0.0.1:9001' } },
    authn: { providers: { corp: { type: 'jwt', issuer: 'https://login.example', audience: 'gateway' } } },
    teams: Object.fromEntries(TEAMS.map((name) => [name, { match: { groups: [name] } }])),
    authz: { tool_permissions: { file_read: scopes }, default_scopes: [], rules },
  };
  return policyFrom(JSON.stringify(config));
}

describe('what would allow a call', () => {
  it('does, when it is done', { timeout: 120_000 }, () => {
    const seen = { removed: 0, joined: 0, scoped: 0 };
    const random = fc.tuple(fc.array(rule, { minLength: 1, maxLength: 5 }), fc.subarray(['a', 'b']), caller);
    fc.assert(
      fc.property(random, fc.constantFrom('file_read', 'db_query'), ([given, scopes, who], tool) => {
        const rules: { name: string }[] = given.map((one, number) => ({ name: `r${number}`, ...one }));
        const policy = policyOf(rules, scopes);
        const asked = (principal: typeof who) => toolCall(tool, { principal: somebody(principal) });
        const { verdict, wouldAllow } = explain(policy, world(policy), asked(who));
        const later = (principal: typeof who, kept = rules) => {
          const changed = kept === rules ? policy : policyOf(kept, scopes);
          return judge(changed, world(changed), asked(principal)).reason;
        };
        for (const text of wouldAllow) {
          if (text.startsWith('removing') && !text.endsWith('an allow rule for it')) {
            seen.removed += 1;
            const named = [...text.matchAll(/`(r\d)`/g)].map(([, name]) => name);
            const kept = rules.filter(({ name }) => !named.includes(name));
            expect(['allowed_by_rule', 'missing_scope']).toContain(later(who, kept));
          }
          const [, team, by] = /^being in team (\w+)(?: or \w+)*, for rule `(r\d)`$/.exec(text) ?? [];
          if (team !== undefined) {
            seen.joined += 1;
            // Another rule may deny what this one allows, but nothing is missing any more.
            expect(later({ ...who, teams: [...who.teams, team].sort() }), by).not.toBe('no_rule_allows');
          }
        }
        if (verdict.reason !== 'missing_scope') return;
        seen.scoped += 1;
        const scope = { ...who, scopes: [...new Set([...who.scopes, ...verdict.missingScopes])].sort() };
        expect(later(scope)).toBe('allowed_by_rule');
      }),
      { numRuns: runs(400), seed: 20_261_122 },
    );
    if (!ARE_ALL) return;
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(5);
  });
});
