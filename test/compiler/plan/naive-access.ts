// Who may use what, worked out call by call from the repository as data: no bundle, no index, no three-valued logic.
// Slow, and plain enough to be believed.
import {
  ALLOW_ATOMS,
  type Atom,
  DENY_ATOMS,
  type Repository,
  type Rule,
  TOOLS,
} from './random-repository.ts';

/** One row of the matrix. */
export interface Row {
  readonly kind: 'team' | 'api_key' | 'no_team' | 'anonymous';
  readonly name: string;
  readonly type: string;
}

interface Person {
  readonly authenticated: boolean;
  readonly teams: readonly string[];
  readonly type: string;
  readonly scopes: readonly string[];
  /** Whether it may turn out to be the user or client that a rule names. */
  readonly mayBeAnybody: boolean;
}

const ATOMS: readonly Atom[] = [...ALLOW_ATOMS, ...DENY_ATOMS];

/** Every combination of what a call may bring along. */
const SITUATIONS: readonly ReadonlySet<Atom>[] = Array.from(
  { length: 2 ** ATOMS.length },
  (_, bits) => new Set(ATOMS.filter((_, i) => (bits >> i) & 1)),
);

/** For each situation whether the call is allowed. */
export function answers(repo: Repository, row: Row, tool: string, scopes: readonly string[]): boolean[] {
  const person = personOf(repo, row, scopes);
  return SITUATIONS.map((holds) => person !== undefined && isAllowed(repo, person, tool, holds));
}

export function outcomeOf(all: readonly boolean[]): 'allow' | 'deny' | 'conditional' {
  if (all.every(Boolean)) return 'allow';
  return all.some(Boolean) ? 'conditional' : 'deny';
}

function personOf(
  repo: Repository,
  { kind, name, type }: Row,
  scopes: readonly string[],
): Person | undefined {
  const stranger = { authenticated: false, teams: [], type, scopes: [], mayBeAnybody: false };
  if (kind === 'anonymous') return repo.authn === 'required' ? undefined : stranger;
  if (kind === 'api_key') {
    const key = repo.authn === 'none' ? undefined : repo.keys.find(({ id }) => id === name);
    if (key === undefined) return undefined;
    return {
      ...stranger,
      authenticated: true,
      teams: key.team === undefined ? [] : [key.team],
      scopes: key.scopes,
    };
  }
  if (repo.authn === 'none') return stranger;
  const teams = kind === 'team' && repo.teams.some((team) => team.name === name) ? [name] : [];
  return { authenticated: true, teams, type, scopes, mayBeAnybody: true };
}

function isAllowed(repo: Repository, person: Person, tool: string, holds: ReadonlySet<Atom>): boolean {
  if (!Object.hasOwn(repo.locked, tool)) return false;
  if (isRefusedByRoute(repo, person, tool, holds)) return false;
  const enforced = repo.rules.filter(({ audit }) => !audit);
  const fits = (effect: Rule['effect']) =>
    enforced.some((rule) => rule.effect === effect && ruleFits(repo, rule, person, tool, holds)) ||
    repo.teams.some((team) => person.teams.includes(team.name) && matches(team[effect], tool));
  if (fits('deny')) return false;
  const entries = Object.keys(repo.permissions);
  const scoped = entries.length > 0 || repo.defaultScopes !== undefined;
  const anyAllow =
    repo.rules.some(({ effect }) => effect === 'allow') || repo.teams.some(({ allow }) => allow.length > 0);
  const byDefault = (repo.default ?? (isProtected(repo) ? 'deny' : 'allow')) === 'allow';
  if (!fits('allow') && !byDefault && !(scoped && !anyAllow)) return false;
  const needed = neededBy(repo, tool);
  if (needed === undefined) return entries.length === 0;
  return needed.every((scope) => person.scopes.includes(scope));
}

/** Whether anything is written about who may do what. */
function isProtected({ authn, rules, teams, permissions, defaultScopes }: Repository): boolean {
  return (
    authn !== 'none' ||
    rules.length > 0 ||
    Object.keys(permissions).length > 0 ||
    defaultScopes !== undefined ||
    teams.some(({ allow, deny }) => allow.length + deny.length > 0)
  );
}

