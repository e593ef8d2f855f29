// Who is asking, found out anew for every request: a session, a state or a channel is never a proof of anything. What
// was verified before is known without waiting; only something new may have to be looked up somewhere.
import type { AuthFailure } from '../identity/authenticator.ts';
import { NO_PROOF, type Proof } from '../identity/proof.ts';
import { standingOf } from '../identity/standing.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import type { Exchange } from './exchange.ts';
import type { Peer } from './peer.ts';

export type Identified = Proof | Refusal;

export function authenticate(
  exchange: Exchange,
  snapshot: Snapshot,
): Refusal | undefined | Promise<Refusal | undefined> {
  const identified = identify(exchange.peer, snapshot);
  if (identified instanceof Promise) return identified.then((later) => take(exchange, later));
  return take(exchange, identified);
}

/** Who is at the other end, or why the request ends here. A promise only when somebody has to be asked. */
export function identify(peer: Peer, snapshot: Snapshot): Identified | Promise<Identified> {
  const { authenticator } = snapshot.policy;
  const { proof, credentials } = peer;
  if (proof !== undefined) {
    if (standingOf(proof, authenticator, Date.now()) === 'good') return proof;
    snapshot.observer.authFailed('expired');
    return peer.challenges?.invalid ?? REFUSALS.unauthenticated;
  }
  // On stdio the client is the operator, who started the gateway and can show nothing.
  if (authenticator === undefined || credentials === undefined) return NO_PROOF;
  const outcome = authenticator.authenticate(credentials);
  if (!(outcome instanceof Promise)) return 'failure' in outcome ? judge(outcome, peer, snapshot) : outcome;
  return outcome.then((later) => ('failure' in later ? judge(later, peer, snapshot) : later));
}

function take(exchange: Exchange, identified: Identified): Refusal | undefined {
  if ('kind' in identified) return identified;
  exchange.proof = identified;
  return undefined;
}

function judge(failure: AuthFailure, { challenges }: Peer, { policy, observer }: Snapshot): Identified {
  if (failure.failure === 'missing' && policy.authenticator?.required !== true) return NO_PROOF;
  observer.authFailed(failure.reason);
  // A header of whole seconds; a second too early would be another attempt.
  const wait = failure.retryAfter !== undefined && { retryAfter: Math.max(1, Math.ceil(failure.retryAfter)) };
  switch (failure.failure) {
    case 'missing':
      return challenges?.missing ?? REFUSALS.unauthenticated;
    case 'invalid':
      return challenges?.invalid ?? REFUSALS.unauthenticated;
    case 'unavailable':
      return { kind: 'auth_unavailable', ...wait };
    case 'too_many':
      return { kind: 'too_many_attempts', ...wait };
  }
}
