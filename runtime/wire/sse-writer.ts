// Server-sent events towards clients. Events carry no id: the gateway replays nothing, and an id would promise it.

/** Headers of an event stream, as name, value, name, value: nothing in between may hold events back. */
export const SSE_HEADERS: readonly string[] = [
  'Content-Type',
  'text/event-stream',
  'Cache-Control',
  'no-cache, no-transform',
  'X-Accel-Buffering',
  'no',
];

/** A comment, sent when nothing else was for a while; keeps the stream from being taken for dead. */
export const KEEP_ALIVE = Buffer.from(': keepalive\n\n');

const HEAD = 'event: message\ndata: ';
const TAIL = '\n\n';

/** One event with one message, which must be on one line, as everything from reply.ts is. */
export function encodeEvent(message: Buffer): Buffer {
  const out = Buffer.allocUnsafe(HEAD.length + message.length + TAIL.length);
  out.write(HEAD, 0, 'latin1');
  out.set(message, HEAD.length);
  out.write(TAIL, HEAD.length + message.length, 'latin1');
  return out;
}
