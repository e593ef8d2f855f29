// The edge towards clients of 2025-11-25 and earlier: the session a message belongs to.
import type { Proof } from '../identity/proof.ts';
import type { ChannelState } from '../pipeline/peer.ts';
import type { Session } from '../sessions/session.ts';
import type { Sessions } from '../sessions/sessions.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import type { Message } from '../wire/message.ts';
import type { Head } from './head.ts';

/**
 * The session a message over HTTP belongs to, which nobody but its owner can name; undefined for the `initialize` that
 * opens one. `initialize` inside a live session is refused; with the id of a dead one it is what such a client should
 * send, the stale id set aside.
 */
export function headSession(
  message: Message,
  head: Head,
  sessions: Sessions,
  listener: string,
  proof: Proof,
): Session | Refusal | undefined {
  const id = head.session;
  if (message.method === 'initialize') {
    const live = id !== undefined && sessions.find(listener, id, proof) !== undefined;
    return live ? REFUSALS.invalid_request : undefined;
  }
  if (id === undefined) return REFUSALS.session_required;
  return sessions.find(listener, id, proof) ?? REFUSALS.session_not_found;
}

/** Before the handshake a client may only open it, or ask whether anybody is there (2025-11-25, Lifecycle). */
export function channelSession(message: Message, { session }: ChannelState): Session | Refusal | undefined {
  if (message.method === 'initialize') return session === undefined ? undefined : REFUSALS.invalid_request;
  if (session !== undefined || message.kind !== 'request' || message.method === 'ping') return session;
  return NOT_INITIALIZED;
}

const NOT_INITIALIZED: Refusal = { kind: 'invalid_request', text: 'Invalid Request: initialize comes first' };
