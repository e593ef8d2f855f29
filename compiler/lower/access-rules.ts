// Everything written about access as rules: `rules` of the repository and of attached policies, and `allow` and `deny`
// of teams and clients, which are rules with fewer words.
import type { AccessRule, BundleScope, BundleWhat, BundleWho } from '../../schema/generated/bundle.ts';
import type { Rule, Team } from '../../schema/generated/full-config.ts';
import { memberPointer } from '../ast/pointer.ts';
import { originOf } from '../ast/source.ts';
import type { AccessProgram, WrittenPermissions } from './access-permissions.ts';
import { lowerWhat } from './access-what.ts';
import { lowerWho } from './access-who.ts';
import { given } from './given.ts';
import { sortedSet } from './order.ts';
import { expressionNumber } from './route-entry.ts';

export interface WrittenRule {
  readonly rule: Omit<AccessRule, 'who' | 'what'>;
  readonly who: BundleWho;
  readonly what: BundleWhat;
  /** Its condition, as written. */
  readonly condition: string | undefined;
  /** `file:line:column`. */
  readonly origin: string;
}

/** In no order. */
export function writtenRules(
  program: AccessProgram,
  permissions: readonly WrittenPermissions[],
): WrittenRule[] {
  const rules = [
    ...rulesAt(program, program.config.authz.rules, '/authz/rules', [{}]),
    ...program.attached.flatMap(({ sections, pointer, scopes }) =>
      rulesAt(program, sections.authz?.rules ?? [], `${pointer}/authz/rules`, scopes),
    ),
    ...listsOfTeams(program),
    ...listsOfClients(program),
  ];
  const allows = rules.some(({ rule }) => rule.effect === 'allow' && rule.mode === 'enforce');
  return allows ? rules : [...rules, ...permissions.map((written) => grantOf(program, written))];
}

/** A policy that is attached in several ways is as many rules. */
function rulesAt(
  program: AccessProgram,
  rules: readonly Rule[],
  pointer: string,
  scopes: readonly BundleScope[],
): WrittenRule[] {
  return rules.flatMap((rule, i) =>
    scopes.map((scope) => lowerRule(program, rule, memberPointer(pointer, i), scope)),
  );
}

function lowerRule(
  { upstreams, expressions, spanOf }: AccessProgram,
  { name, effect, mode, message, who, what, when }: Rule,
  pointer: string,
  scope: BundleScope,
): WrittenRule {
  return {
    rule: given({
      name,
      effect,
      mode,
      kind: 'rule' as const,
      message: message ?? null,
      when: when === undefined ? undefined : expressionNumber(expressions, `${pointer}/when`),
    }),
    who: lowerWho(who, scope),
    what: lowerWhat(what, scope, upstreams),
    condition: when,
    origin: originOf(spanOf(pointer, 'value')),
  };
}

function listsOfTeams(program: AccessProgram): WrittenRule[] {
  const rules: WrittenRule[] = [];
  for (const [name, team] of Object.entries(program.config.teams)) {
    const pointer = memberPointer('/teams', name);
    const list = (effect: 'allow' | 'deny', fields: readonly ListField[]) => {
      const written = fields.filter((field) => team[field].length > 0);
      if (written.length === 0) return;
      const what = Object.fromEntries(written.map((field) => [KINDS[field], sortedSet(team[field])]));
      rules.push({
        rule: { name: `team ${name} ${effect}`, effect, mode: 'enforce', kind: 'team', message: null },
        who: { teams: [name] },
        what,
        condition: undefined,
        origin: originOf(program.spanOf(memberPointer(pointer, written[0]!), 'key')),
      });
    };
    list('allow', ['allow', 'allow_prompts', 'allow_resources']);
    list('deny', ['deny']);
  }
  return rules;
}

type ListField = keyof Pick<Team, 'allow' | 'deny' | 'allow_prompts' | 'allow_resources'>;

const KINDS = {
  allow: 'tools',
  deny: 'tools',
  allow_prompts: 'prompts',
  allow_resources: 'resources',
} as const satisfies Record<ListField, keyof BundleWhat>;

/** By the id itself, which may look like a glob. */
function listsOfClients({ config, spanOf }: AccessProgram): WrittenRule[] {
  const rules: WrittenRule[] = [];
  for (const [id, client] of Object.entries(config.clients)) {
    for (const effect of ['allow', 'deny'] as const) {
      if (client[effect].length === 0) continue;
      rules.push({
        rule: { name: `client ${id} ${effect}`, effect, mode: 'enforce', kind: 'client', message: null },
        who: { for_clients: [id] },
        what: { tools: sortedSet(client[effect]) },
        condition: undefined,
        origin: originOf(spanOf(memberPointer(memberPointer('/clients', id), effect), 'key')),
      });
    }
  }
  return rules;
}

/** Where nothing else allows anything, whoever holds the scopes of a tool may use it. */
function grantOf({ spanOf }: AccessProgram, { scope, pointer, tools }: WrittenPermissions): WrittenRule {
  const field = Object.keys(tools).length > 0 ? 'tool_permissions' : 'default_scopes';
  return {
    rule: { name: 'tool_permissions', effect: 'allow', mode: 'enforce', kind: 'rule', message: null },
    who: lowerWho(undefined, scope),
    what: { ...lowerWhat(undefined, scope, []), tools: ['*'] },
    condition: undefined,
    origin: originOf(spanOf(memberPointer(pointer, field), 'key')),
  };
}
