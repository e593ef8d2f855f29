// Hands a call to its upstream. It may happen more than once for one request: in rounds, when a modern upstream asked
// something, and from owner to owner, when it is not known who has a resource.
import type { BundleUpstream } from '../../schema/generated/bundle.ts';
import { canBeAsked } from '../eras/answers.ts';
import { type Holder, ParkedCall, type Surroundings } from '../eras/parked-call.ts';
import type { Session } from '../sessions/session.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Attempt, Call, Era, Sink, Upstream } from '../upstreams/upstream.ts';
import { type Capabilities, type CapabilityTable, NO_CAPABILITIES } from '../wire/capabilities.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import type { Message } from '../wire/message.ts';
import type { Reply } from './reply.ts';

/** What sending needs of an exchange. */
export interface Sending extends Call, Sink, Holder {
  readonly edge: Surroundings & { readonly capabilities: CapabilityTable };
  readonly snapshot: Snapshot;
  readonly era: Era;
  readonly message: Message;
  readonly body: Buffer;
  readonly session: Session | undefined;
  readonly reply: Pick<Reply, 'streams'>;
  readonly target: number;
  capabilities: Capabilities;
  attempt: Attempt | undefined;
}

/** The refusal of an upstream that did not take it; then nothing went out. */
export function send(call: Sending): Refusal | undefined {
  const upstream = call.snapshot.upstreams[call.target];
  const definition = call.snapshot.bundle.upstreams[call.target];
  if (upstream === undefined || definition === undefined) return REFUSALS.internal;
  call.capabilities = capabilitiesFor(call, definition);
  if (mayBeParked(call, upstream)) {
    const parked = new ParkedCall(call.edge, call.snapshot, call);
    if (upstream.dispatch(parked, parked)) {
      call.attempt = parked;
      return undefined;
    }
  } else if (upstream.dispatch(call, call)) return undefined;
  const { phase } = upstream.state;
  return phase === 'down' || phase === 'closed' ? REFUSALS.unavailable : REFUSALS.overloaded;
}

/** What the upstream may ask of the client: no more than the client can be asked right now, and policy allows. */
export function capabilitiesFor(call: Sending, { server_requests }: BundleUpstream): Capabilities {
  const { edge, message, session } = call;
  let declared: Capabilities | undefined;
  if (call.era === 'modern') declared = edge.capabilities.modern(message.envelope?.clientCapabilities);
  // A legacy client is asked on the stream of its request; without one there is no way to it.
  else if (call.reply.streams) declared = session?.capabilities;
  if (declared === undefined || declared === NO_CAPABILITIES) return NO_CAPABILITIES;
  return edge.capabilities.restrict(declared, server_requests);
}

/** Only a legacy server asks while a call is open; one that was never spoken to may turn out to be one. */
function mayBeParked({ era, capabilities, message }: Sending, upstream: Upstream): boolean {
  if (era === 'legacy' || capabilities === NO_CAPABILITIES) return false;
  const { elicitation, sampling, roots } = capabilities;
  if (elicitation === undefined && sampling === undefined && !roots) return false;
  return canBeAsked(message.method) && upstream.state.era !== 'modern';
}
