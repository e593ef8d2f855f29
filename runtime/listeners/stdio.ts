// The one client of a gateway that was started by it, on stdin and stdout: one message per line, nothing else on
// stdout (all revisions). The era is decided by what the client says first (2026-07-28, stdio).
//
// The end of stdin is how such a client says goodbye, mostly because it wants us to end; what it has in flight may
// still be answered, but not for long.
import type { Readable, Writable } from 'node:stream';
import type { Edge } from '../pipeline/edge.ts';
import { REFUSALS } from '../wire/errors.ts';
import { LineFramer } from '../wire/line-framer.ts';
import { buildError } from '../wire/reply.ts';
import { Channel } from './channel.ts';
import type { Opener } from './channel-peer.ts';
import type { Pipe } from './channel-pipe.ts';
import { idOfDropped } from './dropped-request.ts';

const FINISH_MS = 5_000;
const NEWLINE = Buffer.from('\n');
/** Whoever started the gateway owns it, and can show nothing: rules that allow everybody are for this client too. */
const OPERATOR: Opener = { address: '', headers: { get: () => undefined }, path: '', proof: undefined };

export interface StdioListener {
  /** Finishes what is in flight, within seconds, and ends; `onEnd` follows. */
  leave(): void;
}

/**
 * Listens until the client ends its output, or `leave` is called. `onEnd` is called once, when everything was
 * answered or given up; the streams are left to whoever opened them.
 */
export function createStdio(edge: Edge, input: Readable, output: Writable, onEnd: () => void): StdioListener {
  const channel = new Channel(edge, OPERATOR, pipeTo(output, end));
  let late: NodeJS.Timeout | undefined;
  let ended = false;

  const framer = new LineFramer(
    edge.current.get().bundle.gateway.limits.max_request_bytes,
    (line) => channel.receive(line),
    (head, tail) =>
      channel.post(buildError(idOfDropped(head, tail), REFUSALS.too_large, channel.era ?? 'legacy')),
  );
  const take = (chunk: Buffer): void => framer.push(chunk);

  function leave(): void {
    if (ended) return;
    late ??= setTimeout(end, FINISH_MS).unref();
    channel.leave();
  }

  function end(): void {
    if (ended) return;
    ended = true;
    clearTimeout(late);
    input.off('data', take).off('end', leave).off('error', end);
    output.off('drain', drained).off('error', end).off('close', end);
    channel.closed();
    onEnd();
  }

  function drained(): void {
    channel.drained();
  }

  input.on('data', take).on('end', leave).on('error', end);
  output.on('drain', drained).on('error', end).on('close', end);
  return { leave };
}

function pipeTo(output: Writable, end: () => void): Pipe {
  return {
    // One write for the whole line: what others write to the same descriptor must not come in between.
    send: (message) => output.write(Buffer.concat([message, NEWLINE])),
    get buffered() {
      return output.writableLength;
    },
    close: end,
  };
}
