// What the edges towards clients know of an exchange when its upstream has answered: enough to say what becomes of a
// result or an error, and no more. An interface of its own, for the exchange is made from these parts.
import type { Proof } from '../identity/proof.ts';
import type { Outcome } from '../observe/observer.ts';
import type { Sealer } from '../sessions/seal.ts';
import type { Session } from '../sessions/session.ts';
import type { Era } from '../upstreams/upstream.ts';
import type { Answer } from '../wire/answer.ts';
import type { Piece } from '../wire/assemble.ts';
import type { Edit } from '../wire/edits.ts';
import type { Message } from '../wire/message.ts';
import type { InputRounds, RoundsCall } from './input-rounds.ts';
import type { ToldError } from './upstream-error.ts';

export interface ClientCall extends RoundsCall {
  readonly edge: { readonly sealer: Sealer; readonly serverInfo: Buffer };
  readonly era: Era;
  readonly message: Message;
  readonly proof: Proof;
  /** Of a legacy client. */
  readonly session: Session | undefined;
  /** The upstream the call is at. */
  readonly upstreamName: string;
  rounds: InputRounds | undefined;

  /** Passes a complete result on, with edits of values directly in it. */
  complete(answer: Answer, edits: readonly Edit[]): void;
  /** Ends with a result of the gateway's making. */
  conclude(outcome: Outcome, result: readonly Piece[]): void;
  /** Ends with an upstream's error. */
  tell(error: ToldError): void;
  /** The resource is not here: asks the next upstream that may have it. False when there is none. */
  askNextOwner(): boolean;
}
