// The answer to one message that came by a channel: a message of its own, with nothing around it. There are no
// statuses here, and who the session belongs to goes without saying.
import type { Exchange } from '../pipeline/exchange.ts';
import type { Reply } from '../pipeline/reply.ts';
import { isProgress } from './progress.ts';

/** The channel, as far as a reply knows it. */
export interface ReplyHost {
  /** True while the client takes nothing. */
  readonly blocked: boolean;
  /** A message that must arrive. */
  post(message: Buffer): void;
  /** The one answer: how large it may be was decided when it was read. */
  postAnswer(message: Buffer): void;
  /** Nothing more comes. */
  done(reply: ChannelReply): void;
}

export class ChannelReply implements Reply {
  readonly streams = true;
  /** Set before the pipeline begins. */
  exchange: Exchange | undefined;

  readonly #host: ReplyHost;
  /** Progress that waits until the client takes something. */
  #newest: Buffer | undefined;
  #done = false;

  constructor(host: ReplyHost) {
    this.#host = host;
  }

  answer(_status: number, message: Buffer): void {
    if (this.#done) return;
    // What is wrong with a notification, or with an answer to us, is told to nobody: JSON-RPC has no word for it.
    if (this.exchange?.message.kind === 'request') {
      this.#giveNewest();
      this.#host.postAnswer(message);
    }
    this.#end();
  }

  relay(message: Buffer): void {
    if (this.#done) return;
    if (this.#host.blocked && isProgress(message)) this.#newest = message;
    else this.send(message);
  }

  send(message: Buffer): void {
    if (this.#done) return;
    this.#giveNewest();
    this.#host.post(message);
  }

  accept(): void {
    this.#end();
  }

  /** A cancelled request gets no answer. */
  withdraw(): void {
    this.#end();
  }

  /** The channel keeps itself alive, whatever is in flight. */
  tick(): void {}

  /** The client takes something again. */
  drained(): void {
    this.#giveNewest();
  }

  #giveNewest(): void {
    const newest = this.#newest;
    this.#newest = undefined;
    if (newest !== undefined) this.#host.post(newest);
  }

  #end(): void {
    if (this.#done) return;
    this.#done = true;
    this.#newest = undefined;
    this.#host.done(this);
  }
}
