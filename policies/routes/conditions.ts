// The conditions of one route entry, made ready for testing. All of them must hold.
import type { HeaderCondition, RouteEntry } from '../../schema/generated/bundle.ts';
import type { Subject } from './subject.ts';

export interface PreparedEntry {
  /** Number of the route it belongs to. */
  readonly route: number;
  /** Over the whole name; undefined when finding the entry in the index already proved the name. */
  readonly pattern: RegExp | undefined;
  readonly methods: readonly string[] | undefined;
  readonly listeners: readonly string[] | undefined;
  readonly headers: readonly PreparedHeader[];
}

export interface PreparedHeader {
  readonly condition: HeaderCondition;
  readonly patterns: readonly RegExp[];
}

/** Builds every regular expression of an entry, once. */
export function prepareEntry(entry: RouteEntry): PreparedEntry {
  return {
    route: entry.route,
    pattern: entry.pattern === undefined ? undefined : new RegExp(entry.pattern),
    methods: entry.methods,
    listeners: entry.listeners,
    headers: (entry.headers ?? []).map(prepareHeader),
  };
}

export function prepareHeader(condition: HeaderCondition): PreparedHeader {
  return { condition, patterns: (condition.patterns ?? []).map((source) => new RegExp(source)) };
}

/** What the index left open about the name of an entry it led to. */
export function nameHolds(entry: PreparedEntry, name: string): boolean {
  return entry.pattern === undefined || entry.pattern.test(name);
}

/** Whether everything but the name lets the call through. */
export function conditionsHold(entry: PreparedEntry, subject: Subject): boolean {
  return situationHolds(entry, subject.method, subject.listener) && headersHold(entry.headers, subject);
}

/** The conditions that are known before a call is: its method and its listener. */
export function situationHolds(entry: PreparedEntry, method: string, listener: string): boolean {
  if (entry.methods !== undefined && !entry.methods.includes(method)) return false;
  return entry.listeners === undefined || entry.listeners.includes(listener);
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
  if (condition.exact !== undefined && value !== condition.exact) return false;
  if (condition.prefix !== undefined && value?.startsWith(condition.prefix) !== true) return false;
  for (const pattern of patterns) {
    if (value === undefined || !pattern.test(value)) return false;
  }
  return true;
}
