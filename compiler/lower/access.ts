// Who may use what -> the table of rules. All that is written about access, wherever it stands, becomes rules in the
// order they decide in, numbered sets of callers and targets, and indexes over both: the runtime only looks up.
import { partOf } from '../../policies/access/access.ts';
import { valueConditions } from '../../policies/routes/alternatives.ts';
import type { AccessTable, BundleTeam } from '../../schema/generated/bundle.ts';
import type { Client, Team } from '../../schema/generated/full-config.ts';
import { type AccessProgram, lowerPermissions, writtenPermissions } from './access-permissions.ts';
import { type WrittenRule, writtenRules } from './access-rules.ts';
import { whatIndex } from './access-what.ts';
import { whoIndex } from './access-who.ts';
import { sortedSet } from './order.ts';

export interface LoweredAccess {
  /** Undefined when nothing is said about callers, so that everybody may use everything. */
  readonly access: AccessTable | undefined;
  /** Of its rules, by number. */
  readonly ruleOrigins: string[];
}

export function lowerAccess(program: AccessProgram): LoweredAccess {
  const { authn, authz, teams, clients } = program.config;
  const permissions = writtenPermissions(program);
  const rules = writtenRules(program, permissions).sort(compareRules);
  const isRestricted =
    rules.length > 0 ||
    permissions.length > 0 ||
    Object.keys(authn.providers).length > 0 ||
    authz.default === 'deny';
  if (!isRestricted && Object.keys(teams).length === 0 && Object.keys(clients).length === 0)
    return { access: undefined, ruleOrigins: [] };

  const whos = numbered(rules.map(({ who }) => who));
  const whats = numbered(rules.map(({ what }) => what));
  return {
    access: {
      default: authz.default ?? (isRestricted ? 'deny' : 'allow'),
      list_filtering: authz.list_filtering === 'on',
      on_missing_scope: authz.on_missing_scope,
      teams: Object.keys(teams)
        .sort()
        .map((name) => lowerTeam(name, teams[name]!)),
      clients: Object.fromEntries(Object.entries(clients).map(([id, client]) => [id, lowerClient(client)])),
      ...lowerPermissions(permissions),
      rules: rules.map(({ rule }, i) => ({ ...rule, who: whos.numbers[i]!, what: whats.numbers[i]! })),
      whos: whos.different,
      who_index: whoIndex(whos.different),
      whats: whats.different,
      what_index: whatIndex(whats.different),
    },
    ruleOrigins: rules.map(({ origin }) => origin),
  };
}

function lowerTeam(name: string, { match, region }: Team): BundleTeam {
  return {
    name,
    groups: sortedSet(match.groups),
    users: sortedSet(match.users),
    clients: sortedSet(match.clients),
    claims: valueConditions(match.claims ?? {}),
    region: region ?? null,
  };
}

function lowerClient({ type, team }: Client): AccessTable['clients'][string] {
  return { type: type ?? null, team: team ?? null };
}

/** As `AccessTable.rules` describes it; never by where a rule stands, unless two say exactly the same. */
function compareRules(a: WrittenRule, b: WrittenRule): number {
  return (
    partOf(a.rule) - partOf(b.rule) ||
    compareTexts(a.rule.name, b.rule.name) ||
    compareTexts(contentOf(a), contentOf(b))
  );
}

/** Without the number of its condition, which depends on where it stands. */
function contentOf({ rule, who, what, condition }: WrittenRule): string {
  return JSON.stringify([rule.kind, rule.effect, who, what, condition, rule.message]);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Each different value once, and for each place of the list which of them stood there. */
function numbered<T>(values: readonly T[]): { different: T[]; numbers: number[] } {
  const places = new Map<string, number>();
  const different: T[] = [];
  const numbers = values.map((value) => {
    const key = JSON.stringify(value);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, different.length);
    return different.push(value) - 1;
  });
  return { different, numbers };
}
