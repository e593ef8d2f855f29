// The conditions of one route entry, made ready for testing. All of them must hold.
//
// Before a call is made its method and listener are known, its headers never, and who makes it sometimes: `callerHolds`
// then says whether what is asked of the caller is known to hold, known not to, or neither.
import type { RouteEntry } from '../../schema/generated/bundle.ts';
import { ANONYMOUS, type Principal } from '../access/principal.ts';
import type { ExpressionFacts, Truth } from '../expressions/facts.ts';
import { identityHolds, type PreparedIdentity, prepareIdentity } from './identity.ts';
import type { Subject } from './subject.ts';
import { asksForText, matchesText, type PreparedHeader, prepareHeader } from './text-conditions.ts';

/** An expression of the bundle, ready to be asked. */
export type Condition = (facts: ExpressionFacts) => Truth;

export interface PreparedEntry {
  /** Number of the route it belongs to. */
  readonly route: number;
  /** Over the whole name; undefined when finding the entry in the index already proved the name. */
  readonly pattern: RegExp | undefined;
  readonly methods: readonly string[] | undefined;
  readonly listeners: readonly string[] | undefined;
  readonly headers: readonly PreparedHeader[];
  /** Undefined when it does not ask who calls. */
  readonly identity: PreparedIdentity | undefined;
  readonly when: Condition | undefined;
  /** A condition that cannot be evaluated lets a deny route have the call and every other route not. */
  readonly holdsInDoubt: boolean;
}

/** Builds every regular expression of an entry, once. `conditions`: the bundle's expressions, by number. */
export function prepareEntry(
  entry: RouteEntry,
  conditions: readonly Condition[],
  isDeny: boolean,
): PreparedEntry {
  return {
    route: entry.route,
    pattern: entry.pattern === undefined ? undefined : new RegExp(entry.pattern),
    methods: entry.methods,
    listeners: entry.listeners,
    headers: (entry.headers ?? []).map(prepareHeader),
    identity: prepareIdentity(entry),
    when: entry.when === undefined ? undefined : conditionAt(conditions, entry.when),
    holdsInDoubt: isDeny,
  };
}

/** Throws for a table the compiler did not make: to go without a condition would be to let everybody in. */
export function conditionAt(conditions: readonly Condition[], number: number): Condition {
  const condition = conditions[number];
  if (condition === undefined) throw new Error(`there is no expression ${number}`);
  return condition;
}

/** What the index left open about the name of an entry it led to. */
export function nameHolds(entry: PreparedEntry, name: string): boolean {
  return entry.pattern === undefined || entry.pattern.test(name);
}

/** Whether everything but the name lets the call through. */
export function conditionsHold(entry: PreparedEntry, subject: Subject): boolean {
  if (!situationHolds(entry, subject.method, subject.listener)) return false;
  if (!headersHold(entry.headers, subject)) return false;
  if (entry.identity !== undefined && !identityHolds(entry.identity, subject.principal ?? ANONYMOUS))
    return false;
  if (entry.when === undefined) return true;
  const truth = subject.facts === undefined ? 'error' : entry.when(subject.facts);
  return truth === 'true' || (truth !== 'false' && entry.holdsInDoubt);
}

/** The conditions that are known before a call is: its method and its listener. */
export function situationHolds(entry: PreparedEntry, method: string, listener: string): boolean {
  if (entry.methods !== undefined && !entry.methods.includes(method)) return false;
  return entry.listeners === undefined || entry.listeners.includes(listener);
}

/** Whether an entry looks at who calls, or at anything in CEL. */
export function asksCaller({ identity, when }: PreparedEntry): boolean {
  return identity !== undefined || when !== undefined;
}

/** What is known of who will call; nothing by default. */
export interface KnownCaller {
  readonly principal?: Principal | undefined;
  /** With arguments unknown. */
  readonly facts?: ExpressionFacts | undefined;
}

/**
 * What can be said of an entry's conditions on the caller before the call: `unknown` when some calls may meet them. What
 * cannot be evaluated then cannot be at the call either.
 */
export function callerHolds(
  { identity, when, holdsInDoubt }: PreparedEntry,
  { principal, facts }: KnownCaller,
): 'true' | 'false' | 'unknown' {
  const identified =
    identity === undefined ? 'true' : principal === undefined ? 'unknown' : truthOf(identity, principal);
  if (identified === 'false' || when === undefined) return identified;
  const truth = facts === undefined ? 'unknown' : when(facts);
  if (truth === 'unknown') return 'unknown';
  return truth === 'true' || (truth === 'error' && holdsInDoubt) ? identified : 'false';
}

function truthOf(identity: PreparedIdentity, principal: Principal): 'true' | 'false' {
  return identityHolds(identity, principal) ? 'true' : 'false';
}

export function headersHold(headers: readonly PreparedHeader[], subject: Pick<Subject, 'header'>): boolean {
  for (const header of headers) {
    if (allMembersHold(header, subject.header(header.condition.name)) === header.condition.not) return false;
  }
  return true;
}

/** A header that was not sent equals nothing, starts with nothing and matches nothing; it is only not present. */
function allMembersHold({ condition, patterns }: PreparedHeader, value: string | undefined): boolean {
  if (condition.present !== undefined && condition.present !== (value !== undefined)) return false;
  if (value !== undefined) return matchesText(condition, patterns, value);
  return !asksForText(condition);
}
