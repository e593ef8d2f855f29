// Random repositories as data, and as files: what the property test of the access matrix is made over.
import fc from 'fast-check';
import { hashTool } from '../../../policies/pinning/definition.ts';

export const TOOLS = ['f_read', 'f_write', 'g_list', 'g_drop'];
export const TEAMS = ['blue', 'green', 'red'];
const TYPES = ['chatgpt', 'cursor'];
const SCOPES = ['a', 'b', 'c'];
const GLOBS = ['*', 'f_*', 'g_*', ...TOOLS];

/** What a call may bring along, each independent of the others. */
export const ALLOW_ATOMS = ['k1', 'k2', 'user', 'client'] as const;
export const DENY_ATOMS = ['k3', 'k4', 'header'] as const;
export type Atom = (typeof ALLOW_ATOMS)[number] | (typeof DENY_ATOMS)[number];

export interface Rule {
  readonly effect: 'allow' | 'deny';
  readonly audit: boolean;
  readonly teams: readonly string[];
  readonly types: readonly string[];
  readonly scopes: readonly string[];
  readonly anyScope: readonly string[];
  readonly authenticated: boolean | undefined;
  readonly tools: readonly string[];
  readonly except: readonly string[];
  readonly destructive: boolean | undefined;
  /** Of a condition or a `who` on somebody nobody knows. */
  readonly atom: Atom | undefined;
}

export interface Team {
  readonly name: string;
  readonly allow: readonly string[];
  readonly deny: readonly string[];
}

export interface Key {
  readonly id: string;
  readonly team: string | undefined;
  readonly scopes: readonly string[];
}

export interface Repository {
  readonly authn: 'none' | 'optional' | 'required';
  readonly default: 'allow' | 'deny' | undefined;
  readonly defaultScopes: readonly string[] | undefined;
  readonly permissions: Readonly<Record<string, readonly string[]>>;
  readonly teams: readonly Team[];
  readonly rules: readonly Rule[];
  readonly keys: readonly Key[];
  /** Name of a locked tool -> whether it says that it destroys. */
  readonly locked: Readonly<Record<string, boolean>>;
  /** Calls with a header, and calls of a team, that a route denies. */
  readonly headerDenies: string | undefined;
  readonly teamDenies: { readonly team: string; readonly tool: string } | undefined;
}

const some = <Item>(items: readonly Item[], least = 0) =>
  fc.subarray([...items], { minLength: least, maxLength: items.length });
const maybe = <Item>(item: fc.Arbitrary<Item>) => fc.option(item, { nil: undefined });

const rule = (teams: readonly string[]): fc.Arbitrary<Rule> =>
  fc.constantFrom('allow' as const, 'deny' as const).chain((effect) =>
    fc.record({
      effect: fc.constant(effect),
      audit: effect === 'deny' ? fc.integer({ min: 0, max: 5 }).map((n) => n === 0) : fc.constant(false),
      teams: rarely(some(teams)),
      types: rarely(some(TYPES)),
      scopes: rarely(some(SCOPES)),
      anyScope: rarely(some(SCOPES)),
      authenticated: maybeRarely(fc.boolean()),
      tools: some(GLOBS),
      except: rarely(some(TOOLS)),
      destructive: maybeRarely(fc.boolean()),
      atom: maybe(effect === 'allow' ? fc.constantFrom(...ALLOW_ATOMS) : fc.constantFrom('k3', 'k4')),
    }),
  );

function rarely<Item>(items: fc.Arbitrary<Item[]>): fc.Arbitrary<Item[]> {
  return fc.oneof({ arbitrary: fc.constant<Item[]>([]), weight: 2 }, { arbitrary: items, weight: 1 });
}

function maybeRarely<Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<Item | undefined> {
  return fc.oneof({ arbitrary: fc.constant(undefined), weight: 4 }, { arbitrary: item, weight: 1 });
}

