// What a response to one request holds, message by message, until the answer is there.
import type { Answer } from '../../runtime/wire/answer.ts';
import { isEventStream, isJson, type Position, readBody, readEvents } from './events.ts';
import { HttpStatus } from './failure.ts';
import { drop, type Response } from './http.ts';
import type { Pending } from './pending.ts';

export interface Receiver {
  /** The answer; or an error of a server that could not say whose it is, which then has no id. */
  answer(answer: Answer): void;
  /** A notification or request ahead of it. */
  ahead(message: Answer): void;
  /** Awaited before a response is read, and between the chunks of a stream. */
  ready(): Promise<void>;
}

/**
 * Resolves when the answer is there or the response ended; `pending.answered` says whether with an answer. Rejects when it broke, and with
 * `HttpStatus` when it is no response to a request at all.
 */
export async function relay(
  response: Response,
  pending: Pending,
  receiver: Receiver,
  position: Position,
): Promise<void> {
  const take = (message: Answer): void => {
    if (pending.answered) return;
    const isForUs = pending.isAnswer(message) || (message.kind === 'error' && message.rawId === undefined);
    if (isForUs) {
      pending.answered = true;
      receiver.answer(message);
    } else if (message.kind === 'notification' || message.kind === 'request') {
      receiver.ahead(message);
    }
  };
  const status = response.statusCode;
  await receiver.ready();
  if (status === 200 && isEventStream(response)) {
    const isEnough = () => pending.answered;
    await readEvents(response, position, take, () => receiver.ready(), isEnough);
    return;
  }
  if (isJson(response)) {
    try {
      for (const message of await readBody(response)) take(message);
    } catch (error) {
      // What stands in front of a server answers in JSON of its own.
      if (status >= 300) throw new HttpStatus(status);
      throw error;
    }
  } else {
    await drop(response);
  }
  if (!pending.answered) throw new HttpStatus(status);
}
