// What a test expects, held against what became of its calls.
import { type Because, because } from '../../policies/calls/because.ts';
import type { Policy } from '../../policies/calls/policy.ts';
import type { Verdict } from '../../policies/calls/verdict.ts';
import type { PolicyTest, TestExpectation, TestVerdict } from '../../schema/generated/tests.ts';
import type { Failure } from './results.ts';
import { isSame, valueInWords } from './same.ts';

export function compareVerdicts(policy: Policy, test: PolicyTest, verdicts: readonly Verdict[]): Failure[] {
  const { expect } = test;
  const last = verdicts.at(-1);
  const isRepeated = verdicts.length > 1;
  return [
    ...ofEvery(expect, verdicts).map((failure) => (isRepeated ? failure : { ...failure, call: undefined })),
    ...neverReached(expect, verdicts),
    ...split(policy, expect, verdicts),
    ...allowed(expect, verdicts),
    ...(expect.last === undefined || last === undefined
      ? []
      : ofOne(expect.last, last, verdicts.length).map((failure) => ({
          ...failure,
          field: `last.${failure.field}`,
        }))),
  ];
}

/** The first call that is not as expected; what is wrong with later ones is most likely the same. */
function ofEvery(expect: TestVerdict, verdicts: readonly Verdict[]): Failure[] {
  for (const [i, verdict] of verdicts.entries()) {
    const failures = ofOne(expect, verdict, i + 1);
    if (failures.length > 0) return failures;
  }
  return [];
}

/** Each member that is given, with how it is found in a verdict. */
const MEMBERS: readonly (readonly [keyof TestVerdict, (verdict: Verdict) => unknown])[] = [
  ['decision', ({ decision }) => decision],
  ['reason', ({ reason }) => reason],
  ['rule', ({ rule }) => rule?.name],
  ['route', ({ route }) => route?.name],
  ['upstream', ({ upstream }) => upstream?.name],
  ['missing_scopes', ({ missingScopes }) => missingScopes],
  ['limit_type', ({ limit }) => limit?.data.limit_type],
  ['message', ({ answer }) => answer?.message],
];

function ofOne(expect: TestVerdict, verdict: Verdict, call: number): Failure[] {
  const failures: Failure[] = [];
  const compare = (field: string, expected: unknown, got: unknown): void => {
    if (expected === undefined || isSame(expected, got)) return;
    const words = { expected: valueInWords(expected), got: valueInWords(got) };
    failures.push({ field, ...words, call, because: [because(verdict)] });
  };
  for (const [field, got] of MEMBERS) {
    const expected = expect[field];
    compare(
      field,
      field === 'missing_scopes' && Array.isArray(expected) ? [...expected].sort() : expected,
      got(verdict),
    );
  }
  compare('rewritten.name', expect.rewritten?.name, verdict.sent?.name);
  compare('rewritten.arguments', expect.rewritten?.arguments, verdict.sent?.arguments);
  return failures;
}

function neverReached({ never_upstream }: TestExpectation, verdicts: readonly Verdict[]): Failure[] {
  const found = verdicts.findIndex(
    ({ decision, upstream }) =>
      decision === 'allow' && never_upstream?.includes(upstream?.name ?? '') === true,
  );
  const verdict = verdicts[found];
  if (never_upstream === undefined || verdict === undefined) return [];
  const because: Because[] = [
    { text: `sent there by route ${verdict.route?.name ?? '(none)'}`, origin: verdict.route?.origin },
  ];
  return [
    {
      field: 'never_upstream',
      expected: valueInWords(never_upstream),
      got: verdict.upstream?.name ?? '',
      call: verdicts.length > 1 ? found + 1 : undefined,
      because,
    },
  ];
}

/** Limits do not matter here: the side of a split is chosen before anything is counted. */
function split(policy: Policy, expect: TestExpectation, verdicts: readonly Verdict[]): Failure[] {
  const routed = verdicts.filter(({ decision, upstream }) => decision !== 'error' && upstream !== undefined);
  const tolerance = Number.parseFloat(expect.tolerance ?? '1%');
  const failures: Failure[] = [];
  for (const [name, text] of Object.entries(expect.split ?? {})) {
    const count = routed.filter(({ upstream }) => upstream?.name === name).length;
    const got = routed.length === 0 ? 0 : (count / routed.length) * 100;
    // Of no calls there are no shares.
    if (routed.length > 0 && Math.abs(got - Number.parseFloat(text)) <= tolerance) continue;
    const route = routed[0]?.route;
    failures.push({
      field: `split.${name}`,
      expected: `${text} ± ${expect.tolerance ?? '1%'}`,
      got: `${got.toFixed(2)}% (${count} of ${routed.length} calls)`,
      call: undefined,
      because: [
        route === undefined
          ? { text: 'no route splits them', origin: undefined }
          : { text: `split by route ${route.name}${stuckTo(policy, route.number)}`, origin: route.origin },
      ],
    });
  }
  return failures;
}

function stuckTo({ bundle }: Policy, route: number): string {
  const by = bundle.routes.table[route]?.sticky_by ?? 'none';
  return by === 'none' ? '' : `, sticky by ${by}`;
}

function allowed(expect: TestExpectation, verdicts: readonly Verdict[]): Failure[] {
  const count = verdicts.filter(({ decision }) => decision === 'allow').length;
  if (expect.allowed === undefined || expect.allowed === count) return [];
  const refused = verdicts.findIndex(({ decision }) => decision !== 'allow');
  const verdict = verdicts[refused];
  return [
    {
      field: 'allowed',
      expected: String(expect.allowed),
      got: `${count} of ${verdicts.length}`,
      call: undefined,
      because:
        verdict === undefined
          ? [{ text: 'every call was allowed', origin: undefined }]
          : [
              {
                ...because(verdict),
                text: `call ${refused + 1} is the first refused: ${because(verdict).text}`,
              },
            ],
    },
  ];
}
