// Random policies made to collide: few words, so that rules fit, contradict and miss each other often.
import fc from 'fast-check';
import type { Principal } from '../../../policies/access/principal.ts';
import type { Target } from '../../../policies/access/target.ts';
import type {
  Client,
  Config,
  PolicyAuthz,
  Rule,
  Team,
  ValueMatch,
  What,
  Who,
} from '../../../schema/generated/config.ts';
import { type Attachment, UPSTREAMS } from './scene.ts';

const TOOLS = ['db_read', 'db_drop', 'file_read', 'read', 'db_', '__proto__', 'constructor', 'a😀'];
const GLOBS = [
  '*',
  'db_*',
  'db_?*',
  '*read',
  '*_r*',
  'file_*',
  'read',
  'db_drop',
  '??*',
  '__proto__',
  'a?',
  'const*',
];
const PROMPTS = ['ask', 'review', 'constructor'];
const RESOURCES = ['file:///a', 'file:///a/b', 'db://t'];
const URI_GLOBS = ['*', 'file:*', 'file:///a', 'db://?', '*/b'];
const TEAMS = ['red', 'blue', '__proto__'];
const CLIENTS = ['ci', 'bot', '*', 'constructor'];
const USERS = ['ada', 'bob', 'ada@x'];
const SCOPES = ['s1', 's2', 's3'];
const IPS = ['', '10.0.0.1', '10.1.0.1', '::ffff:10.0.0.1', '2001:db8::1', 'fe80::1'];
const BLOCKS = [
  '10.0.0.0/8',
  '10.0.0.1',
  '10.0.0.0/16',
  '2001:db8::/32',
  '::/0',
  '::ffff:10.0.0.0/104',
  '0.0.0.0/0',
];
const METHODS = ['tools/call', 'prompts/get', 'resources/read'];
const PATHS = ['tier', 'org.unit', 'https://x.example/role', 'roles', 'constructor.name'];
const CLAIM_VALUES = ['gold', 'go', 'eng', 'true', '7'];

const some = <T>(values: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);

const valueMatch: fc.Arbitrary<ValueMatch> = fc.oneof(
  one(...CLAIM_VALUES),
  fc
    .record(
      {
        exact: one(...CLAIM_VALUES),
        prefix: one('go', 'e', ''),
        glob: one('g*', '?', '*'),
        regex: one('go.*', '[a-z]+'),
        present: fc.boolean(),
        not: fc.boolean(),
      },
      { requiredKeys: [] },
    )
    .filter((match) => Object.keys(match).length > 0),
);
const claimMatches = fc.dictionary(one(...PATHS), valueMatch, { minKeys: 1, maxKeys: 2 });

/** Each field is there one time in four, so that rules fit often enough. */
function sparse<T extends object>(
  fields: { [K in keyof T]-?: fc.Arbitrary<NonNullable<T[K]>> },
): fc.Arbitrary<T> {
  const rare = Object.entries<fc.Arbitrary<unknown>>(fields).map(([name, value]) =>
    fc
      .oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })
      .map((given): [string, unknown] => [name, given]),
  );
  return fc
    .tuple(...rare)
    .map((members) => Object.fromEntries(members.filter(([, value]) => value !== undefined)) as T);
}

const who: fc.Arbitrary<Who> = sparse<Who>({
  teams: some(TEAMS),
  clients: some(['ci', 'b*', '*', 'bot']),
  client_types: some(['cursor', 'ci']),
  users: some(['ada', 'a*', '*', 'bob']),
  scopes: some(SCOPES),
  any_scope: some(SCOPES),
  claims: claimMatches,
  ips: some(BLOCKS),
  authenticated: fc.boolean(),
}) as fc.Arbitrary<Who>;

const what: fc.Arbitrary<What> = sparse<What>({
  tools: some(GLOBS),
  exclude_tools: some(GLOBS),
  prompts: some(['*', 'ask', 're*']),
  resources: some(URI_GLOBS),
  upstreams: some([...UPSTREAMS, 'switched-off']),
  methods: some(METHODS),
  annotations: sparse({
    read_only: fc.boolean(),
    destructive: fc.boolean(),
    idempotent: fc.boolean(),
    open_world: fc.boolean(),
  }),
}) as fc.Arbitrary<What>;

/** @param whens what conditions there may be */
export function ruleOf(whens: readonly string[]): fc.Arbitrary<Omit<Rule, 'name'>> {
  return fc
    .record({
      effect: one('allow' as const, 'allow' as const, 'deny' as const),
      mode: one('enforce' as const, 'enforce' as const, 'enforce' as const, 'audit' as const),
      who: fc.option(who, { nil: undefined }),
      what: fc.option(what, { nil: undefined }),
      when:
        whens.length === 0 ? fc.constant(undefined) : fc.option(one(...whens), { nil: undefined, freq: 2 }),
      message: fc.option(one('no', 'ask us'), { nil: undefined }),
    })
    .map(
      (rule) =>
        Object.fromEntries(
          Object.entries(rule).filter(([, value]) => value !== undefined),
        ) as unknown as Rule,
    );
}

const permissions = fc.dictionary(one(...GLOBS), fc.subarray(SCOPES), { maxKeys: 3 });

