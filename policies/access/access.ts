// The access table of a bundle, made ready for decisions: conditions and patterns are built here, once per bundle.
//
// What a decision costs: a principal becomes a `Caller` once (caller.ts), with the set of rules whose `who` it fits;
// a target becomes a `KnownTarget` once per change of the catalog (known-target.ts), with the set of rules whose
// `what` it fits. Principals that fit the same rules are one caller, and targets likewise. The first decision about
// a pair cuts the two sets (settle.ts) and is remembered; from then on it is one look-up (decide.ts), and what
// depends on conditions is weighed anew with each call (weigh.ts).
import type { AccessRule, AccessTable, BundleTeam, GlobTable } from '../../schema/generated/bundle.ts';
import { type Condition, conditionAt } from '../routes/conditions.ts';
import { type PreparedIndex, prepareIndex } from '../routes/routes.ts';
import { type PreparedHeader, prepareHeader } from '../routes/text-conditions.ts';
import type { Bits } from './bits.ts';
import type { Decision } from './decision.ts';
import { type Need, type PreparedPermissions, preparePermissions } from './permissions.ts';
import type { Principal } from './principal.ts';
import type { Requirement } from './requirement.ts';
import type { Target } from './target.ts';
import { whatRequirements } from './what.ts';
import { whoRequirements } from './who.ts';

export interface Access {
  readonly table: AccessTable;
  /** By number of a rule; undefined without a condition. */
  readonly conditions: readonly (Condition | undefined)[];
  /** Where each part of `table.rules` ends. */
  readonly parts: Parts;
  readonly permissions: readonly PreparedPermissions[];
  readonly teams: readonly PreparedTeam[];
  /** Client id -> what is known of it. */
  readonly clients: ReadonlyMap<string, AccessTable['clients'][string]>;
  readonly whos: readonly Filed<Principal>[];
  readonly whoIndex: Readonly<Record<'teams' | 'clients' | 'users', ReadonlyMap<string, readonly number[]>>>;
  readonly whats: readonly Filed<Target>[];
  readonly whatIndex: Readonly<Record<Target['kind'], PreparedGlobs>>;
  /** Filled while in use, up to a bound; by what makes two callers or targets the same. */
  readonly callers: Map<string, Caller>;
  readonly targets: Map<string, KnownTarget>;
  readonly decisions: Map<number, Decision>;
}

/** One `who` or `what`, and the rules that have it. */
export interface Filed<Of> {
  readonly requirements: readonly Requirement<Of>[];
  readonly rules: readonly number[];
}

/**
 * The parts of `table.rules`, one after the other; each number is the first rule after the part. The last part, rules
 * in audit mode, ends with the table.
 */
export interface Parts {
  /** Deny, without a condition. */
  readonly deny: number;
  readonly denyWhen: number;
  readonly allow: number;
  readonly allowWhen: number;
}

export interface PreparedTeam {
  readonly team: BundleTeam;
  readonly claims: readonly PreparedHeader[];
}

export interface PreparedGlobs {
  readonly index: PreparedIndex;
  readonly globs: readonly { readonly whats: readonly number[]; readonly pattern: RegExp | undefined }[];
}

/** Everybody who fits the same rules and holds the same scopes; one object for all of them. */
export interface Caller {
  readonly access: Access;
  /** Rules whose `who` it fits. */
  readonly rules: Bits;
  /** By number of a scope of the table. */
  readonly holds: readonly boolean[];
  /** By number of a permission table: whether it is about this caller. */
  readonly under: readonly boolean[];
  /** By number of the target: the answer where no condition has a say, else what is to be weighed with each call. */
  readonly known: (Decision | OpenPair | undefined)[];
}

/** Every target that fits the same rules and needs the same scopes; one object for all of them. */
export interface KnownTarget {
  readonly access: Access;
  /** -1 when there are too many to remember decisions about each. */
  readonly number: number;
  /** Rules whose `what` it fits. */
  readonly rules: Bits;
  readonly needs: readonly Need[];
}

/** What no call changes about a caller and a target. Rules by number, in the order they decide in. */
export interface OpenPair {
  readonly outcome: 'open';
  readonly denyWhen: readonly number[];
  /** Fits without a condition; -1 for none. */
  readonly allow: number;
  /** Empty when `allow` is a rule: then they have no say. */
  readonly allowWhen: readonly number[];
  readonly audit: readonly number[];
  /** Permissions are kept for tools, and none of them is about this one. */
  readonly unnamed: boolean;
  /** The answer when scopes are missing, else undefined. */
  readonly missing: Decision | undefined;
}

/**
 * @param conditions the bundle's expressions, by number
 * @throws for a table the compiler did not make
 */
export function prepareAccess(table: AccessTable, conditions: readonly Condition[] = []): Access {
  const { who_index, what_index } = table;
  return {
    table,
    conditions: table.rules.map(({ when }) =>
      when === undefined ? undefined : conditionAt(conditions, when),
    ),
    parts: partsOf(table.rules),
    permissions: table.permissions.map(preparePermissions),
    teams: table.teams.map((team) => ({ team, claims: team.claims.map(prepareHeader) })),
    clients: new Map(Object.entries(table.clients)),
    whos: filed(table.whos.map(whoRequirements), table.rules, 'who'),
    whoIndex: {
      teams: new Map(Object.entries(who_index.teams)),
      clients: new Map(Object.entries(who_index.clients)),
      users: new Map(Object.entries(who_index.users)),
    },
    whats: filed(table.whats.map(whatRequirements), table.rules, 'what'),
    whatIndex: {
      tool: prepareGlobs(what_index.tool),
      prompt: prepareGlobs(what_index.prompt),
      resource: prepareGlobs(what_index.resource),
    },
    callers: new Map(),
    targets: new Map(),
    decisions: new Map(),
  };
}

function filed<Of>(
  requirements: readonly (readonly Requirement<Of>[])[],
  rules: readonly AccessRule[],
  side: 'who' | 'what',
): Filed<Of>[] {
  const numbers = requirements.map((): number[] => []);
  for (const [number, rule] of rules.entries()) numbers[rule[side]]!.push(number);
  return requirements.map((all, i) => ({ requirements: all, rules: numbers[i]! }));
}

function prepareGlobs({ globs, index }: GlobTable): PreparedGlobs {
  return {
    index: prepareIndex(index),
    globs: globs.map(({ whats, pattern }) => ({
      whats,
      pattern: pattern === undefined ? undefined : new RegExp(pattern),
    })),
  };
}

function partsOf(rules: readonly AccessRule[]): Parts {
  const ends = [0, 0, 0, 0, 0];
  let part = 0;
  for (const [number, rule] of rules.entries()) {
    if (partOf(rule) < part) throw new Error(`rule ${number} stands behind rules that decide after it`);
    part = partOf(rule);
    ends.fill(number + 1, part);
  }
  const [deny, denyWhen, allow, allowWhen] = ends as [number, number, number, number];
  return { deny, denyWhen, allow, allowWhen };
}

/** The order of the parts. */
export function partOf({ effect, mode, when }: Pick<AccessRule, 'effect' | 'mode' | 'when'>): number {
  if (mode === 'audit') return 4;
  return (effect === 'deny' ? 0 : 2) + (when === undefined ? 0 : 1);
}
