// Everything written about access as one list of rules: those of the repository and of attached policies, and the
// `allow` and `deny` of teams and clients. What the checks on access share; see policies/access for what rules mean.
import type { BundleScope } from '../../../schema/generated/bundle.ts';
import type { Rule, What, Who } from '../../../schema/generated/full-config.ts';
import { memberPointer } from '../../ast/pointer.ts';
import type { Program } from '../../ast/program.ts';
import { type Truth, truthOf } from '../constant.ts';

export interface WrittenRule {
  readonly name: string;
  /** `team` and `client`: their lists. */
  readonly kind: 'rule' | 'team' | 'client';
  readonly effect: 'allow' | 'deny';
  /** False for one that is only recorded. */
  readonly enforced: boolean;
  /** What its condition comes to: `open` when that depends on the call. */
  readonly when: Truth;
  readonly who: Asked;
  readonly what: About;
  /** Where it stands. */
  readonly pointer: string;
}

/** `who` of a rule, and whom its policy is attached to. */
export interface Asked extends Who {
  readonly for_teams?: readonly string[];
  /** Ids, never globs. */
  readonly for_clients?: readonly string[];
}

/** `what` of a rule, and what its policy is attached to, by number. */
export interface About extends What {
  readonly for_routes?: readonly number[];
  readonly for_upstreams?: readonly number[];
}

const lists = new WeakMap<Program, readonly WrittenRule[]>();

export function writtenRules(program: Program): readonly WrittenRule[] {
  const known = lists.get(program);
  if (known !== undefined) return known;
  const { config, attached } = program;
  const rules = [
    ...rulesAt(program, config.authz.rules, '/authz/rules', [{}]),
    ...attached.flatMap(({ sections, pointer, scopes }) =>
      rulesAt(program, sections.authz?.rules ?? [], `${pointer}/authz/rules`, scopes),
    ),
    ...ofTeams(program),
    ...ofClients(program),
  ];
  lists.set(program, rules);
  return rules;
}

/** Whether it changes what becomes of calls, as far as it fits any. */
export function decides({ enforced, when }: WrittenRule): boolean {
  return enforced && when !== 'never';
}

function rulesAt(
  program: Program,
  rules: readonly Rule[],
  list: string,
  scopes: readonly BundleScope[],
): WrittenRule[] {
  return rules.flatMap(({ name, effect, mode, who, what, when }, i) => {
    const pointer = memberPointer(list, i);
    return scopes.map(
      ({ teams, clients, routes, upstreams }): WrittenRule => ({
        name,
        kind: 'rule',
        effect,
        enforced: mode === 'enforce',
        when: when === undefined ? 'always' : truthOf(program, `${pointer}/when`),
        who: { ...who, ...(teams && { for_teams: teams }), ...(clients && { for_clients: clients }) },
        what: {
          ...what,
          ...(routes && { for_routes: routes }),
          ...(upstreams && { for_upstreams: upstreams }),
        },
        pointer,
      }),
    );
  });
}

function ofTeams({ config }: Program): WrittenRule[] {
  return Object.entries(config.teams).flatMap(([name, team]) => {
    const pointer = memberPointer('/teams', name);
    const { allow, deny, allow_prompts, allow_resources } = team;
    const allowed: What = {
      ...(allow.length > 0 && { tools: allow }),
      ...(allow_prompts.length > 0 && { prompts: allow_prompts }),
      ...(allow_resources.length > 0 && { resources: allow_resources }),
    };
    const who = { teams: [name] };
    const first = Object.keys(allowed)[0];
    const field = first === 'tools' ? 'allow' : `allow_${first}`;
    return [
      ...(first === undefined
        ? []
        : [ofList(`team ${name} allow`, 'team', 'allow', who, allowed, `${pointer}/${field}`)]),
      ...(deny.length > 0
        ? [ofList(`team ${name} deny`, 'team', 'deny', who, { tools: deny }, `${pointer}/deny`)]
        : []),
    ];
  });
}

function ofClients({ config }: Program): WrittenRule[] {
  return Object.entries(config.clients).flatMap(([id, client]) =>
    (['allow', 'deny'] as const)
      .filter((effect) => client[effect].length > 0)
      .map((effect) =>
        ofList(
          `client ${id} ${effect}`,
          'client',
          effect,
          { for_clients: [id] },
          { tools: client[effect] },
          `${memberPointer('/clients', id)}/${effect}`,
        ),
      ),
  );
}

function ofList(
  name: string,
  kind: WrittenRule['kind'],
  effect: WrittenRule['effect'],
  who: Asked,
  what: About,
  pointer: string,
): WrittenRule {
  return { name, kind, effect, enforced: true, when: 'always', who, what, pointer };
}
