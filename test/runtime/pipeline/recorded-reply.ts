// A reply that writes down what a client would get, in order.
import type { Reply } from '../../../runtime/pipeline/reply.ts';

/** A message as tests look at it; which of the members are there is what they check. */
export interface Told {
  readonly id?: string | number | null;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
  readonly result?: Readonly<Record<string, unknown>>;
}

export class RecordedReply implements Reply {
  readonly streams: boolean;
  readonly answers: Told[] = [];
  /** Notifications, and messages that had to arrive. */
  readonly relayed: Told[] = [];
  readonly sent: Told[] = [];
  status = 0;
  sessionId: string | undefined = undefined;
  /** Name, value, name, value. */
  headers: readonly string[] = [];
  /** The bytes of the last answer. */
  text = '';
  accepted = 0;
  withdrawn = 0;
  readonly answered: Promise<void>;
  #resolve: () => void = () => {};

  constructor(streams = true) {
    this.streams = streams;
    this.answered = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  /** The one answer; fails the test when there is not exactly one. */
  get only(): Told {
    const [answer, second] = this.answers;
    if (answer === undefined || second !== undefined) throw new Error(`${this.answers.length} answers`);
    return answer;
  }

  answer(status: number, message: Buffer, sessionId?: string, headers: readonly string[] = []): void {
    this.status = status;
    this.headers = headers;
    this.sessionId = sessionId;
    this.text = message.toString();
    this.answers.push(JSON.parse(message.toString()));
    this.#resolve();
  }

  relay(message: Buffer): void {
    this.relayed.push(JSON.parse(message.toString()));
  }

  send(message: Buffer): void {
    this.sent.push(JSON.parse(message.toString()));
  }

  accept(): void {
    this.accepted += 1;
    this.#resolve();
  }

  withdraw(): void {
    this.withdrawn += 1;
    this.#resolve();
  }

  tick(): void {}
}
