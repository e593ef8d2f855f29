// Random expressions mean the same to us and to @bufbuild/cel, and what is said without knowing the arguments holds for
// all arguments.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lowerExpression } from '../../../compiler/expressions/lower.ts';
import { parseCel } from '../../../compiler/expressions/parse-cel.ts';
import { evaluate, prepareExpression } from '../../../policies/expressions/evaluate.ts';
import { type ExpressionFacts, UNKNOWN } from '../../../policies/expressions/facts.ts';
import { ARE_ALL, runs } from '../../runs.ts';
import { FACTS } from './facts.ts';
import { ARGUMENTS, CONDITION } from './generated-cel.ts';
import { runOracle } from './oracle.ts';
import { runCel } from './run-cel.ts';

const SEED = Number(process.env.SEED ?? 20261122);
const RUNS = runs(2_000);

test('random expressions give what another implementation gives', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(CONDITION, ARGUMENTS, (source, given) => {
      const facts = withArguments(given);
      const { result, refused } = runCel(source, facts, true);
      fc.pre(refused === undefined);
      seen.set(result, (seen.get(result) ?? 0) + 1);
      expect(result, source).toBe(runOracle(source, facts));
    }),
    { numRuns: RUNS, seed: SEED },
  );
  if (!ARE_ALL) return;
  for (const result of ['true', 'false', 'error'])
    expect(seen.get(result) ?? 0, `expressions that are ${result}`).toBeGreaterThan(RUNS / 20);
});

test('an answer that was given without the arguments holds for every argument', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(CONDITION, fc.array(ARGUMENTS, { minLength: 1, maxLength: 8 }), (source, several) => {
      const { tree } = parseCel(source);
      fc.pre(tree !== undefined);
      const expression = prepareExpression({ ir: [...lowerExpression(tree)], source, origin: '', cost: 0 });
      const before = evaluate(expression, withArguments(UNKNOWN));
      seen.set(before, (seen.get(before) ?? 0) + 1);
      if (before === 'unknown') return;
      for (const given of several) expect(evaluate(expression, withArguments(given)), source).toBe(before);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  if (!ARE_ALL) return;
  for (const answer of ['true', 'false', 'unknown', 'error'])
    expect(seen.get(answer) ?? 0, `expressions that are ${answer}`).toBeGreaterThan(RUNS / 50);
});

function withArguments(given: NonNullable<ExpressionFacts['tool']>['arguments']): ExpressionFacts {
  return { ...FACTS, tool: { ...FACTS.tool!, arguments: given } };
}
