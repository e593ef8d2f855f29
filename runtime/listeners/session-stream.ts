// GET: a legacy client opens the stream for what belongs to no request of it, or takes a stream up again that it
// lost (2025-03-26 to 2025-11-25, Listening for Messages from the Server; Resumability and Redelivery).
//
// A Last-Event-ID that this session did not give out, or whose stream can no longer be told without a gap, is
// refused, as the official server does: a client that took silence for "nothing happened" would wait for an answer
// that was already sent. It gets nothing of any other stream in any case.
import type { HttpRequest, HttpResponse } from '../http/server.ts';
import type { Session } from '../sessions/session.ts';
import type { Refusal } from '../wire/errors.ts';
import { REFUSALS } from '../wire/errors.ts';
import { SSE_HEADERS } from '../wire/sse-writer.ts';
import { refuse } from './refuse.ts';

const UNKNOWN_EVENT: Refusal = Object.freeze({
  kind: 'invalid_request',
  text: 'Bad Request: Last-Event-ID is unknown or can no longer be replayed',
});

export function openStream(
  session: Session,
  request: HttpRequest,
  response: HttpResponse,
  cors: readonly string[],
): void {
  const { streams } = session;
  if (streams === undefined) return;
  if (request.headers.repeated('last-event-id')) {
    refuse(response, REFUSALS.repeated_header, 'legacy', cors);
    return;
  }
  const seen = request.headers.get('last-event-id');
  const begin = () => response.startStream(200, [...SSE_HEADERS, ...cors]);
  if (seen === undefined || seen === '') {
    if (streams.heard) refuse(response, REFUSALS.stream_conflict, 'legacy', cors);
    else {
      begin();
      streams.listen(response);
    }
    return;
  }
  const place = streams.find(seen);
  if (place === undefined) refuse(response, UNKNOWN_EVENT, 'legacy', cors);
  // The one status that tells a client not to come back (WHATWG HTML, Server-sent events).
  else if (place.stream.endsWith(place.after)) response.send(204, cors, '');
  else {
    begin();
    streams.resume(place, response);
  }
}
