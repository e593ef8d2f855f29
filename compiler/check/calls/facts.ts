// The conditions of an alternative as facts about a call. All clauses must hold; a clause holds when one of its facts
// does. A condition with `not` is the only one that needs a clause of several.
import type { Alternative } from '../../../policies/routes/alternatives.ts';
import type { HeaderCondition } from '../../../schema/generated/bundle.ts';
import { exactTest, nameTest, prefixTest, type TextTest, textTest } from './text-test.ts';

export type Fact =
  | { readonly about: 'name'; readonly test: TextTest; readonly holds: boolean }
  /** Without a test: whether the header was sent. A header that was not sent passes no test. */
  | {
      readonly about: 'header';
      readonly header: string;
      readonly test: TextTest | undefined;
      readonly holds: boolean;
    }
  | { readonly about: 'method' | 'listener'; readonly among: readonly string[]; readonly holds: boolean }
  /**
   * One thing that is asked of the caller, as it would be written: `team: red`. Each counts as independent of every
   * other, so that what is proven impossible is; what excludes each other is seen by may-overlap.ts before.
   */
  | { readonly about: 'caller'; readonly asked: string; readonly holds: boolean };

export type Clause = readonly Fact[];

export function clausesOf(alternative: Alternative): Clause[] {
  const { name, methods, listeners, headers } = alternative;
  const clauses: Clause[] = [];
  if (name !== undefined) clauses.push([{ about: 'name', test: nameTest(name), holds: true }]);
  if (methods !== undefined) clauses.push([{ about: 'method', among: methods, holds: true }]);
  if (listeners !== undefined) clauses.push([{ about: 'listener', among: listeners, holds: true }]);
  for (const condition of headers) {
    const facts = headerFacts(condition);
    if (condition.not) clauses.push(facts.map(opposite));
    else clauses.push(...facts.map((fact) => [fact]));
  }
  return [...clauses, ...callerClauses(alternative)];
}

/** What is asked of the caller; of texts that are alternatives, one clause. */
export function callerClauses({ identity, when }: Alternative): Clause[] {
  const { teams, clients, client_types, users, scopes, claims } = identity;
  const clauses: Clause[] = [];
  const anyOf = (field: string, texts: readonly string[] | undefined): void => {
    if (texts !== undefined) clauses.push(texts.map((text) => callerFact(`${field}: ${text}`)));
  };
  anyOf('team', teams);
  anyOf('client', clients);
  anyOf('client_type', client_types);
  anyOf('user', users);
  for (const scope of scopes ?? []) anyOf('scope', [scope]);
  for (const { name, ...condition } of claims ?? []) {
    const { exact, not } = condition;
    anyOf(`claim ${name}`, [exact !== undefined && !not ? exact : JSON.stringify(condition)]);
  }
  if (when !== undefined) anyOf('when', [when.source]);
  return clauses;
}

function callerFact(asked: string): Fact {
  return { about: 'caller', asked, holds: true };
}

/** What makes a clause fail: all of these. */
export function refutation(clause: Clause): Fact[] {
  return clause.map(opposite);
}

function opposite(fact: Fact): Fact {
  return { ...fact, holds: !fact.holds };
}

function headerFacts({ name: header, exact, prefix, patterns = [], present }: HeaderCondition): Fact[] {
  const tests = patterns.map((pattern) => textTest(pattern));
  if (exact !== undefined) tests.push(exactTest(exact));
  if (prefix !== undefined) tests.push(prefixTest(prefix));
  const facts: Fact[] = tests.map((test) => ({ about: 'header', header, test, holds: true }));
  if (present !== undefined) facts.push({ about: 'header', header, test: undefined, holds: present });
  return facts;
}