export const repository: fc.Arbitrary<Repository> = some(TEAMS).chain((teams) =>
  fc.record({
    authn: fc.constantFrom('none', 'optional', 'required', 'required'),
    default: fc.constantFrom(undefined, undefined, 'allow', 'deny'),
    defaultScopes: maybe(some(SCOPES)),
    permissions: fc.dictionary(fc.constantFrom(...GLOBS), some(SCOPES), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
    teams: fc.tuple(
      ...teams.map((name) =>
        fc.record({ name: fc.constant(name), allow: some(GLOBS), deny: rarely(some(TOOLS)) }),
      ),
    ),
    rules: fc.array(rule(teams), { maxLength: 4 }),
    keys: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('key-1', 'key-2'),
        team: teams.length === 0 ? fc.constant(undefined) : maybe(fc.constantFrom(...teams)),
        scopes: some(SCOPES),
      }),
      { selector: ({ id }) => id, maxLength: 2 },
    ),
    locked: fc.dictionary(fc.constantFrom(...TOOLS), fc.boolean(), { minKeys: 2, noNullPrototype: true }),
    headerDenies: maybeRarely(fc.constantFrom('f_', 'g_')),
    teamDenies:
      teams.length === 0
        ? fc.constant(undefined)
        : maybeRarely(fc.record({ team: fc.constantFrom(...teams), tool: fc.constantFrom(...TOOLS) })),
  }),
);

/** JSON is YAML. */
export function filesOf(repo: Repository): Record<string, string> {
  const upstream = (name: string) => ({ url: `https://${name}.internal/mcp` });
  const keys = Object.fromEntries(
    repo.keys.map(({ id, team, scopes }) => [id, { hash: `sha256:${'0'.repeat(64)}`, team, scopes }]),
  );
  const config = {
    version: 1,
    upstreams: { f: upstream('f'), g: upstream('g') },
    routes: routesOf(repo),
    authn:
      repo.authn === 'none'
        ? undefined
        : { mode: repo.authn, providers: { keys: { type: 'api_key', header: 'x-api-key', keys } } },
    teams: Object.fromEntries(
      repo.teams.map(({ name, allow, deny }) => [name, { match: { groups: [name] }, allow, deny }]),
    ),
    authz: {
      default: repo.default,
      default_scopes: repo.defaultScopes,
      tool_permissions: repo.permissions,
      rules: repo.rules.map(ruleOf),
    },
  };
  return { 'mcpgw.yaml': JSON.stringify(config), 'mcpgw.lock.json': lockOf(repo) };
}

function routesOf({ headerDenies, teamDenies }: Repository): object[] {
  const routes: object[] = [];
  if (headerDenies !== undefined)
    routes.push({
      name: 'header',
      match: { tool_prefix: headerDenies, header: { 'x-stop': 'yes' } },
      deny: 'no',
    });
  if (teamDenies !== undefined)
    routes.push({ name: 'team', match: { tool_name: teamDenies.tool, team: teamDenies.team }, deny: 'no' });
  return routes;
}

function ruleOf(rule: Rule, index: number): object {
  const { effect, audit, teams, types, scopes, anyScope, authenticated, tools, except, destructive, atom } =
    rule;
  const who = filled({
    teams,
    client_types: types,
    scopes,
    any_scope: anyScope,
    authenticated,
    users: atom === 'user' ? ['somebody'] : undefined,
    clients: atom === 'client' ? ['some-*'] : undefined,
  });
  const what = filled({
    tools,
    exclude_tools: except,
    annotations: destructive === undefined ? undefined : { destructive },
  });
  return {
    name: `rule-${index}`,
    effect,
    mode: audit ? 'audit' : 'enforce',
    who,
    what,
    when: atom?.startsWith('k') ? `has(tool.arguments.${atom}) && tool.arguments.${atom} > 1` : undefined,
  };
}

/** Without members that ask for nothing; undefined when none is left. */
function filled(members: Record<string, unknown>): object | undefined {
  const left = Object.entries(members).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return left.length === 0 ? undefined : Object.fromEntries(left);
}

function lockOf({ locked }: Repository): string {
  const number = { type: 'integer' };
  const properties = { k1: number, k2: number, k3: number, k4: number };
  const tool = (name: string) => {
    const definition = {
      name,
      inputSchema: { type: 'object', properties },
      annotations: { destructiveHint: locked[name] === true },
    };
    const { name: _, ...rest } = definition;
    return { ...rest, hash: hashTool(definition) };
  };
  const toolsOf = (prefix: string) =>
    Object.fromEntries(
      Object.keys(locked)
        .filter((name) => name.startsWith(prefix))
        .map((name) => [name, tool(name)]),
    );
  return JSON.stringify({
    lockfile_version: 1,
    upstreams: { f: { tools: toolsOf('f_') }, g: { tools: toolsOf('g_') } },
  });
}
