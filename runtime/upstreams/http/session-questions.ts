// What a server asks in one legacy session, and because of which call. On a call's own stream it is that call; on the
// session's stream it can only be known when one call alone may have caused it. Everything else is refused: guessing
// would show one client's question to another.

import { allowsQuestion } from '../../wire/allowed-questions.ts';
import type { Answer } from '../../wire/answer.ts';
import { buildRefusal } from '../../wire/envelope.ts';
import { METHOD_NOT_FOUND, replyTo, TOO_MANY_QUESTIONS } from '../control-messages.ts';
import type { HttpCall } from './call.ts';
import { HttpQuestion, isQuestion, keyOf, type Say } from './question.ts';

/** Open questions of one call; a server that asks more at once is not talking to a person. */
const MAX_OPEN = 4;
/** Requests in the middle of which a server may need something of the client. */
const TAKES_INPUT = new Set(['tools/call', 'prompts/get', 'resources/read']);
const NO_PARAMS = Buffer.from('{}');

export class SessionQuestions {
  readonly #calls: ReadonlyMap<number, HttpCall>;
  readonly #control: boolean;
  readonly #sayer: () => Say;
  readonly #open = new Map<string, HttpQuestion>();

  /** `calls`: those in flight in the session. What `sayer` returns reaches the server in the session of now. */
  constructor(calls: ReadonlyMap<number, HttpCall>, control: boolean, sayer: () => Say) {
    this.#calls = calls;
    this.#control = control;
    this.#sayer = sayer;
  }

  /** A request of the server; `call` when it came on that call's stream. */
  asked(request: Answer, call: HttpCall | undefined): void {
    const { method } = request;
    const rawId = request.rawId!;
    const say = this.#sayer();
    const origin = call ?? this.#originOf(method);
    if (this.#control || !isQuestion(method) || origin === undefined || !origin.alive) {
      say(replyTo(request, this.#control));
      return;
    }
    // A resumed stream may repeat a question that is open.
    if (this.#open.has(keyOf(rawId))) return;
    const params =
      request.end === request.start ? NO_PARAMS : request.raw.subarray(request.start, request.end);
    if (!allowsQuestion(origin.call.capabilities, method, params)) {
      say(buildRefusal(rawId, METHOD_NOT_FOUND.code, METHOD_NOT_FOUND.message));
    } else if ((origin.questions?.size ?? 0) >= MAX_OPEN) {
      say(buildRefusal(rawId, TOO_MANY_QUESTIONS.code, TOO_MANY_QUESTIONS.message));
    } else {
      const question = new HttpQuestion(method, params, request, say, (closed) => {
        if (this.#open.get(closed.key) === closed) this.#open.delete(closed.key);
        origin.questions?.delete(closed);
      });
      this.#open.set(question.key, question);
      origin.ask(question);
    }
  }

  /** notifications/cancelled of the server. */
  withdrawn(requestId: Buffer | undefined): void {
    if (requestId !== undefined) this.#open.get(keyOf(requestId))?.withdraw();
  }

  /** The session is gone: the next one counts its questions anew. */
  forget(): void {
    this.#open.clear();
  }

  /**
   * The one call in flight that can take input; undefined when there are several, or none. Roots are the client's,
   * not the call's: of several calls of one client the oldest will do.
   */
  #originOf(method: string): HttpCall | undefined {
    let first: HttpCall | undefined;
    for (const call of this.#calls.values()) {
      if (!TAKES_INPUT.has(call.call.method)) continue;
      if (first === undefined) first = call;
      else if (method !== 'roots/list' || !sameClient(first, call)) return undefined;
    }
    return first;
  }
}

function sameClient(a: HttpCall, b: HttpCall): boolean {
  const [one, other] = [a.call.client, b.call.client];
  return one.session === other.session && one.client === other.client;
}
