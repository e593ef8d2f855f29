// Somebody who hears of changes: what stays the same while bundles come and go, and what each policy makes of it.
import type { CallRequest } from '../../policies/calls/call.ts';
import type { AccessRequest } from '../access/access-request.ts';
import type { Visitor } from '../access/visitor.ts';
import { whoIs } from '../access/who.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

export interface Follower {
  readonly visitor: Visitor;
  /** Id of its session or connection; empty for none. */
  readonly sessionId: string;
  /** How it came in. */
  readonly request: CallRequest;
  /** How it hears of resources. */
  readonly method: 'resources/subscribe' | 'subscriptions/listen';
}

/** What it asks for under the policy of a snapshot; it calls nothing, so there are no arguments. */
export function requestIn({ policy }: Snapshot, follower: Follower): AccessRequest {
  const { visitor, sessionId, request } = follower;
  return {
    who: whoIs(policy, visitor, sessionId),
    request,
    sessionId,
    address: visitor.address,
    arguments: {},
  };
}
