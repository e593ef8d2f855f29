// Takes a request through the stages. The loop stays synchronous until a stage hands back a promise: with no
// authentication server to ask, a call reaches its upstream in the turn its body arrived.
import type { Refusal } from '../wire/errors.ts';
import { REFUSALS } from '../wire/errors.ts';
import type { Exchange } from './exchange.ts';
import type { Stage } from './stages.ts';
import { STAGES } from './stages.ts';

/** Runs the stages from number `from` on; the exchange is answered by them or, later, by its upstream. */
export function run(exchange: Exchange, stages: readonly Stage[] = STAGES, from = 0): void {
  try {
    for (let i = from; i < stages.length; i++) {
      const verdict = stages[i]?.(exchange, exchange.snapshot);
      if (verdict === undefined) continue;
      if (verdict instanceof Promise) void resume(exchange, stages, i + 1, verdict);
      else exchange.refuse(verdict);
      return;
    }
  } catch (error) {
    fault(exchange, error);
  }
}

async function resume(
  exchange: Exchange,
  stages: readonly Stage[],
  next: number,
  pending: Promise<Refusal | undefined>,
): Promise<void> {
  let verdict: Refusal | undefined;
  try {
    verdict = await pending;
  } catch (error) {
    fault(exchange, error);
    return;
  }
  // The client may have gone, or the gateway be ending, while the stage waited.
  if (exchange.finished) return;
  if (verdict === undefined) run(exchange, stages, next);
  else exchange.refuse(verdict);
}

/** A stage threw: a bug of ours. The client gets an answer all the same, and no word about what broke. */
function fault(exchange: Exchange, error: unknown): void {
  exchange.edge.log.error('a pipeline stage failed', { err: error, method: exchange.message.method });
  exchange.refuse(REFUSALS.internal);
  // Had the call gone out already, nobody would wait for it any more.
  exchange.attempt?.abort('client_gone');
}
