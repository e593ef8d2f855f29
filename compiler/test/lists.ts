// A test of a list: which of the names there are does the caller see?
import { type Because, because } from '../../policies/calls/because.ts';
import { isClosed, namesKnown } from '../../policies/calls/known-names.ts';
import { type Listing, listFor } from '../../policies/calls/list-for.ts';
import type { Policy } from '../../policies/calls/policy.ts';
import { principalOf } from '../../policies/calls/simulated-caller.ts';
import { requestOf } from '../../policies/calls/simulated-request.ts';
import { SimulatedWorld } from '../../policies/calls/simulated-world.ts';
import type { NameKind } from '../../policies/routes/subject.ts';
import type { PolicyTest } from '../../schema/generated/tests.ts';
import type { CoverageCount } from './coverage.ts';
import type { Failure } from './results.ts';
import type { Case } from './suite.ts';

const KINDS = { tools: 'tool', prompts: 'prompt', resources: 'resource' } as const satisfies Record<
  NonNullable<PolicyTest['list']>,
  NameKind
>;

export function runList(policy: Policy, { test, defaults }: Case, count: CoverageCount): Failure[] {
  const kind = KINDS[test.list ?? 'tools'];
  const question = {
    kind,
    principal: principalOf(policy, { ...defaults.as, ...test.as }),
    request: requestOf(policy, defaults.call ?? {}),
    now: new SimulatedWorld(policy, { ...defaults.given, ...test.given }).now.wall,
  };
  const listing = listFor(policy, question, namesFor(policy, kind, test));
  for (const { rule } of looked(test.expect, listing)) count.rule(rule);
  return [...compareListing(test.expect, listing), ...neverThere(test.expect, listing)];
}

/** A name that does not exist is in no list, whatever the policy says: most likely it is misspelt. */
function neverThere({ excludes = [] }: PolicyTest['expect'], { shown, hidden }: Listing): Failure[] {
  const there = new Set([...shown, ...hidden].map(({ name }) => name));
  const missing = excludes.filter((name) => !there.has(name));
  if (missing.length === 0) return [];
  const because = missing.map((name) => aboutName(name, NOT_THERE));
  const got = `no ${missing.join(', ')} to exclude`;
  return [{ field: 'excludes', expected: inBrackets(excludes), got, call: undefined, because }];
}

/** The names whose place the test looks at: only what it would notice counts as covered. */
function looked({ exactly, includes = [], excludes = [] }: PolicyTest['expect'], { shown, hidden }: Listing) {
  if (exactly !== undefined) return [...shown, ...hidden];
  return [
    ...shown.filter(({ name }) => includes.includes(name)),
    ...hidden.filter(({ name }) => excludes.includes(name)),
  ];
}

/** Every name there is, and those the test asks about; unless the lockfile says that there are no others. */
function namesFor(policy: Policy, kind: NameKind, { expect }: PolicyTest): string[] {
  const { exactly = [], includes = [], excludes = [] } = expect;
  const asked = kind === 'tool' && isClosed(policy) ? [] : [...exactly, ...includes, ...excludes];
  return [...new Set([...namesKnown(policy, kind), ...asked])].sort();
}

function compareListing({ exactly, includes, excludes }: PolicyTest['expect'], listing: Listing): Failure[] {
  const shown = listing.shown.map(({ name }) => name);
  const failures: Failure[] = [];
  const say = (
    field: string,
    expected: readonly string[],
    missing: readonly string[],
    extra: readonly string[],
  ) => {
    if (missing.length + extra.length === 0) return;
    const marks = [...extra.map((name) => `+ ${name}`), ...missing.map((name) => `- ${name}`)];
    failures.push({
      field,
      expected: inBrackets(expected),
      got: `${inBrackets(shown)}   ${marks.join(' ')}`,
      call: undefined,
      because: [
        ...extra.map((name) => whyShown(listing, name)),
        ...missing.map((name) => whyHidden(listing, name)),
      ],
    });
  };
  if (exactly !== undefined)
    say('exactly', [...exactly].sort(), without(exactly, shown), without(shown, exactly));
  if (includes !== undefined) say('includes', includes, without(includes, shown), []);
  if (excludes !== undefined)
    say(
      'excludes',
      excludes,
      [],
      shown.filter((name) => excludes.includes(name)),
    );
  return failures;
}

function without(names: readonly string[], others: readonly string[]): string[] {
  return names.filter((name) => !others.includes(name));
}

function whyShown({ shown }: Listing, name: string): Because {
  const found = shown.find((one) => one.name === name);
  return found === undefined ? NOT_THERE : aboutName(name, because(found));
}

function whyHidden({ hidden }: Listing, name: string): Because {
  const found = hidden.find((one) => one.name === name);
  if (found === undefined) return aboutName(name, NOT_THERE);
  const { text, origin } = because(found);
  return aboutName(name, { text: found.because === undefined ? text : `${text} (${found.because})`, origin });
}

const NOT_THERE: Because = { text: 'the lockfile does not know it', origin: undefined };

function aboutName(name: string, { text, origin }: Because): Because {
  return { text: `${name}: ${text}`, origin };
}

function inBrackets(names: readonly string[]): string {
  return `[${names.join(', ')}]`;
}
