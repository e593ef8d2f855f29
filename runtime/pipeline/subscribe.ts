// Hearing of changes: resources/subscribe of legacy sessions, and the listen streams of modern clients, whose request
// stays open for as long as the client listens.
import { followingOf } from '../access/follow.ts';
import { TASKS_UNDECLARED } from '../eras/sealed-task.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type Listening, MAX_FOLLOWED } from '../subscriptions/hub.ts';
import { TASKS } from '../wire/capabilities.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import type { ListenFilter } from '../wire/listen-filter.ts';
import type { Exchange } from './exchange.ts';
import { EMPTY } from './local-answers.ts';
import { capabilitiesFor } from './send.ts';

/** An upstream that does not confirm a subscription by then is not going to. */
const CONFIRM_MS = 30_000;

/** What follows is remembered for as long as a client likes. Longer URIs fit no template either. */
const LONGEST_URI = 8 * 1024 - 1;
/** Of a listen request, which stays: some 256 URIs of 1 KiB. */
const MAX_LISTEN_BYTES = 256 * 1024;

export async function subscribe(exchange: Exchange, snapshot: Snapshot): Promise<Refusal | undefined> {
  const { edge, message, session } = exchange;
  if (message.uri === undefined || session === undefined) return REFUSALS.invalid_params;
  if (message.uri.length > LONGEST_URI) return REFUSALS.invalid_params;
  const { upstreams, refusal: denied } = followingOf(snapshot, exchange, message.uri, message.method);
  if (upstreams.length === 0) return denied ?? notFound(message.uri);
  exchange.deadline = edge.deadlines.now() + CONFIRM_MS;
  edge.deadlines.add(exchange);
  const wish = { uri: message.uri, client: exchange.client, request: exchange.request };
  const refusal = await edge.hub.subscribe(session, wish, snapshot);
  if (refusal === undefined) exchange.succeed(EMPTY);
  return refusal;
}

export function unsubscribe(exchange: Exchange): Refusal | undefined {
  const { edge, message, session } = exchange;
  if (message.uri === undefined || session === undefined) return REFUSALS.invalid_params;
  edge.hub.unsubscribe(session, message.uri);
  exchange.succeed(EMPTY);
  return undefined;
}

export function listen(exchange: Exchange, snapshot: Snapshot): Refusal | undefined {
  const { edge, id, message, reply } = exchange;
  if (message.listenFilter === undefined || id === undefined) return REFUSALS.invalid_params;
  if (exchange.body.length > MAX_LISTEN_BYTES) return REFUSALS.too_large;
  // Before each of them is looked up and judged: that takes time.
  if (message.listenFilter.resourceSubscriptions.length > MAX_FOLLOWED) return REFUSALS.overloaded;
  if (asksForTasksInVain(exchange, snapshot, message.listenFilter)) return TASKS_UNDECLARED;
  if (!reply.streams) return REFUSALS.not_acceptable;
  const listening = edge.hub.listen({
    id,
    filter: allowed(exchange, snapshot, message.listenFilter),
    client: exchange.client,
    visitor: exchange.visitor,
    sessionId: exchange.sessionId,
    request: exchange.request,
    snapshot,
    capabilitiesFor: (definition) => capabilitiesFor(exchange, definition),
    outlet: reply,
  });
  if (listening.kind !== undefined) return listening;
  // The first messages went out already, and the client may be gone since.
  if (exchange.finished) {
    listening.stop();
    return undefined;
  }
  exchange.listening = asGuest(exchange, listening);
  // No deadline; but the stream is kept alive, and ended when the process is.
  edge.deadlines.add(exchange);
  exchange.unpin();
  return undefined;
}

/** Until its proof is worth nothing any more; a channel looks after all that is on it. */
function asGuest(exchange: Exchange, listening: Listening): Listening {
  const { edge, peer, proof } = exchange;
  if (peer.channel !== undefined) return listening;
  const { guests } = edge.sessions;
  const guest = { proof, turnOut: () => exchange.shutDown() };
  guests.add(guest);
  return {
    stop() {
      guests.remove(guest);
      listening.stop();
    },
  };
}

/** Where there are tasks, only clients that declare the extension may follow them (ext-tasks, notifications). */
function asksForTasksInVain(
  { edge, message }: Exchange,
  { views }: Snapshot,
  { taskIds }: ListenFilter,
): boolean {
  if (taskIds.length === 0 || views.get(edge.name)?.families.tasks !== true) return false;
  return !edge.capabilities.modern(message.envelope?.clientCapabilities).extensions.has(TASKS);
}

/** What policy denies is left out, as if nobody offered it. */
function allowed(exchange: Exchange, snapshot: Snapshot, filter: ListenFilter): ListenFilter {
  const { method } = exchange.message;
  const resourceSubscriptions = filter.resourceSubscriptions.filter(
    (uri) => followingOf(snapshot, exchange, uri, method).upstreams.length > 0,
  );
  return { ...filter, resourceSubscriptions };
}

function notFound(uri: string): Refusal {
  return { kind: 'resource_not_found', data: { uri } };
}
