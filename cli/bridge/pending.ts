// One request of the client that is not answered yet.
import { idKey } from '../../runtime/sessions/request-id.ts';
import type { Answer } from '../../runtime/wire/answer.ts';
import type { Message } from '../../runtime/wire/message.ts';

const REPEATABLE = new Set([
  'completion/complete',
  'initialize',
  'logging/setLevel',
  'ping',
  'prompts/get',
  'prompts/list',
  'resources/list',
  'resources/read',
  'resources/subscribe',
  'resources/templates/list',
  'resources/unsubscribe',
  'server/discover',
  'tasks/get',
  'tools/list',
]);

export class Pending {
  readonly message: Message;
  /** The line, as the client sent it. */
  readonly raw: Buffer;
  readonly id: Buffer;
  readonly key: string;
  /** Or nobody waits for the answer any more. */
  answered = false;
  readonly signal: AbortSignal;
  readonly #abort = new AbortController();
  #started = false;

  /** `signal` ends it besides `cancel`. */
  constructor(message: Message, raw: Buffer, id: Buffer, signal?: AbortSignal) {
    this.message = message;
    this.raw = raw;
    this.id = id;
    this.key = idKey(id);
    this.signal = signal === undefined ? this.#abort.signal : AbortSignal.any([this.#abort.signal, signal]);
  }

  /** Whether it may have been sent. */
  get started(): boolean {
    return this.#started;
  }

  /** It is about to be sent. */
  start(): void {
    this.#started = true;
  }

  /** Whether it changes nothing when the server gets it twice. */
  get repeatable(): boolean {
    return REPEATABLE.has(this.message.method);
  }

  /** Nobody waits for the answer any more. */
  cancel(): void {
    this.answered = true;
    this.#abort.abort();
  }

  /** Whether a message is the answer to this request. */
  isAnswer({ kind, rawId }: Answer): boolean {
    if (kind !== 'result' && kind !== 'error') return false;
    return rawId !== undefined && idKey(rawId) === this.key;
  }
}
