// Several messages that came in one array and are answered in one (2025-03-26): each goes through the pipeline by
// itself, with a reply of its own; the answers are collected until the last message was seen to.
import type { Reply } from '../pipeline/reply.ts';
import { REFUSALS } from '../wire/errors.ts';
import type { Message } from '../wire/message.ts';
import { buildError } from '../wire/reply.ts';
import type { ScanFault } from '../wire/scan-message.ts';
import type { HttpReply } from './reply.ts';

export class Batch {
  readonly #reply: HttpReply;
  readonly #answers: Buffer[] = [];
  #room: number;
  #open: number;
  #asked = false;

  /**
   * `count`: how many messages there are; `element` is to be called for each before any of them runs. `maxBytes`: of
   * all answers together, which are held until the last one is there.
   */
  constructor(reply: HttpReply, count: number, maxBytes: number) {
    this.#reply = reply;
    this.#open = count;
    this.#room = maxBytes;
  }

  /** What one of them is answered by. */
  element(message: Message | ScanFault): Reply {
    // Nobody waits for an answer to anything else; what cannot be read may have been a request.
    const isRequest = 'refusal' in message || message.kind === 'request';
    this.#asked ||= isRequest;
    return new ElementReply(this.#reply, (answer) => {
      if (answer !== undefined && isRequest) this.#keep(answer, message.id);
      this.#open -= 1;
      if (this.#open === 0) this.#done();
    });
  }

  #keep(answer: Buffer, id: Buffer | undefined): void {
    if (answer.length <= this.#room) {
      this.#room -= answer.length;
      this.#answers.push(answer);
    } else this.#answers.push(buildError(id, REFUSALS.answer_too_large, 'legacy'));
  }

  #done(): void {
    if (this.#answers.length > 0) this.#reply.answerAll(this.#answers);
    else if (this.#asked) this.#reply.withdraw();
    else this.#reply.accept();
  }
}

class ElementReply implements Reply {
  readonly #reply: HttpReply;
  readonly #settle: (answer: Buffer | undefined) => void;
  #done = false;

  constructor(reply: HttpReply, settle: (answer: Buffer | undefined) => void) {
    this.#reply = reply;
    this.#settle = settle;
  }

  get streams(): boolean {
    return this.#reply.streams;
  }

  /** Neither a status nor a session can be told for one of many. */
  answer(_status: number, message: Buffer): void {
    this.#end(message);
  }

  accept(): void {
    this.#end(undefined);
  }

  withdraw(): void {
    this.#end(undefined);
  }

  relay(message: Buffer): void {
    if (!this.#done) this.#reply.relay(message, this);
  }

  send(message: Buffer): void {
    if (!this.#done) this.#reply.send(message);
  }

  tick(now: number): void {
    if (!this.#done) this.#reply.tick(now);
  }

  #end(answer: Buffer | undefined): void {
    if (this.#done) return;
    this.#done = true;
    this.#settle(answer);
  }
}
