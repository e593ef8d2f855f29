// JSON-RPC with one child process: numbers our requests, finds the request an answer belongs to, and drops what
// belongs to none. Ids are our own, so clients that use the same id, or answers in another order, cannot meet.
import type { Answer } from '../../wire/answer.ts';
import { REFUSALS, type Refusal } from '../../wire/errors.ts';
import { scanAnswer } from '../../wire/scan-answer.ts';
import { replyTo } from '../control-messages.ts';
import type { UpstreamLog } from '../log.ts';
import { Child, type ChildSpec } from './child.ts';

/** Someone waiting for the answer to a request. */
export interface Waiting {
  /** A result or an error with the id of the request. */
  answered(answer: Answer): void;
  /** There will be no answer. */
  failed(refusal: Refusal): void;
  /** notifications/progress with the id of the request as its token. */
  progressed(answer: Answer): void;
  /** notifications/message while this request is the only one open, so it can only be about this one. */
  logged(answer: Answer): void;
}

export interface ConnectionEvents {
  onToolsChanged(): void;
  /** Once, last; everyone who waited has been told. */
  onEnd(reason: string): void;
}

/** Lines that are no messages are shown this often, then only counted: a chatty server must not fill the log. */
const SHOWN_NOISE = 5;
const SHOWN_BYTES = 200;

export class StdioConnection {
  readonly #waiting = new Map<number, Waiting>();
  readonly #events: ConnectionEvents;
  readonly #log: UpstreamLog;
  readonly #maxBytes: number;
  readonly #child: Child;
  #lastId = 0;
  #noise = 0;
  #strays = 0;
  #ended = false;
  #onIdle: (() => void) | undefined;

  /** Starts the process. `maxBytes` is the largest answer passed on. */
  constructor(spec: ChildSpec, maxBytes: number, events: ConnectionEvents, log: UpstreamLog) {
    this.#events = events;
    this.#log = log;
    this.#maxBytes = maxBytes;
    this.#child = new Child(spec, {
      onLine: (line) => this.#line(line),
      onLongLine: (head, tail) => this.#longLine(head, tail),
      onStderr: (line) => log.info('stderr of the server', { line }),
      onEnd: (reason) => this.#end(reason),
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Requests without an answer yet. */
  get open(): number {
    return this.#waiting.size;
  }

  get writable(): boolean {
    return this.#child.writable;
  }

  /** Answers nobody waited for: late, unknown or sent twice. */
  get strays(): number {
    return this.#strays;
  }

  nextId(): number {
    return ++this.#lastId;
  }

  /** Writes a request that has the id `id` from `nextId`. */
  send(id: number, message: Buffer, waiting: Waiting): void {
    if (this.#ended) {
      setImmediate(() => waiting.failed(REFUSALS.unavailable));
      return;
    }
    this.#waiting.set(id, waiting);
    this.#child.write(message);
  }

  /** Nobody waits for this request any more; false when nobody did. */
  forget(id: number): boolean {
    return this.#remove(id);
  }

  /** Resolves when no request is open. */
  idle(): Promise<void> {
    if (this.#waiting.size === 0) return Promise.resolve();
    return new Promise((resolve) => (this.#onIdle = resolve));
  }

  notify(message: Buffer): void {
    this.#child.write(message);
  }

  stop(grace: number): void {
    this.#child.stop(grace);
  }

  kill(): void {
    this.#child.kill();
  }

  #line(line: Buffer): void {
    const answer = scanAnswer(line);
    if (answer === undefined) {
      this.#noisy(line);
      return;
    }
    switch (answer.kind) {
      case 'notification':
        this.#notified(answer);
        break;
      case 'request':
        // A server that asks and does not read would have us buffer answers without end.
        if (this.#child.writable) this.#child.write(replyTo(answer));
        break;
      default:
        this.#answered(answer);
    }
  }

  #answered(answer: Answer): void {
    const waiting = answer.id === undefined ? undefined : this.#waiting.get(answer.id);
    if (waiting === undefined) {
      this.#strays++;
      return;
    }
    this.#remove(answer.id!);
    if (answer.raw.length > this.#maxBytes) waiting.failed(REFUSALS.answer_too_large);
    else waiting.answered(answer);
  }

  #notified(answer: Answer): void {
    if (answer.method === 'notifications/progress') {
      const token = answer.progressToken;
      if (token === undefined) return;
      this.#waiting.get(Number(answer.raw.toString('latin1', token.start, token.end)))?.progressed(answer);
    } else if (answer.method === 'notifications/tools/list_changed') {
      this.#events.onToolsChanged();
    } else if (answer.method === 'notifications/message' && this.#waiting.size === 1) {
      for (const only of this.#waiting.values()) only.logged(answer);
    }
  }

  /** The id stands at the beginning or the end of what any JSON writer makes, and tells whose answer was dropped. */
  #longLine(head: string, tail: string): void {
    const found = /^\{"jsonrpc":"2\.0","id":(\d{1,16}),/.exec(head) ?? /[^\\]"id":(\d{1,16})\}$/.exec(tail);
    const id = Number(found?.[1]);
    const waiting = this.#waiting.get(id);
    this.#log.warn('dropped a message over 16 MiB', { id: waiting === undefined ? 'unknown' : id });
    this.#remove(id);
    waiting?.failed(REFUSALS.answer_too_large);
  }

  #remove(id: number): boolean {
    const known = this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#onIdle?.();
    return known;
  }

  #noisy(line: Buffer): void {
    this.#noise++;
    if (this.#noise > SHOWN_NOISE) return;
    const more = this.#noise === SHOWN_NOISE ? ' (further ones are not shown)' : '';
    const text = line.toString('utf8', 0, SHOWN_BYTES);
    this.#log.warn(`dropped a line of stdout that is no message${more}`, { line: text });
  }

  #end(reason: string): void {
    this.#ended = true;
    const left = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const waiting of left) waiting.failed(REFUSALS.unavailable);
    this.#onIdle?.();
    this.#events.onEnd(reason);
  }
}
