// The conformance corpus of the CEL specification, as far as it stays inside our subset. What is left out is counted by
// reason, so that nobody can shrink what is tested by accident.
import type { Value } from '@bufbuild/cel-spec/cel/expr/value_pb.js';
import type { IncrementalTest, IncrementalTestSuite } from '@bufbuild/cel-spec/testdata/tests.js';
import { getConformanceSuite } from '@bufbuild/cel-spec/testdata/tests.js';
import { describe, expect, test } from 'vitest';
import { maskedText } from '../../../compiler/expressions/masked-text.ts';
import { FACTS } from './facts.ts';
import { runCel, shown } from './run-cel.ts';

interface Exclusion {
  readonly reason: string;
  /** How many cases of the corpus it takes out. */
  readonly cases: number;
  fits(original: IncrementalTest['original'], code: string): boolean;
}

/** What the language of conditions has not, by design; the first that fits counts. */
const NOT_OURS: readonly Exclusion[] = [
  {
    reason: 'binds variables of its own',
    cases: 139,
    fits: ({ bindings, typeEnv }) => Object.keys(bindings).length > 0 || typeEnv.length > 0,
  },
  {
    reason: 'asks only for a type',
    cases: 28,
    fits: ({ checkOnly, resultMatcher }) => checkOnly || resultMatcher.case === 'typedResult',
  },
  {
    reason: 'messages, namespaces and containers',
    cases: 608,
    fits: ({ container }, code) => container !== '' || /\w\s*\{|google\.protobuf|^\./.test(code),
  },
  { reason: 'unsigned numbers', cases: 254, fits: (_, code) => /\d[uU]\b|\buint\b/.test(code) },
  {
    reason: 'bytes',
    cases: 127,
    fits: ({ expr }, code) => /(?:^|\W)[rR]?[bB][rR]?["']/.test(expr) || /\bbytes\b/.test(code),
  },
  { reason: 'maps that are written out', cases: 129, fits: (_, code) => code.includes('{') },
  {
    reason: 'types as values',
    cases: 25,
    fits: (_, code) => /\btype\(|\b(?:bool|int|double|string|list|map|null_type|type)\b(?!\()/.test(code),
  },
  { reason: 'optional values', cases: 20, fits: (_, code) => /\.\?|\[\?|\boptional\b/.test(code) },
  {
    reason: 'functions of extensions',
    cases: 325,
    fits: (_, code) =>
      /\b(?:math|base64|cel|proto|strings|net)\.|\b(?:ip|isIP|cidr|isCIDR)\(/.test(code) ||
      /\.(?:charAt|indexOf|lastIndexOf|replace|substring|join|format|reverse|transformList|transformMap|existsOne)\(/.test(
        code,
      ),
  },
  { reason: 'loops with two variables', cases: 16, fits: (_, code) => /\((?:i|k), v, /.test(code) },
  { reason: 'split with a limit', cases: 9, fits: ({ name }) => /^(?:(?:zero|one)_limit|split_)/.test(name) },
  {
    reason: 'names and functions that do not exist, which the compiler refuses',
    cases: 20,
    fits: (_, code) => /\bf_unknown\(|\bx \|\| true$|^a\.[a-z]+\(\) \|\| true$/.test(code),
  },
];

/**
 * The corpus expects what doubles can tell apart: 2^63 - 1 and 2^63 are one number to it. We compare ints and doubles
 * exactly, which is what a limit means.
 */
const EXACT_INSTEAD: ReadonlySet<string> = new Set([
  'not_lt_dyn_int_big_lossy_double',
  'not_gt_dyn_big_double_int',
  'lte_dyn_big_double_int',
  'gte_dyn_int_big_lossy_double',
]);

const CASES = casesOf(getConformanceSuite(), '').map(({ name, original }) => {
  const code = maskedText(original.expr);
  return { name, original, exclusion: NOT_OURS.find(({ fits }) => fits(original, code)) };
});
const OURS = CASES.filter(({ exclusion }) => exclusion === undefined);

describe('the corpus of the specification', () => {
  test.each(OURS)('$name', ({ original }) => {
    const { result } = runCel(original.expr, FACTS, true);
    if (EXACT_INSTEAD.has(original.name)) expect(result).not.toBe(expected(original));
    else expect(result).toBe(expected(original));
  });

  test('nothing else is left out', () => {
    const left = NOT_OURS.map(({ reason }) => ({
      reason,
      cases: CASES.filter(({ exclusion }) => exclusion?.reason === reason).length,
    }));
    expect(left).toEqual(NOT_OURS.map(({ reason, cases }) => ({ reason, cases })));
    expect(OURS).toHaveLength(644);
  });
});

function casesOf(
  suite: IncrementalTestSuite,
  path: string,
): { name: string; original: IncrementalTest['original'] }[] {
  const here = `${path}${suite.name}/`;
  return [
    ...suite.tests.map(({ name, original }) => ({ name: `${here}${name}`, original })),
    ...suite.suites.flatMap((inner) => casesOf(inner, here)),
  ];
}

/** In the spelling of `shown`. */
function expected({ resultMatcher }: IncrementalTest['original']): string {
  if (resultMatcher.case === undefined) return 'true';
  if (resultMatcher.case === 'evalError') return 'error';
  return resultMatcher.case === 'value' ? textOf(resultMatcher.value) : `? ${resultMatcher.case}`;
}

function textOf({ kind }: Value): string {
  switch (kind.case) {
    case 'int64Value':
    case 'doubleValue':
    case 'stringValue':
    case 'boolValue':
      return shown(kind.value);
    case 'nullValue':
      return shown(null);
    case 'listValue':
      return `[${kind.value.values.map(textOf).join(', ')}]`;
    default:
      return `? ${kind.case}`;
  }
}
