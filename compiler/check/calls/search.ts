// Questions about sets of calls: is there a call that these alternatives all match and none of those does? The
// search builds an example from the facts that must hold; when one of those matches it after all, it goes on once
// for each way of failing that one. Each step excludes what it met, so the search ends with a call or a proof.
import type { Alternative, NameCondition } from '../../../policies/routes/alternatives.ts';
import { headersHold } from '../../../policies/routes/conditions.ts';
import { prepareHeader } from '../../../policies/routes/text-conditions.ts';
import type { Budget } from '../regex/find-text.ts';
import { type Call, exampleOf, type Situation, subjectOf } from './example.ts';
import { type Clause, callerClauses, clausesOf, type Fact, refutation } from './facts.ts';
import { nameTest } from './text-test.ts';

export type Answer = Call | 'none' | 'unknown';

export interface Domain {
  readonly situations: readonly Situation[];
  readonly listeners: readonly string[];
  /** For all questions of one check together: a repository of tangled patterns must not stop a build. */
  readonly budget: Budget;
}

/** For one question; ordinary ones need a few hundred. */
const STEPS = 200_000;
const MAX_DEPTH = 24;

/**
 * A call that every one of `wanted` matches and none of `avoided`. `none` is a proof; `unknown` means that the
 * patterns were too tangled to tell, and nothing may be claimed.
 */
export function findCall(
  domain: Domain,
  wanted: readonly Alternative[],
  avoided: readonly Alternative[],
): Answer {
  const share = Math.min(STEPS, domain.budget.left);
  const budget = { left: share };
  const clauses = wanted.flatMap(clausesOf);
  let answer: Answer = 'none';
  for (const situation of domain.situations) {
    if (wanted.some(({ name }) => name !== undefined && name.kind !== situation.kind)) continue;
    const found = new Search(domain.listeners, situation, avoided, budget).choose([], clauses);
    if (found !== 'none') answer = found;
    if (typeof found === 'object') break;
  }
  domain.budget.left -= share - Math.max(0, budget.left);
  return answer;
}

/** Whether the alternative takes the call; about headers, the same functions decide as in the gateway. */
export function takes(alternative: Alternative, call: Call): boolean {
  const { name, methods, listeners, headers } = alternative;
  if (name !== undefined && (name.kind !== call.kind || !isNamed(name, call.name))) return false;
  if (methods !== undefined && !methods.includes(call.method)) return false;
  if (listeners !== undefined && !listeners.includes(call.listener)) return false;
  if (headers.length > 0 && !headersHold(headers.map(prepareHeader), subjectOf(call))) return false;
  return callerClauses(alternative).every((clause) =>
    clause.some((fact) => fact.about === 'caller' && call.caller.has(fact.asked)),
  );
}

/** Names and prefixes need no pattern; there may be thousands of them. */
function isNamed(name: NameCondition, text: string): boolean {
  if (name.form === 'exact') return text === name.text;
  return name.form === 'prefix' ? text.startsWith(name.text) : nameTest(name).pattern.test(text);
}

class Search {
  readonly #listeners: readonly string[];
  readonly #situation: Situation;
  readonly #avoided: readonly Alternative[];
  readonly #budget: Budget;

  constructor(
    listeners: readonly string[],
    situation: Situation,
    avoided: readonly Alternative[],
    budget: Budget,
  ) {
    this.#listeners = listeners;
    this.#situation = situation;
    this.#avoided = avoided;
    this.#budget = budget;
  }

  /** Makes every clause hold by one of its facts. */
  choose(facts: readonly Fact[], clauses: readonly Clause[]): Answer {
    const [clause, ...rest] = clauses;
    if (clause === undefined) return this.#avoid(facts, 0);
    return this.#firstOf(clause, (fact) => this.choose([...facts, fact], rest));
  }

  #avoid(facts: readonly Fact[], depth: number): Answer {
    this.#budget.left -= 1 + this.#avoided.length;
    if (this.#budget.left < 0 || depth > MAX_DEPTH) return 'unknown';
    const call = exampleOf(this.#situation, this.#listeners, facts, this.#budget);
    if (typeof call === 'string') return call;
    const inTheWay = this.#avoided.find((alternative) => takes(alternative, call));
    if (inTheWay === undefined) return call;
    return this.#firstOf(clausesOf(inTheWay), (clause) =>
      this.#avoid([...facts, ...refutation(clause)], depth + 1),
    );
  }

  #firstOf<T>(choices: readonly T[], attempt: (choice: T) => Answer): Answer {
    let answer: Answer = 'none';
    for (const choice of choices) {
      const found = attempt(choice);
      if (typeof found === 'object') return found;
      if (found === 'unknown') answer = 'unknown';
    }
    return answer;
  }
}
