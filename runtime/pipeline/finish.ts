// The end of an exchange, exactly once whatever happens: answer, refusal, cancel, timeout, client gone, shutdown.
// Everything an exchange holds is let go here and nowhere else, so a path that forgets to clean up cannot exist.

import { type Charge, release } from '../../policies/limits/charge.ts';
import type { Outcome } from '../observe/observer.ts';
import type { Cancellable } from '../sessions/session.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { RefusalKind } from '../wire/errors.ts';
import type { Deadlines, Timed } from './deadlines.ts';
import type { Pins } from './pins.ts';

/** What finishing needs of an exchange. */
export interface Finishing extends Timed {
  readonly edge: { readonly deadlines: Deadlines; readonly pins: Pins };
  readonly snapshot: Snapshot;
  finished: boolean;
  readonly startedAt: number;
  /** False for everything but tools/call: only calls are observed. */
  readonly isCall: boolean;
  /** Where the client can cancel it, and under which key; undefined when it cannot. */
  readonly calls: Map<string, Cancellable> | undefined;
  readonly key: string;
  /** What is open with the client on its behalf. */
  readonly questions: { end(): void } | undefined;
  readonly rounds: { end(): void } | undefined;
  readonly listening: { stop(): void } | undefined;
  /** What limits were charged. */
  readonly charge: Charge | undefined;
  /** False when it has let go of the snapshot already. */
  readonly pinned: boolean;
  readonly slot: number;
  readonly target: number;
}

/** Lets go of everything; false when that was done before, and then the caller must not answer. */
export function finish(exchange: Finishing, outcome: Outcome): boolean {
  if (exchange.finished) return false;
  exchange.finished = true;
  const { deadlines, pins } = exchange.edge;
  deadlines.remove(exchange);
  exchange.calls?.delete(exchange.key);
  exchange.questions?.end();
  exchange.rounds?.end();
  exchange.listening?.stop();
  if (exchange.charge !== undefined) release(exchange.charge);
  if (exchange.pinned) pins.leave(exchange.snapshot);
  if (exchange.isCall) {
    const seconds = (deadlines.now() - exchange.startedAt) / 1000;
    exchange.snapshot.observer.callFinished(exchange.slot, exchange.target, outcome, seconds);
  }
  return true;
}

/** The metric's word for a refusal. */
export function outcomeOf(kind: RefusalKind): Outcome {
  switch (kind) {
    case 'denied':
    case 'rate_limited':
    case 'unauthenticated':
    case 'unknown_tool':
    case 'timeout':
    case 'unavailable':
      return kind;
    case 'insufficient_scope':
      return 'denied';
    case 'too_many_attempts':
      return 'unauthenticated';
    case 'auth_unavailable':
    case 'overloaded':
      return 'unavailable';
    default:
      return 'error';
  }
}
