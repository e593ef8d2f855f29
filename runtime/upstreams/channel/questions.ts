// What a legacy server asks its client on one connection, and which call it can only be asking because of. A channel
// does not say; so a question is passed on where one call alone can have caused it, and refused everywhere else.
// Guessing would show one client's question to another.
import { allowsQuestion } from '../../wire/allowed-questions.ts';
import type { Answer } from '../../wire/answer.ts';
import { buildRefusal } from '../../wire/envelope.ts';
import { METHOD_NOT_FOUND, NO_ORIGIN, replyTo, TOO_MANY_QUESTIONS } from '../control-messages.ts';
import { isQuestion, keyOf, MAX_OPEN_QUESTIONS, paramsOf, ServerQuestion } from '../question.ts';
import type { Call, QuestionMethod } from '../upstream.ts';

/**
 * Whose connection it is. `shared`: of everybody, no capability was declared on it. `control`: the gateway's own, all
 * of them were declared. `own`: at any time all calls on it are of one client, whose capabilities were declared.
 */
export type Role = 'shared' | 'control' | 'own';

/** A call that is open on the connection, or waits for it. */
export interface OpenCall {
  readonly call: Call;
  /** What the server asked because of this call and has no answer to yet. */
  readonly questions: Set<ServerQuestion>;
  asked(question: ServerQuestion): void;
  /** A log message that can only be about this call. */
  logged(answer: Answer): void;
}

export class Questions {
  readonly #role: Role;
  readonly #calls: () => Iterable<OpenCall>;
  readonly #reply: (message: Buffer) => void;
  readonly #open = new Map<string, ServerQuestion>();
  #onNone: (() => void) | undefined;

  /** `calls`: those that are open now, the longest first. */
  constructor(role: Role, calls: () => Iterable<OpenCall>, reply: (message: Buffer) => void) {
    this.#role = role;
    this.#calls = calls;
    this.#reply = reply;
  }

  /** The client was asked for its roots on this connection: the server may know them now. */
  rootsAsked = false;

  /** A request of the server. */
  asked(request: Answer): void {
    const { method } = request;
    const rawId = request.rawId!;
    if (this.#role === 'shared' && method !== 'ping') {
      this.#reply(buildRefusal(rawId, METHOD_NOT_FOUND.code, METHOD_NOT_FOUND.message));
      return;
    }
    if (!isQuestion(method) || this.#role === 'control') {
      this.#reply(replyTo(request, this.#role === 'control'));
      return;
    }
    const call = this.#originOf(request, method);
    if (call === undefined) {
      this.#reply(buildRefusal(rawId, NO_ORIGIN.code, NO_ORIGIN.message));
    } else if (call.questions.size >= MAX_OPEN_QUESTIONS || this.#open.has(keyOf(rawId))) {
      this.#reply(buildRefusal(rawId, TOO_MANY_QUESTIONS.code, TOO_MANY_QUESTIONS.message));
    } else {
      if (method === 'roots/list') this.rootsAsked = true;
      this.#ask(method, request, call);
    }
  }

  /** notifications/cancelled of the server. */
  withdrawn(requestId: Buffer | undefined): void {
    if (requestId !== undefined) this.#open.get(keyOf(requestId))?.withdraw();
  }

  /** Resolves when no question is open. */
  none(): Promise<void> {
    if (this.#open.size === 0) return Promise.resolve();
    return new Promise((resolve) => (this.#onNone = resolve));
  }

  /** The connection has ended; what is answered now reaches nobody. */
  end(): void {
    for (const question of [...this.#open.values()]) question.close();
  }

  /**
   * The only call that may be asked this. Roots are the client's, not the call's: of several calls of one client
   * the oldest will do.
   */
  #originOf(request: Answer, method: QuestionMethod): OpenCall | undefined {
    const able: OpenCall[] = [];
    const params = paramsOf(request);
    for (const call of this.#calls()) {
      if (allowsQuestion(call.call.capabilities, method, params)) able.push(call);
    }
    const [first, ...others] = able;
    if (first === undefined || others.length === 0) return first;
    const { session, client } = first.call.client;
    const same = others.every(({ call }) => call.client.session === session && call.client.client === client);
    return method === 'roots/list' && same ? first : undefined;
  }

  #ask(method: QuestionMethod, request: Answer, call: OpenCall): void {
    const key = keyOf(request.rawId!);
    const question = new ServerQuestion(method, request, this.#reply, (closed) => {
      this.#open.delete(key);
      call.questions.delete(closed);
      if (this.#open.size === 0) this.#onNone?.();
    });
    this.#open.set(key, question);
    call.asked(question);
  }
}
