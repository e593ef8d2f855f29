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
  | { readonly about: 'method' | 'listener'; readonly among: readonly string[]; readonly holds: boolean };

export type Clause = readonly Fact[];

export function clausesOf({ name, methods, listeners, headers }: Alternative): Clause[] {
  const clauses: Clause[] = [];
  if (name !== undefined) clauses.push([{ about: 'name', test: nameTest(name), holds: true }]);
  if (methods !== undefined) clauses.push([{ about: 'method', among: methods, holds: true }]);
  if (listeners !== undefined) clauses.push([{ about: 'listener', among: listeners, holds: true }]);
  for (const condition of headers) {
    const facts = headerFacts(condition);
    if (condition.not) clauses.push(facts.map(opposite));
    else clauses.push(...facts.map((fact) => [fact]));
  }
  return clauses;
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
