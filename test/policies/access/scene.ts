// From a configuration as it is written to an access table that decides. Conditions are a few words whose meaning is
// plain, so that what is tested here is access, not the language of conditions.
import type { Program } from '../../../compiler/ast/program.ts';
import { type LoweredAccess, lowerAccess } from '../../../compiler/lower/access.ts';
import { withDefaults } from '../../../compiler/resolve/defaults.ts';
import { type Access, prepareAccess } from '../../../policies/access/access.ts';
import { ANONYMOUS, type Principal } from '../../../policies/access/principal.ts';
import type { Target } from '../../../policies/access/target.ts';
import { type ExpressionFacts, type Truth, UNKNOWN } from '../../../policies/expressions/facts.ts';
import type { Config, PolicyAuthz } from '../../../schema/generated/config.ts';
import type { FullConfig } from '../../../schema/generated/full-config.ts';

/** Where policies are attached, by name of the policy. */
export interface Attachment {
  readonly policy: string;
  readonly routes?: readonly number[];
  readonly upstreams?: readonly number[];
  readonly teams?: readonly string[];
  readonly clients?: readonly string[];
}

/** Upstream number -> name. */
export const UPSTREAMS = ['files', 'web', 'db'];

export function lowered(config: Config, attachments: readonly Attachment[] = []): LoweredAccess {
  return lowerAccess(programOf(config, attachments));
}

export function accessOf(config: Config, attachments: readonly Attachment[] = []): Access {
  const program = programOf(config, attachments);
  const { access } = lowerAccess(program);
  if (access === undefined) throw new Error('nothing is said about access');
  const conditions = [...program.expressions.values()].map(({ source }) => fakeCondition(source));
  return prepareAccess(JSON.parse(JSON.stringify(access)), conditions);
}

export function programOf(config: Config, attachments: readonly Attachment[]) {
  const full = withDefaults(config as Parameters<typeof withDefaults>[0]) as unknown as FullConfig;
  const attached = attachments.map(({ policy, ...by }) => ({
    pointer: `/policies/${policy}`,
    name: policy,
    sections: full.policies[policy] as Program['attached'][number]['sections'],
    scopes: Object.entries(by).map(([kind, of]) => ({ [kind]: of })),
  }));
  const written: [string, string][] = [
    ...whensOf('/authz', full.authz),
    ...Object.entries(full.policies).flatMap(([name, { authz }]) =>
      whensOf(`/policies/${name}/authz`, authz),
    ),
  ];
  return {
    config: full,
    upstreams: UPSTREAMS.map((name) => ({ name })) as unknown as Program['upstreams'],
    expressions: new Map(
      written.map(([pointer, source], number) => [pointer, { number, pointer, source, ir: [], cost: 1 }]),
    ),
    attached,
    spanOf: (pointer: string, part: string) => ({
      file: { path: `${pointer}#${part}`, text: '' },
      start: 0,
      end: 0,
    }),
  };
}

function whensOf(pointer: string, authz: PolicyAuthz | undefined): [string, string][] {
  return (authz?.rules ?? []).flatMap(({ when }, i): [string, string][] =>
    when === undefined ? [] : [[`${pointer}/rules/${i}/when`, when]],
  );
}

/** `yes`, `no`, `broken`, `user NAME`, or the name of an argument that is true or false, `!` in front turns it round. */
function fakeCondition(source: string): (facts: ExpressionFacts) => Truth {
  return (facts) => {
    if (source === 'yes') return 'true';
    if (source === 'no') return 'false';
    if (source === 'broken') return 'error';
    if (source.startsWith('user ')) return facts.principal.user === source.slice(5) ? 'true' : 'false';
    const values = facts.tool?.arguments ?? {};
    if (values === UNKNOWN) return 'unknown';
    const value = values[source.replace('!', '')];
    if (typeof value !== 'boolean') return 'error';
    return value !== source.startsWith('!') ? 'true' : 'false';
  };
}

export function principal(given: Partial<Principal> = {}): Principal {
  return { ...ANONYMOUS, authenticated: Object.keys(given).length > 0, ...given };
}

export function tool(name: string, given: Partial<Target> = {}): Target {
  return {
    kind: 'tool',
    name,
    method: 'tools/call',
    route: 0,
    upstream: 0,
    description: '',
    annotations: {},
    ...given,
  };
}

export function factsOf(
  caller: Principal,
  target: Target,
  given: Readonly<Record<string, unknown>> | typeof UNKNOWN,
): ExpressionFacts {
  return {
    principal: caller,
    tool: { name: target.name, upstream: '', description: '', arguments: given, annotations: {} },
    request: {
      method: target.method,
      protocolVersion: '',
      listener: '',
      path: '',
      region: '',
      header: () => undefined,
    },
    now: 0,
  };
}
