// Do the arguments fit what was reviewed? After authorize: who may not use a tool learns nothing about its schema. Before
// limit: a call that cannot succeed must not use up a budget.
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Refusal } from '../wire/errors.ts';
import type { Exchange } from './exchange.ts';

export function validate(exchange: Exchange, { policy }: Snapshot): Refusal | undefined {
  const { validation } = policy;
  if (validation === undefined || !exchange.isCall || exchange.target < 0) return undefined;
  const rules = validation.rulesFor(exchange);
  if (rules === undefined) return undefined;
  exchange.validation = rules;
  const misfit = validation.checkArguments(exchange, rules, exchange.message.arguments);
  if (misfit === undefined) return undefined;
  const { path, problem } = misfit;
  return {
    kind: 'invalid_arguments',
    text: `Invalid arguments: ${path} ${problem}`.replace('  ', ' '),
    data: misfit,
  };
}
