// The stream of what a legacy server says on its own account (GET), kept open as long as the session lives.
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from '../../runtime/wire/answer.ts';
import { isEventStream, type Position, readEvents, startOfStream } from './events.ts';
import { drop, type Response } from './http.ts';
import type { Link } from './link.ts';
import { headersOf, isLost, type Session } from './session.ts';

const FIRST_PAUSE_MS = 250;
const LAST_PAUSE_MS = 30_000;

export class ServerStream {
  readonly #abort = new AbortController();

  /** `onLost` is called at most once: the server does not know the session any more. */
  constructor(link: Link, session: Session, onLost: () => void) {
    follow(link, session, this.#abort.signal).then(
      (lost) => {
        if (lost) onLost();
      },
      () => {},
    );
  }

  stop(): void {
    this.#abort.abort();
  }
}

/** Resolves with true when the session is lost, with false when the server offers no such stream. */
async function follow(link: Link, session: Session, signal: AbortSignal): Promise<boolean> {
  const { http, output } = link;
  const position: Position = startOfStream();
  const onMessage = (message: Answer): void => {
    if (message.kind === 'notification' || message.kind === 'request') output.write(message.raw);
  };
  for (let failures = 0; ; ) {
    signal.throwIfAborted();
    const resume = position.lastEventId === undefined ? {} : { 'last-event-id': position.lastEventId };
    let response: Response | undefined;
    try {
      response = await http.get({ ...headersOf(session), ...resume }, signal);
      if (isLost(response.statusCode, session)) {
        await drop(response);
        return true;
      }
      if (response.statusCode === 200 && isEventStream(response)) {
        failures = 0;
        await readEvents(response, position, onMessage, () => output.drained());
      } else {
        await drop(response);
        if (isFinal(response.statusCode)) return false;
        failures++;
      }
    } catch {
      signal.throwIfAborted();
      failures++;
    }
    // A server that ends every stream at once, and asks for no pause, would keep both of us busy.
    const backoff =
      failures === 0 ? FIRST_PAUSE_MS : Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LAST_PAUSE_MS);
    await pause(Math.max(position.retryMs, backoff), undefined, { signal });
  }
}

/** 409: our last stream has not been noticed to be gone. 429 and above: it may be otherwise later. */
function isFinal(status: number): boolean {
  return status !== 409 && status !== 429 && status < 500;
}
