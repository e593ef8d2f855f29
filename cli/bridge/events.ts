// The body of a response as the messages in it.

import type { Answer } from '../../runtime/wire/answer.ts';
import { splitAnswers } from '../../runtime/wire/batch.ts';
import { scanAnswer } from '../../runtime/wire/scan-answer.ts';
import { SseParser } from '../../runtime/wire/sse-parser.ts';
import { NoMessage } from './failure.ts';
import { drop, type Response } from './http.ts';

/** Above what any server sends in one message, below what hurts a desktop. */
const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;
/** What a client waits before it connects again, unless the stream says otherwise. */
const RETRY_MS = 1_000;

/** Where a stream can be taken up again. */
export interface Position {
  lastEventId: string | undefined;
  retryMs: number;
}

export function startOfStream(): Position {
  return { lastEventId: undefined, retryMs: RETRY_MS };
}

/**
 * Reads an event stream to its end; rejects when it breaks, or has what is no message. `position` follows along.
 * `ready` is awaited between chunks. What comes after `isEnough` is not read.
 */
export async function readEvents(
  response: Response,
  position: Position,
  onMessage: (answer: Answer) => void,
  ready: () => Promise<void>,
  isEnough: () => boolean = () => false,
): Promise<void> {
  let broken = false;
  const parser = new SseParser(
    {
      onEvent: (data, type) => {
        if (type !== 'message') return;
        const messages = readMessages(data);
        if (messages === undefined) broken = true;
        else for (const message of messages) onMessage(message);
      },
      onRetry: (milliseconds) => {
        position.retryMs = milliseconds;
      },
      onTooLarge: () => {
        broken = true;
      },
    },
    MAX_MESSAGE_BYTES,
  );
  for await (const chunk of response.body.iterator({ destroyOnReturn: false })) {
    parser.push(chunk as Buffer);
    position.lastEventId = parser.lastEventId ?? position.lastEventId;
    if (isEnough() || broken) break;
    await ready();
  }
  // A stream that ends now leaves a connection for the next request; one that does not is cut off.
  void drop(response);
  if (broken && !isEnough()) throw new NoMessage();
}

/** The messages of a body that is no stream. */
export async function readBody(response: Response): Promise<readonly Answer[]> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += (chunk as Buffer).length;
    if (size > MAX_MESSAGE_BYTES) throw new NoMessage();
    chunks.push(chunk as Buffer);
  }
  const messages = readMessages(Buffer.concat(chunks));
  if (messages === undefined) throw new NoMessage();
  return messages;
}

export function isEventStream(response: Response): boolean {
  return mediaType(response) === 'text/event-stream';
}

export function isJson(response: Response): boolean {
  return mediaType(response) === 'application/json';
}

/** One message, or several in an array, as servers of 2025-03-26 may send them. */
function readMessages(bytes: Buffer): readonly Answer[] | undefined {
  const message = scanAnswer(bytes);
  if (message !== undefined) return [message];
  const messages = splitAnswers(bytes)?.map(scanAnswer);
  return messages?.every((each) => each !== undefined) ? messages : undefined;
}

function mediaType(response: Response): string {
  const value = response.headers['content-type'];
  return String(value ?? '')
    .split(';', 1)[0]!
    .trim()
    .toLowerCase();
}
