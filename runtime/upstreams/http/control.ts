// Requests the gateway makes on its own account (probe, initialize) and messages that get no answer (notifications,
// replies to a server's requests, the end of a session). Rare, so promises are welcome here.
import type { Answer } from '../../wire/answer.ts';
import { type Lines, OWN } from '../credential.ts';
import type { Instance } from './instance.ts';
import { type Media, sessionIdOf } from './media.ts';
import { type Fault, type Reading, RoundTrip } from './round-trip.ts';

/** How long the instance may take for one of these; a caller's own deadline may end its wait earlier. */
const CONTROL_MS = 10_000;
/** Messages without an answer on their way, beyond which the gateway does not speak unless it has to. */
const MAX_TELLING = 32;
/** What was shown is not good, and nothing was done. */
const REFUSED = 401;

export interface Reply {
  readonly status: number;
  readonly sessionId: string | undefined;
  /** The result or error with the id of the request; undefined when the answer holds none. */
  readonly answer: Answer | undefined;
}

/**
 * POSTs a request. `shown`: for whom, the gateway itself unless given. Rejects with FaultError when the instance cannot
 * be reached, breaks off, or is silent, and with words for the operator when there is nothing to show.
 */
export async function post(
  instance: Instance,
  id: number,
  headers: string[],
  body: Buffer,
  shown: Lines = OWN,
): Promise<Reply> {
  const lines = instance.show(shown);
  const showing = lines instanceof Promise ? await lines : lines;
  const reply = await request(instance, 'POST', id, instance.headers.joined(headers, showing), body);
  const instead = reply.status === REFUSED ? instance.credential.instead(showing) : undefined;
  if (instead === undefined) return reply;
  return request(instance, 'POST', id, instance.headers.joined(headers, await instead), body);
}

/** POSTs a message that has no answer, outside any call; its fate is of no interest. */
export function tell(instance: Instance, headers: string[], body: Buffer, shown: Lines = OWN): void {
  const over = () => void instance.telling--;
  instance.telling++;
  const lines = instance.show(shown);
  const send = (showing: Lines) =>
    request(instance, 'POST', 0, instance.headers.joined(headers, showing), body);
  (lines instanceof Promise ? lines.then(send) : send(lines)).then(over, over);
}

/** The same for what the gateway answers by itself: a server that asks without end gets answers as there is room. */
export function reply(instance: Instance, headers: string[], body: Buffer, shown: Lines = OWN): void {
  if (instance.telling < MAX_TELLING) tell(instance, headers, body, shown);
}

/** Ends a session (DELETE), if the server cares. */
export async function endSession(instance: Instance, headers: string[], shown: Lines = OWN): Promise<void> {
  try {
    const lines = instance.show(shown);
    const showing = lines instanceof Promise ? await lines : lines;
    await request(instance, 'DELETE', 0, instance.headers.joined(headers, showing), null);
  } catch {
    // Then it ends when the server has had enough of it.
  }
}

function request(
  instance: Instance,
  method: 'POST' | 'DELETE',
  id: number,
  headers: string[],
  body: Buffer | null,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    new ControlExchange(instance, method, id, headers, body, resolve, reject).send('urgent');
  });
}

export class FaultError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.detail);
    this.fault = fault;
  }
}

class ControlExchange extends RoundTrip {
  readonly #id: number;
  readonly #resolve: (reply: Reply) => void;
  readonly #reject: (error: FaultError) => void;
  readonly #timer: NodeJS.Timeout;
  #answer: Answer | undefined;
  #sessionId: string | undefined;

  constructor(
    instance: Instance,
    method: 'POST' | 'DELETE',
    id: number,
    headers: string[],
    body: Buffer | null,
    resolve: (reply: Reply) => void,
    reject: (error: FaultError) => void,
  ) {
    super(instance.connections, method, instance.maxBytes, instance.idleMs);
    this.path = instance.path;
    this.headers = headers;
    this.body = body;
    this.#id = id;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#timer = setTimeout(() => this.fail('timeout', `no answer within ${CONTROL_MS} ms`), CONTROL_MS);
  }

  protected readingOf(status: number, media: Media, raw: readonly Buffer[]): Reading {
    this.#sessionId = sessionIdOf(raw);
    if (this.#id === 0 || media === 'other') return 'ignore';
    if (media === 'json') return 'json';
    return status === 200 ? 'events' : 'ignore';
  }

  protected message(answer: Answer): void {
    const ours = answer.id === this.#id || (answer.kind === 'error' && this.status >= 400);
    if ((answer.kind === 'result' || answer.kind === 'error') && ours && this.#answer === undefined) {
      this.#answer = answer;
      this.#settle();
      this.linger();
    }
  }

  protected ended(fault: Fault | undefined): void {
    clearTimeout(this.#timer);
    // A body that is no message is an answer without one: what it means depends on the status.
    if (fault !== undefined && fault.kind !== 'bad_answer') this.#reject(new FaultError(fault));
    else this.#settle();
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#resolve({ status: this.status, sessionId: this.#sessionId, answer: this.#answer });
  }
}
