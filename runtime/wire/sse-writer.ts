// Server-sent events towards clients. An event has an id only where the gateway keeps it for a replay (legacy
// sessions); anywhere else an id would promise one.

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

/**
 * One event with one message, which must be on one line, as everything from reply.ts is. `id`: ASCII without line
 * breaks.
 */
export function encodeEvent(message: Buffer, id?: string): Buffer {
  const head = id === undefined ? HEAD : `event: message\nid: ${id}\ndata: `;
  const out = Buffer.allocUnsafe(head.length + message.length + TAIL.length);
  out.write(head, 0, 'latin1');
  out.set(message, head.length);
  out.write(TAIL, head.length + message.length, 'latin1');
  return out;
}

/**
 * An event without a message (2025-11-25): from now on the client can ask for what follows `id`, after `retryMs`
 * milliseconds.
 */
export function primingEvent(id: string, retryMs: number): Buffer {
  return Buffer.from(`id: ${id}\nretry: ${retryMs}\ndata: \n\n`, 'latin1');
}

/** The first event of the transport of 2024-11-05: where to post messages. `path`: ASCII without line breaks. */
export function endpointEvent(path: string): Buffer {
  return Buffer.from(`event: endpoint\ndata: ${path}\n\n`, 'latin1');
}
