// A POST whose body is an array. It is judged as a whole before any of it has an effect: that its session speaks the
// one revision that knows batches, and that what is in it may stand together (2025-03-26, Sending Messages).
import { NO_PROOF } from '../identity/proof.ts';
import type { Edge } from '../pipeline/edge.ts';
import { Exchange } from '../pipeline/exchange.ts';
import type { Reply } from '../pipeline/reply.ts';
import { run } from '../pipeline/run.ts';
import { judgeBatch, splitBatch } from '../wire/batch.ts';
import type { Refusal } from '../wire/errors.ts';
import { REFUSALS } from '../wire/errors.ts';
import { scanMessage } from '../wire/scan-message.ts';
import { LEGACY_VERSIONS } from '../wire/versions.ts';
import { Batch } from './batch.ts';
import type { HttpVisitor } from './http-visitor.ts';
import type { HttpReply } from './reply.ts';

const BATCHED = '2025-03-26';

/** Runs every element as one who has been admitted, or returns why none of them is. */
export function runBatch(
  edge: Edge,
  visitor: HttpVisitor,
  body: Buffer,
  reply: HttpReply,
  startedAt: number,
): Refusal | undefined {
  const elements = splitBatch(body);
  if ('kind' in elements) return elements;
  const messages = elements.map((element) => scanMessage(element));
  const refusal = judgeBatch(messages);
  if (refusal !== undefined) return refusal;
  const { session: id, version } = visitor.head;
  if (version !== undefined && !LEGACY_VERSIONS.includes(version)) return REFUSALS.bad_batch;
  if (id === undefined) return REFUSALS.session_required;
  const session = edge.sessions.find(edge.name, id, visitor.proof ?? NO_PROOF);
  if (session === undefined) return REFUSALS.session_not_found;
  if (session.version !== BATCHED) return REFUSALS.bad_batch;

  // Nobody is told that the client has gone: its calls go on (legacy), and there are no listen streams among them.
  reply.answered = { session, id: undefined, listening: undefined, clientGone() {}, shutDown() {} };
  const { max_response_bytes } = edge.current.get().bundle.gateway.limits;
  const batch = new Batch(reply, elements.length, max_response_bytes);
  const replies = messages.map((message) => batch.element(message));
  for (const [place, element] of elements.entries()) {
    run(new Exchange(edge, visitor, element, replies[place] as Reply, 'legacy', startedAt));
  }
  return undefined;
}
