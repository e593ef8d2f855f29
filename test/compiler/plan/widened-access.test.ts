// Every way to let somebody do more: a plan that does not show one of them is worse than no plan.
import { describe, it } from 'vitest';
import { expectShown, type Mutation } from './mutation.ts';

const DECISIONS: Mutation[] = [
  [
    'the default allows',
    (c) => {
      c.authz.default = 'allow';
    },
    'high',
    ['grant', 'destructive-grant'],
    /GRANT.*file_drop/,
  ],
  [
    'lists show everything',
    (c) => {
      c.authz.list_filtering = 'off';
    },
    'high',
    ['weakened'],
    /lists show: what may be used → all tools/,
  ],
  [
    'tools whose scopes are missing are told of',
    (c) => {
      c.authz.on_missing_scope = 'challenge';
    },
    'high',
    ['weakened'],
    /tools whose scopes are missing: hide → challenge/,
  ],
  [
    'a team may use more',
    (c) => void c.teams.support.allow.push('file_drop'),
    'high',
    ['grant', 'destructive-grant'],
    /GRANT +support.*file_drop/,
  ],
  [
    'a deny of a team is gone',
    (c) => {
      c.teams.data.deny = [];
    },
    'high',
    ['grant', 'destructive-grant'],
    /GRANT +data +db_drop/,
  ],
  [
    'a deny of a client is gone',
    (c) => {
      c.clients.robot.deny = [];
    },
    'high',
    ['grant', 'weakened'],
    /Rule .*client robot deny is gone/,
  ],
  [
    'a deny of a team that has no such allow is gone',
    (c) => {
      c.authz.rules[1].who = { client_types: ['chatgpt'], teams: ['data'] };
    },
    'medium',
    ['grant'],
    /file_drop/,
  ],
  [
    'a deny is only recorded',
    (c) => {
      c.authz.rules[1].mode = 'audit';
    },
    'high',
    ['grant', 'destructive-grant'],
    /GRANT +platform via chatgpt +file_drop/,
  ],
  [
    'a deny is about another type of client',
    (c) => {
      c.authz.rules[1].who.client_types = ['other'];
    },
    'high',
    ['grant', 'destructive-grant'],
    /GRANT +platform via chatgpt/,
  ],
  [
    'a condition asks for less',
    (c) => {
      c.authz.rules[0].when = 'has(tool.arguments.n) && tool.arguments.n > 1000';
    },
    'medium',
    ['grant', 'conditional'],
    /CONDITION .*> 1000.*was:.*> 10/,
  ],
  [
    'a condition never holds',
    (c) => {
      c.authz.rules[0].when = 'false';
    },
    'medium',
    ['grant'],
    /GRANT .*db_query/,
  ],
  [
    'addresses are any',
    (c) => {
      c.authz.rules[2].who.ips = ['0.0.0.0/0'];
    },
    'medium',
    ['grant'],
    /spare__report.*0\.0\.0\.0\/0/,
  ],
  [
    'addresses are not asked for',
    (c) => {
      delete c.authz.rules[2].who.ips;
    },
    'medium',
    ['grant'],
    /GRANT +support.*spare__report/,
  ],
  [
    'a rule for two teams at once',
    (c) =>
      void c.authz.rules.push({
        name: 'both',
        effect: 'allow',
        what: { tools: ['file_drop'] },
        when: '"data" in client.teams && "support" in client.teams',
      }),
    'high',
    ['grant', 'destructive-grant'],
    /Rule .*both is new.*file_drop/,
  ],
  [
    'a rule below a route',
    (c) => {
      c.routes[0].authz = { rules: [{ name: 'all', effect: 'allow', who: { teams: ['support'] } }] };
    },
    'high',
    ['grant', 'destructive-grant'],
    /GRANT +support.*file_drop/,
  ],
  [
    'scopes of one tool are those of many',
    (c) => {
      delete c.authz.tool_permissions.db_drop;
    },
    'high',
    ['grant', 'destructive-grant'],
    /GRANT +platform with only read +db_drop/,
  ],
  [
    'a more specific key asks for nothing',
    (c) => {
      c.authz.tool_permissions.file_drop = [];
    },
    'high',
    ['grant', 'destructive-grant'],
    /GRANT +platform.* with no scope +file_drop/,
  ],
  [
    'other tools need no scope',
    (c) => {
      c.authz.default_scopes = [];
    },
    'medium',
    ['grant'],
    /default_scopes: \[read\] → no scope/,
  ],
  [
    'prompts',
    (c) => void c.teams.data.allow_prompts.push('*'),
    'high',
    ['grant', 'weakened'],
    /Rule .*team data allow: what\.prompts: \+ \*/,
  ],
  [
    'resources',
    (c) => void c.teams.data.allow_resources.push('file:///*'),
    'high',
    ['grant', 'weakened'],
    /Rule .*what\.resources: \+ file:\/\/\/\*/,
  ],
  [
    'a deny of resources is gone',
    (c) => void c.authz.rules.pop(),
    'high',
    ['grant', 'weakened'],
    /Rule .*no-secrets is gone/,
  ],
  [
    'a deny of resources is only recorded',
    (c) => {
      c.authz.rules[3].mode = 'audit';
    },
    'high',
    ['grant', 'weakened'],
    /Rule .*no-secrets is gone/,
  ],
  [
    'a method',
    (c) =>
      void c.authz.rules.push({
        name: 'reads',
        effect: 'allow',
        who: { teams: ['support'] },
        what: { methods: ['resources/read'] },
      }),
    'high',
    ['grant', 'weakened'],
    /Rule .*reads is new.*resources\/read/,
  ],
];

describe('a plan shows who may do more', () => {
  it.each(DECISIONS)('by a decision: %s', (...mutation) => expectShown(mutation));
});
