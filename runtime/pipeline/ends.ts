// The last message of an exchange: how a result, a refusal or the end of the process looks to this client. Whoever sends
// one has finished the exchange before.
import type { Session } from '../sessions/session.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Era } from '../upstreams/upstream.ts';
import type { Answer } from '../wire/answer.ts';
import type { Piece } from '../wire/assemble.ts';
import { adaptContent } from '../wire/content.ts';
import { type Edit, NO_EDITS } from '../wire/edits.ts';
import { type Refusal, type RefusalKind, statusOf } from '../wire/errors.ts';
import type { Message } from '../wire/message.ts';
import { buildError, buildListenEnd, buildResult } from '../wire/reply.ts';
import { type CachingHints, toLegacy, toModern } from '../wire/result.ts';
import type { Reply } from './reply.ts';

/** What the last message depends on. */
export interface Ending {
  readonly edge: { readonly serverInfo: Buffer };
  readonly era: Era;
  readonly id: Buffer | undefined;
  readonly message: Message;
  readonly session: Session | undefined;
  readonly reply: Reply;
  readonly snapshot: Pick<Snapshot, 'bundle'>;
  /** Empty when it goes to none. */
  readonly upstreamName: string;
}

/** Refusals that say something about an upstream. */
const OF_UPSTREAMS: ReadonlySet<RefusalKind> = new Set([
  'bad_answer',
  'answer_too_large',
  'unavailable',
  'overloaded',
  'timeout',
]);

/** Only what has an id is answered; this is for a bug, not for a client. */
const NO_ID = Buffer.from('null');

/** What nobody can know of a resource that a legacy server gave: it is good for one look by one client. */
const UNKNOWN_FRESHNESS: CachingHints = { ttlMs: 0, cacheScope: 'private' };

export function idOf({ id }: Pick<Ending, 'id'>): Buffer {
  return id ?? NO_ID;
}

/** `result`: the pieces of its JSON object. */
export function sendResult(ending: Ending, result: readonly Piece[], sessionId?: string): void {
  ending.reply.answer(200, buildResult(idOf(ending), result), sessionId);
}

/** An upstream's result, in the shape of the client's era; `isComplete`: it is no question and no task. */
export function sendAnswer(
  ending: Ending,
  answer: Answer,
  edits: readonly Edit[],
  isComplete: boolean,
): void {
  if (ending.era === 'legacy') {
    sendResult(ending, toLegacy(answer, adapted(ending, answer, edits)));
    return;
  }
  const hints = isComplete && ending.message.method === 'resources/read' ? UNKNOWN_FRESHNESS : undefined;
  sendResult(ending, toModern(answer, ending.edge.serverInfo, edits, hints));
}

/** Content that older revisions do not know becomes text; nothing else about a result depends on the revision. */
function adapted({ session }: Ending, answer: Answer, edits: readonly Edit[]): readonly Edit[] {
  const version = session?.version;
  const changes = version === undefined ? NO_EDITS : adaptContent(answer, version);
  return changes.length === 0 ? edits : [...edits, ...changes];
}

export function sendRefusal(ending: Ending, refusal: Refusal): void {
  const { era, id, reply } = ending;
  const { challenge, retryAfter } = refusal;
  const message = buildError(id, told(ending, refusal), era);
  const status = statusOf(refusal, era);
  if (challenge === undefined && retryAfter === undefined) reply.answer(status, message, undefined);
  else reply.answer(status, message, undefined, headersOf(refusal));
}

/** With `gateway.errors.expose_upstream` clients are told which upstream failed, by its name in the policy. */
function told({ snapshot, upstreamName }: Ending, refusal: Refusal): Refusal {
  const exposes = snapshot.bundle.gateway.errors?.expose_upstream === true;
  if (!exposes || upstreamName === '' || !OF_UPSTREAMS.has(refusal.kind)) return refusal;
  return { ...refusal, data: { upstream: upstreamName } };
}

/** What an HTTP client reads outside the message. */
export function headersOf({ challenge, retryAfter }: Refusal): string[] {
  const headers: string[] = [];
  if (challenge !== undefined) headers.push('www-authenticate', challenge);
  if (retryAfter !== undefined) headers.push('retry-after', String(retryAfter));
  return headers;
}

/** The stream of a client that listens ends with the process, and the client may come again. */
export function sendListenEnd(ending: Ending): void {
  ending.reply.answer(200, buildListenEnd(idOf(ending), ending.edge.serverInfo), undefined);
}
