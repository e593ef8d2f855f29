// A concrete call, found for a set of facts: what the diagnostics show as a witness.
import type { NameKind, Subject } from '../../../policies/routes/subject.ts';
import type { Automaton } from '../regex/automaton.ts';
import { type Budget, findText } from '../regex/find-text.ts';
import type { Fact } from './facts.ts';
import { type TextTest, textTest } from './text-test.ts';

/** What a call is about before its name: facts about these come from short lists. */
export interface Situation {
  readonly kind: NameKind | 'none';
  readonly method: string;
}

export interface Call extends Situation {
  readonly name: string;
  readonly listener: string;
  readonly headers: ReadonlyMap<string, string>;
  /** What is true of the caller, of all that was asked; nothing else is. */
  readonly caller: ReadonlySet<string>;
}

/** Any well-formed text but the empty one. */
const NAME = textTest('(?:[^\\ud800-\\udfff]|[\\ud800-\\udbff][\\udc00-\\udfff])+');
/** What can arrive as the value of a header (RFC 9110, 5.5): no controls, nothing white at the ends. */
const HEADER_VALUE = textTest(
  '(?:[\\x21-\\x7e\\x80-\\xff](?:[\\x20-\\x7e\\x80-\\xff]*[\\x21-\\x7e\\x80-\\xff])?)?',
);

export function subjectOf({ kind, name, method, listener, headers }: Call): Subject {
  return { kind, name, method, listener, header: (header) => headers.get(header) };
}

/** A call in `situation` of which all facts are true. Says `unknown` when the budget ends before the search. */
export function exampleOf(
  situation: Situation,
  listeners: readonly string[],
  facts: readonly Fact[],
  budget: Budget,
): Call | 'none' | 'unknown' {
  const listener = listeners.find((name) =>
    facts.every((fact) => fact.about !== 'listener' || isAmong(fact, name)),
  );
  if (
    listener === undefined ||
    !facts.every((fact) => fact.about !== 'method' || isAmong(fact, situation.method))
  )
    return 'none';
  const caller = exampleCaller(facts);
  if (caller === undefined) return 'none';
  const name = situation.kind === 'none' ? '' : exampleName(facts, budget);
  if (name === undefined) return 'none';
  if (typeof name !== 'string') return 'unknown';
  const headers = new Map<string, string>();
  for (const header of new Set(facts.flatMap((fact) => (fact.about === 'header' ? [fact.header] : [])))) {
    const value = exampleHeader(
      facts.filter((fact) => fact.about === 'header' && fact.header === header),
      budget,
    );
    if (value === undefined) return 'none';
    if (value === UNKNOWN) return 'unknown';
    if (value !== ABSENT) headers.set(header, value);
  }
  return { ...situation, name, listener, headers, caller };
}

/** Undefined when one thing would have to be true and not. */
function exampleCaller(facts: readonly Fact[]): Set<string> | undefined {
  const caller = new Set<string>();
  for (const fact of facts) if (fact.about === 'caller' && fact.holds) caller.add(fact.asked);
  const isRefuted = facts.some((fact) => fact.about === 'caller' && !fact.holds && caller.has(fact.asked));
  return isRefuted ? undefined : caller;
}

const ABSENT = Symbol('not sent');
const UNKNOWN = Symbol('unknown');

function isAmong(fact: Extract<Fact, { among: unknown }>, text: string): boolean {
  return fact.among.includes(text) === fact.holds;
}

function exampleName(facts: readonly Fact[], budget: Budget): string | typeof UNKNOWN | undefined {
  const tested: TextFact[] = [{ test: NAME, holds: true }, ...facts.filter((fact) => fact.about === 'name')];
  return exampleText(tested, readableNames(tested), budget);
}

/** Not sending the header is the simplest example, where that does. */
function exampleHeader(
  facts: readonly Fact[],
  budget: Budget,
): string | typeof ABSENT | typeof UNKNOWN | undefined {
  const tested: TextFact[] = [{ test: HEADER_VALUE, holds: true }];
  let mayBeAbsent = true;
  let mayBeSent = true;
  for (const fact of facts) {
    if (fact.about !== 'header') continue;
    if (fact.holds) mayBeAbsent = false;
    if (fact.test === undefined && !fact.holds) mayBeSent = false;
    if (fact.test !== undefined) tested.push({ test: fact.test, holds: fact.holds });
  }
  if (mayBeAbsent) return ABSENT;
  return mayBeSent ? exampleText(tested, [longestLiteral(tested), 'x'], budget) : undefined;
}

interface TextFact {
  readonly test: TextTest;
  readonly holds: boolean;
}

/** A text that passes the tests which hold and fails the others: one of `readable` if that does, else a shortest. */
function exampleText(
  facts: readonly TextFact[],
  readable: readonly string[],
  budget: Budget,
): string | typeof UNKNOWN | undefined {
  const fits = (text: string): boolean => facts.every(({ test, holds }) => test.pattern.test(text) === holds);
  const example = readable.find(fits);
  if (example !== undefined) return example;
  const wanted: Automaton[] = [];
  const unwanted: Automaton[] = [];
  for (const { test, holds } of facts) {
    if (test.automaton === undefined) return UNKNOWN;
    (holds ? wanted : unwanted).push(test.automaton);
  }
  const found = findText(wanted, unwanted, budget);
  if (found === 'none') return undefined;
  return found === 'unknown' ? UNKNOWN : found.text;
}

/** `file_` becomes `file_read`: an example should look like something people call. */
function readableNames(facts: readonly TextFact[]): string[] {
  const literal = longestLiteral(facts);
  if (literal === '') return ['some_tool'];
  return [literal + (/[A-Za-z0-9]$/.test(literal) ? '_read' : 'read'), literal];
}

function longestLiteral(facts: readonly TextFact[]): string {
  const literals = facts.filter(({ holds }) => holds).map(({ test }) => test.literal);
  return literals.reduce((a, b) => (b.length > a.length ? b : a), '');
}
