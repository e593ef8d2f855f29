// The limits of a bundle, made ready: what each looks at is sorted by when it is known, so that a call only tests what
// differs from call to call.
import type { BundleLimit, LimitMatch, LimitTable } from '../../schema/generated/bundle.ts';
import type { ExpressionFacts } from '../expressions/facts.ts';
import { type Condition, conditionAt } from '../routes/conditions.ts';
import { type PreparedIdentity, prepareIdentity } from '../routes/identity.ts';
import { type PreparedHeader, prepareHeader } from '../routes/text-conditions.ts';

/** An expression of the bundle that gives a number; undefined when it cannot be evaluated. */
export type Amount = (facts: ExpressionFacts) => number | undefined;

/** What limits need of the rest of the bundle. */
export interface LimitSurroundings {
  /** Names by number: counters are kept by name, for numbers change with the bundle. */
  readonly upstreams: readonly string[];
  /** Expressions by number, as conditions and as amounts. */
  readonly conditions: readonly Condition[];
  readonly amounts: readonly Amount[];
}

export interface Limits {
  readonly all: readonly PreparedLimit[];
  readonly quotaReset: LimitTable['quota_reset'];
  readonly store: LimitTable['store'];
  /** Of limits that say nothing else themselves. */
  readonly onStoreFailure: LimitTable['on_store_failure'];
  readonly upstreams: readonly string[];
}

export interface PreparedLimit {
  /** In the table of the bundle. */
  readonly number: number;
  readonly limit: BundleLimit;
  /** Undefined when it looks at nothing but its scope. */
  readonly matches: readonly PreparedMatch[] | undefined;
  readonly cost: Amount | undefined;
}

export interface PreparedMatch {
  readonly name: LimitMatch['name'];
  /** Over the whole name. */
  readonly pattern: RegExp | undefined;
  readonly methods: readonly string[] | undefined;
  readonly listeners: readonly string[] | undefined;
  readonly headers: readonly PreparedHeader[];
  readonly identity: PreparedIdentity | undefined;
  readonly when: Condition | undefined;
}

/** Throws only for a table the compiler did not make. */
export function prepareLimits(table: LimitTable, surroundings: LimitSurroundings): Limits {
  const { upstreams, conditions, amounts } = surroundings;
  const matches = table.matches.map((match) => prepareMatch(match, conditions));
  const all = table.table.map((limit, number) => ({
    number,
    limit,
    matches: limit.matches?.map((match) => elementAt(matches, match)),
    cost: limit.cost_expression === undefined ? undefined : elementAt(amounts, limit.cost_expression),
  }));
  return {
    all,
    quotaReset: table.quota_reset,
    store: table.store,
    onStoreFailure: table.on_store_failure,
    upstreams,
  };
}

function prepareMatch(match: LimitMatch, conditions: readonly Condition[]): PreparedMatch {
  const { name, methods, listeners, headers, when } = match;
  return {
    name,
    pattern: name?.pattern === undefined ? undefined : new RegExp(name.pattern),
    methods,
    listeners,
    headers: (headers ?? []).map(prepareHeader),
    identity: prepareIdentity(match),
    when: when === undefined ? undefined : conditionAt(conditions, when),
  };
}

function elementAt<T>(list: readonly T[], number: number): T {
  const element = list[number];
  if (element === undefined) throw new Error(`a limit names number ${number}, which is not there`);
  return element;
}
