// Requests the gateway makes on its own account (probe, initialize) and messages that get no answer (notifications,
// replies to a server's requests, the end of a session). Rare, so promises are welcome here.
import type { Answer } from '../../wire/answer.ts';
import type { Instance } from './instance.ts';
import { type Media, sessionIdOf } from './media.ts';
import { type Fault, type Reading, RoundTrip } from './round-trip.ts';

/** How long the instance may take for one of these; a caller's own deadline may end its wait earlier. */
const CONTROL_MS = 10_000;
/** Messages without an answer on their way, beyond which the gateway does not speak unless it has to. */
const MAX_TELLING = 32;

export interface Reply {
  readonly status: number;
  readonly sessionId: string | undefined;
  /** The result or error with the id of the request; undefined when the answer holds none. */
  readonly answer: Answer | undefined;
}

/** POSTs a request. Rejects with FaultError when the instance cannot be reached, breaks off, or is silent. */
export function post(instance: Instance, id: number, headers: string[], body: Buffer): Promise<Reply> {
  return new Promise((resolve, reject) => {
    new ControlExchange(instance, 'POST', id, headers, body, resolve, reject).send('urgent');
  });
}

/** POSTs a message that has no answer, outside any call; its fate is of no interest. */
export function tell(instance: Instance, headers: string[], body: Buffer): void {
  const over = () => void instance.telling--;
  instance.telling++;
  new ControlExchange(instance, 'POST', 0, headers, body, over, over).send('urgent');
}

/** The same for what the gateway answers by itself: a server that asks without end gets answers as there is room. */
export function reply(instance: Instance, headers: string[], body: Buffer): void {
  if (instance.telling < MAX_TELLING) tell(instance, headers, body);
}

/** Ends a session (DELETE), if the server cares. */
export function endSession(instance: Instance, headers: string[]): Promise<void> {
  return new Promise((resolve) => {
    const done = () => resolve();
    new ControlExchange(instance, 'DELETE', 0, headers, null, done, done).send('urgent');
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