/** An exact name before the longest prefix; undefined when nothing is said about the tool. */
export function neededBy(repo: Repository, tool: string): readonly string[] | undefined {
  const fitting = Object.keys(repo.permissions).filter((glob) => matches([glob], tool));
  const rank = (glob: string) => (glob === tool ? 1000 : glob.length);
  const best = fitting.sort((a, b) => rank(b) - rank(a))[0];
  return best === undefined ? repo.defaultScopes : repo.permissions[best];
}

function isRefusedByRoute(
  { headerDenies, teamDenies }: Repository,
  { teams }: Person,
  tool: string,
  holds: ReadonlySet<Atom>,
): boolean {
  if (headerDenies !== undefined && tool.startsWith(headerDenies) && holds.has('header')) return true;
  return teamDenies !== undefined && tool === teamDenies.tool && teams.includes(teamDenies.team);
}

function ruleFits(
  { locked }: Repository,
  rule: Rule,
  person: Person,
  tool: string,
  holds: ReadonlySet<Atom>,
): boolean {
  const { teams, types, scopes, anyScope, authenticated, tools, except, destructive, atom } = rule;
  if (teams.length > 0 && !teams.some((team) => person.teams.includes(team))) return false;
  if (types.length > 0 && !types.includes(person.type)) return false;
  if (!scopes.every((scope) => person.scopes.includes(scope))) return false;
  if (anyScope.length > 0 && !anyScope.some((scope) => person.scopes.includes(scope))) return false;
  if (authenticated !== undefined && authenticated !== person.authenticated) return false;
  if (tools.length > 0 && !matches(tools, tool)) return false;
  if (matches(except, tool)) return false;
  if (destructive !== undefined && locked[tool] !== destructive) return false;
  if (atom === undefined) return true;
  return holds.has(atom) && (atom.startsWith('k') || person.mayBeAnybody);
}

function matches(globs: readonly string[], name: string): boolean {
  return globs.some((glob) => (glob.endsWith('*') ? name.startsWith(glob.slice(0, -1)) : name === glob));
}

/** Sets of scopes that the plan says it looks at (docs/plan.md); that of all scopes first. */
export function scopeSets(repos: readonly Repository[], tool: string): string[][] {
  const ofRules = repos.flatMap(({ rules }) =>
    rules.flatMap(({ scopes, anyScope }) => [[...scopes], ...anyScope.map((scope) => [scope])]),
  );
  const written = repos.flatMap(({ permissions, defaultScopes = [] }) => [
    ...Object.values(permissions),
    defaultScopes,
  ]);
  const all = [...new Set([...written.flat(), ...ofRules.flat()])].sort();
  const needed = repos.map((repo) => [...(neededBy(repo, tool) ?? [])]);
  const sets = [all, [], ...needed, ...ofRules].map((set) => [...new Set(set)].sort());
  return [...new Map(sets.map((set) => [set.join(), set])).values()];
}

export function rowsOf(repos: readonly Repository[]): Row[] {
  const union = (names: (repo: Repository) => readonly string[]) => [...new Set(repos.flatMap(names))];
  const types = ['', ...union(({ rules }) => rules.flatMap((rule) => rule.types))];
  const people = repos.every(({ authn }) => authn === 'none')
    ? []
    : [
        ...union(({ teams }) => teams.map(({ name }) => name)).map((name) => ({
          kind: 'team' as const,
          name,
        })),
        ...union(({ authn, keys }) => (authn === 'none' ? [] : keys.map(({ id }) => id))).map((name) => ({
          kind: 'api_key' as const,
          name,
        })),
        { kind: 'no_team' as const, name: '' },
      ];
  return [...people, { kind: 'anonymous' as const, name: '' }].flatMap((person) =>
    types.map((type) => ({ ...person, type })),
  );
}

/** Tools that either lockfile knows. */
export function toolsOf(repos: readonly Repository[]): string[] {
  return TOOLS.filter((tool) => repos.some(({ locked }) => Object.hasOwn(locked, tool)));
}