function authzOf(rule: fc.Arbitrary<Omit<Rule, 'name'>>, prefix: string): fc.Arbitrary<PolicyAuthz> {
  return fc
    .record({
      rules: fc.array(rule, { maxLength: 4 }),
      tool_permissions: fc.option(permissions, { nil: undefined }),
      default_scopes: fc.option(fc.subarray(SCOPES), { nil: undefined, freq: 2 }),
    })
    .map(({ rules, tool_permissions, default_scopes }) => ({
      rules: rules.map((given, i) => ({ ...given, name: `${prefix}${i}` })),
      ...(tool_permissions && { tool_permissions }),
      ...(default_scopes && { default_scopes }),
    }));
}

const team: fc.Arbitrary<Team> = sparse<
  Pick<Team, 'match' | 'allow' | 'deny' | 'allow_prompts' | 'allow_resources'>
>({
  match: sparse({
    groups: some(['eng', 'eng-*', '*']),
    users: some(['ada', 'b*']),
    clients: some(['ci', '*']),
    claims: claimMatches,
  }),
  allow: some(GLOBS),
  deny: some(GLOBS),
  allow_prompts: some(['*', 'ask']),
  allow_resources: some(URI_GLOBS),
});

const client: fc.Arbitrary<Client> = sparse<Pick<Client, 'type' | 'team' | 'allow' | 'deny'>>({
  type: one('ci', 'cursor'),
  team: one(...TEAMS),
  allow: some(GLOBS),
  deny: some(GLOBS),
});

export interface PolicySet {
  readonly config: Config;
  readonly attachments: readonly Attachment[];
}

export function policySets(whens: readonly string[]): fc.Arbitrary<PolicySet> {
  const rule = ruleOf(whens);
  return fc
    .record({
      default: fc.option(one('allow' as const, 'deny' as const), { nil: undefined, freq: 2 }),
      authz: authzOf(rule, 'r'),
      policies: fc.array(authzOf(rule, 'p'), { maxLength: 2 }),
      attached: fc.array(
        fc.record({
          policy: fc.nat(1),
          to: fc.oneof(
            fc.record({ routes: some([0, 1, 2]) }),
            fc.record({ upstreams: some([0, 1, 2]) }),
            fc.record({ teams: some(TEAMS) }),
            fc.record({ clients: some(CLIENTS) }),
          ),
        }),
        { maxLength: 3 },
      ),
      teams: fc.dictionary(one(...TEAMS), team, { maxKeys: 2 }),
      clients: fc.dictionary(one(...CLIENTS), client, { maxKeys: 2 }),
      hasProvider: fc.boolean(),
    })
    .map(({ default: chosen, authz, policies, attached, teams, clients, hasProvider }) => ({
      config: {
        authz: { ...authz, ...(chosen && { default: chosen }) },
        policies: Object.fromEntries(
          policies.map((policy, i) => [
            `p${i}`,
            {
              authz: {
                ...policy,
                rules: policy.rules!.map((one) => ({ ...one, name: `p${i}-${one.name}` })),
              },
            },
          ]),
        ),
        teams,
        clients: Object.fromEntries(
          Object.entries(clients).map(([id, { team: name, ...rest }]) => [
            id,
            name !== undefined && Object.hasOwn(teams, name) ? { ...rest, team: name } : rest,
          ]),
        ),
        ...(hasProvider && {
          authn: { providers: { idp: { type: 'jwt', issuer: 'https://x', audience: 'y' } } },
        }),
      } as Config,
      attachments: attached
        .filter(({ policy }) => policy < policies.length)
        .map(({ policy, to }) => ({ policy: `p${policy}`, ...to })),
    }));
}

const claims = fc.dictionary(
  one('tier', 'roles', 'org', 'https://x.example/role', '__proto__'),
  fc.oneof(
    one<unknown>(...CLAIM_VALUES, true, 7, null),
    fc.array(one<unknown>('gold', 'eng', 7, null), { maxLength: 2 }),
    fc.record({ unit: one<unknown>('eng', 'gold', ['eng'], { deep: 1 }) }),
  ),
  { maxKeys: 3 },
);

export interface Identity extends Principal {
  readonly groups: readonly string[];
}

/** Without teams: those follow from the policy. */
export const identities: fc.Arbitrary<Identity> = fc
  .record({
    client: one('', 'ci', 'bot', '*', 'constructor'),
    clientType: one('', 'cursor', 'ci'),
    user: one('', ...USERS),
    scopes: fc.subarray(SCOPES),
    claims,
    ip: one(...IPS),
    groups: fc.subarray(['eng', 'eng-web', 'ops', '']),
    isAnonymous: fc.boolean(),
  })
  .map(({ isAnonymous, ...given }) => ({
    ...(isAnonymous ? { client: '', clientType: '', user: '', scopes: [], claims: {}, groups: [] } : given),
    ip: given.ip,
    authenticated: !isAnonymous,
    session: '',
    teams: [],
  }));

export const targets: fc.Arbitrary<Target> = fc
  .record({
    kind: one('tool' as const, 'tool' as const, 'prompt' as const, 'resource' as const),
    tool: one(...TOOLS),
    prompt: one(...PROMPTS),
    resource: one(...RESOURCES),
    route: one(-1, 0, 1, 2),
    upstream: one(0, 1, 2),
    method: fc.option(one(...METHODS), { nil: undefined }),
    annotations: sparse({
      read_only: fc.boolean(),
      destructive: fc.boolean(),
      idempotent: fc.boolean(),
      open_world: fc.boolean(),
    }),
  })
  .map(({ kind, method, route, upstream, annotations, ...names }) => ({
    kind,
    name: names[kind],
    method: method ?? { tool: 'tools/call', prompt: 'prompts/get', resource: 'resources/read' }[kind],
    route,
    upstream,
    description: '',
    annotations: kind === 'tool' ? annotations : {},
  }));
