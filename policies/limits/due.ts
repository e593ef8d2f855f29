// Which of the limits of a caller and target a call is to be charged to, and how much: what differs from call to call.
import type { ExpressionFacts } from '../expressions/facts.ts';
import { headersHold } from '../routes/conditions.ts';
import type { CallLimit, CallLimits, Due } from './applicable.ts';

export interface LimitedCall {
  /** The name of the listener. */
  readonly listener: string;
  /** Value of an HTTP header by its lower-case name; undefined when it was not sent. */
  header(name: string): string | undefined;
  /** Asked for only when an expression has to be evaluated. */
  facts(): ExpressionFacts;
}

/** What of the limits the call has to be charged to. */
export function dueOf({ applicable, fixed }: CallLimits, call: LimitedCall): readonly Due[] {
  if (fixed !== undefined) return fixed;
  const due: Due[] = [];
  for (const one of applicable) if (callFits(one, call)) due.push({ one, cost: costOf(one, call) });
  return due;
}

/** A condition that cannot be evaluated holds: in doubt a call is limited. */
function callFits({ matches }: CallLimit, call: LimitedCall): boolean {
  if (matches === undefined) return true;
  return matches.some(
    ({ listeners, headers, when }) =>
      (listeners === undefined || listeners.includes(call.listener)) &&
      headersHold(headers, call) &&
      (when === undefined || when(call.facts()) !== 'false'),
  );
}

/** What an expression cannot tell is more than any budget holds. */
function costOf({ limit, cost }: CallLimit, call: LimitedCall): number {
  if (cost === undefined) return limit.cost;
  const amount = cost(call.facts());
  return amount === undefined || Number.isNaN(amount) ? Infinity : Math.max(1, Math.ceil(amount));
}
