// What people are told about a decision.
import { describe, expect, it } from 'vitest';
import { explainDecision } from '../../../policies/access/explain.ts';
import type { Principal } from '../../../policies/access/principal.ts';
import type { Target } from '../../../policies/access/target.ts';
import { UNKNOWN } from '../../../policies/expressions/facts.ts';
import type { Config, Rule } from '../../../schema/generated/config.ts';
import { type Attachment, accessOf, factsOf, principal, tool } from './scene.ts';

const ada = principal({ user: 'ada', client: 'web', teams: ['red'], scopes: ['s1'] });

function explain(
  config: Config,
  caller: Principal,
  target: Target,
  given: object | typeof UNKNOWN = {},
  attachments: readonly Attachment[] = [],
) {
  const access = accessOf(config, attachments);
  const { rules, scopes } = explainDecision(access, caller, target, factsOf(caller, target, given as never));
  return {
    rules: rules.map(({ number, ...rule }) => ({ name: access.table.rules[number]!.name, ...rule })),
    scopes,
  };
}

const ruled = (...rules: Rule[]): Config => ({ authz: { rules } });

describe('an explanation', () => {
  it('says of each rule which of its conditions hold', () => {
    const rule: Rule = {
      name: 'r',
      effect: 'allow',
      who: { teams: ['red', 'blue'], users: ['a*'] },
      what: { tools: ['db_*'], upstreams: ['web'], annotations: { read_only: true } },
    };
    const target = tool('db_x', { upstream: 1, annotations: { read_only: true } });
    const met = [
      { condition: 'teams', wanted: ['blue', 'red'], holds: true },
      { condition: 'users', wanted: ['a*'], holds: true },
    ];
    expect(explain(ruled(rule), ada, target).rules).toEqual([
      {
        name: 'r',
        fits: true,
        who: met,
        what: [
          { condition: 'tools', wanted: ['db_*'], holds: true },
          { condition: 'upstreams', wanted: ['1'], holds: true },
          { condition: 'annotations', wanted: ['read_only: true'], holds: true },
        ],
        when: undefined,
      },
    ]);
    expect(explain(ruled(rule), ada, { ...target, name: 'x' }).rules).toMatchObject([
      {
        fits: false,
        who: met,
        what: [{ condition: 'tools', holds: false }, { holds: true }, { holds: true }],
      },
    ]);
    expect(explain(ruled(rule), { ...ada, user: 'bob' }, target).rules).toMatchObject([
      { fits: false, who: [{ holds: true }, { condition: 'users', holds: false }] },
    ]);
  });

  it('leaves out rules that two conditions keep away', () => {
    const rule: Rule = { name: 'r', effect: 'allow', who: { users: ['bob'] }, what: { tools: ['y'] } };
    expect(explain(ruled(rule), ada, tool('x')).rules).toEqual([]);
    expect(explain(ruled(rule), ada, tool('y')).rules).toHaveLength(1);
  });

  it('says of a rule about other kinds of targets what it is about', () => {
    const rule: Rule = { name: 'r', effect: 'allow', what: { prompts: ['*'], resources: ['r:*'] } };
    expect(explain(ruled(rule), ada, tool('x')).rules).toMatchObject([
      { fits: false, what: [{ condition: 'prompts', wanted: ['*'], holds: false }] },
    ]);
    expect(explain(ruled(rule), ada, { ...tool('r:1'), kind: 'resource' }).rules).toMatchObject([
      { fits: true, what: [{ condition: 'resources', wanted: ['r:*'], holds: true }] },
    ]);
  });

  it('names every word of `who` and `what`', () => {
    const rule: Rule = {
      name: 'r',
      effect: 'allow',
      who: {
        teams: ['red'],
        clients: ['web'],
        client_types: ['t'],
        users: ['ada'],
        scopes: ['s1'],
        any_scope: ['s1'],
        claims: { 'a.b': 'x' },
        ips: ['10.0.0.0/8'],
        authenticated: true,
      },
      what: { exclude_tools: ['y'], methods: ['tools/call'], upstreams: ['files'] },
    };
    const caller = { ...ada, clientType: 't', claims: { a: { b: 'x' } }, ip: '10.0.0.1' };
    const config = { ...ruled(), policies: { p: { authz: { rules: [rule] } } } };
    const at = (attachment: Omit<Attachment, 'policy'>) =>
      explain(config, caller, tool('x'), {}, [{ policy: 'p', ...attachment }]).rules[0]!;
    const own = at({ teams: ['red'] });
    expect(own.fits).toBe(true);
    expect(own.who.map(({ condition, wanted }) => `${condition}: ${wanted}`)).toEqual([
      'for_teams: red',
      'teams: red',
      'clients: web',
      'client_types: t',
      'users: ada',
      'scopes: s1',
      'any_scope: s1',
      'claims: a.b',
      'ips: 10.0.0.0/8',
      'authenticated: true',
    ]);
    expect(own.what.map(({ condition, wanted }) => `${condition}: ${wanted}`)).toEqual([
      'tools: *',
      'exclude_tools: y',
      'upstreams: 0',
      'methods: tools/call',
    ]);
    expect(at({ clients: ['web'] }).who[0]).toEqual({
      condition: 'for_clients',
      wanted: ['web'],
      holds: true,
    });
    expect(at({ routes: [0] }).what[1]).toEqual({ condition: 'for_routes', wanted: ['0'], holds: true });
    expect(at({ upstreams: [0, 1] }).what[1]).toEqual({
      condition: 'for_upstreams',
      wanted: ['0', '1'],
      holds: true,
    });
  });

  it('says what the condition of a rule is, where it has a say', () => {
    const rules = (effect: 'allow' | 'deny', when: string, given: object | typeof UNKNOWN = {}) =>
      explain(ruled({ name: 'r', effect, when, who: { users: ['ada'] } }), ada, tool('x'), given).rules;
    expect(rules('allow', 'yes')).toMatchObject([{ fits: true, when: 'true' }]);
    expect(rules('allow', 'no')).toMatchObject([{ fits: false, when: 'false' }]);
    expect(rules('allow', 'broken')).toMatchObject([{ fits: false, when: 'error' }]);
    expect(rules('deny', 'broken')).toMatchObject([{ fits: true, when: 'error' }]);
    expect(rules('deny', 'no')).toMatchObject([{ fits: false, when: 'false' }]);
    expect(rules('deny', 'p', UNKNOWN)).toMatchObject([{ fits: false, when: 'unknown' }]);
    const other = explain(
      ruled({ name: 'r', effect: 'deny', when: 'yes', who: { users: ['bob'] } }),
      ada,
      tool('x'),
    );
    expect(other.rules).toMatchObject([{ fits: false, when: undefined }]);
  });

  it('says which scopes are needed, held and missing, and who asks', () => {
    const config: Config = {
      authz: { tool_permissions: { 'db_*': ['s2', 's1'], y: ['s3'] }, default_scopes: ['s4'] },
      policies: { p: { authz: { tool_permissions: { db_x: ['s5'] } } } },
    };
    const attachments = [{ policy: 'p', teams: ['red'] }];
    const scopes = (caller: Principal, target: Target) =>
      explain(config, caller, target, {}, attachments).scopes;
    expect(scopes(ada, tool('db_x'))).toEqual({
      needed: ['s1', 's2', 's5'],
      held: ['s1'],
      missing: ['s2', 's5'],
      entry: [
        { table: 0, tool: 'db_*' },
        { table: 1, tool: 'db_x' },
      ],
    });
    expect(scopes({ ...ada, teams: [] }, tool('x'))).toEqual({
      needed: ['s4'],
      held: [],
      missing: ['s4'],
      entry: [{ table: 0, tool: undefined }],
    });
    expect(scopes(ada, tool('x')).entry).toEqual([
      { table: 0, tool: undefined },
      { table: 1, tool: undefined },
    ]);
    expect(scopes(ada, { ...tool('db_x'), kind: 'prompt' })).toEqual({
      needed: [],
      held: [],
      missing: [],
      entry: [],
    });
  });
});
