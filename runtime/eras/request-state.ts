// The `requestState` the gateway gives to modern clients (2026-07-28, multi round-trip requests): a sealed token that
// brings the retry back to where the question came from. It is bound to who was asked, to the method and to what it was
// called with, so that an answer given for one call cannot be spent on another, nor by anybody else.
import { createHash } from 'node:crypto';
import { canonical } from '../../schema/canonical.ts';
import type { Proof } from '../identity/proof.ts';
import type { Sealer } from '../sessions/seal.ts';
import type { Message } from '../wire/message.ts';

export type RequestState =
  /** A modern upstream asked. `state`: its own requestState as raw JSON, undefined when it gave none. */
  | { readonly kind: 'asked'; readonly upstream: string; readonly state: string | undefined }
  /** A legacy upstream asked; its call waits here under this id. */
  | { readonly kind: 'parked'; readonly upstream: string; readonly call: string; readonly round: number }
  /** A legacy upstream wants a page to be visited, and then to be called again. */
  | { readonly kind: 'visit'; readonly upstream: string };

/** A request that a token is made for or comes back with. */
export interface Asking {
  readonly message: Message;
  readonly proof: Proof;
}

/** As long as a person may take who was sent to a page, or to lunch. */
export const STATE_LIFE_MS = 60 * 60 * 1000;

/** The token a client gets along with the questions about its request. */
export function sealState(
  sealer: Sealer,
  { message, proof }: Asking,
  state: RequestState,
  lifeMs: number,
): string {
  return sealer.seal('state', JSON.stringify({ ...state, digest: digestOf(message) }), lifeMs, proof.owner);
}

/**
 * What the token in a request stands for; undefined when it is not ours, too old, or was given to somebody else or for
 * another request.
 */
export function openState(sealer: Sealer, { message, proof }: Asking): RequestState | undefined {
  const { requestState } = message;
  const payload = requestState === undefined ? undefined : sealer.open('state', requestState, proof.owner);
  if (payload === undefined) return undefined;
  const state = JSON.parse(payload.toString()) as RequestState & { readonly digest: string };
  return state.digest === digestOf(message) ? state : undefined;
}

/** Over the meaning, not the bytes: a client may write the members of its arguments in another order next time. */
function digestOf(message: Message): string {
  const { method, name, uri } = message;
  const raw = message.arguments;
  const called = { method, name, uri, arguments: raw === undefined ? undefined : JSON.parse(raw.toString()) };
  return createHash('sha256').update(canonical(called)).digest('base64url');
}
