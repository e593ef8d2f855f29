// What a server asks in a legacy session, or in one before it whose calls still run, and because of which call. On a
// call's own stream it is that call; on the session's stream it can only be known when one call alone may have caused
// it. Everything else is refused: guessing would show one client's question to another.
import { allowsQuestion } from '../../wire/allowed-questions.ts';
import type { Answer } from '../../wire/answer.ts';
import { buildRefusal } from '../../wire/envelope.ts';
import { METHOD_NOT_FOUND, replyTo, TOO_MANY_QUESTIONS } from '../control-messages.ts';
import type { Lines } from '../credential.ts';
import { isQuestion, keyOf, MAX_OPEN_QUESTIONS, paramsOf, ServerQuestion } from '../question.ts';
import type { HttpCall } from './call.ts';
import { reply, tell } from './control.ts';
import type { Instance } from './instance.ts';

/** Requests in the middle of which a server may need something of the client. */
const TAKES_INPUT = new Set(['tools/call', 'prompts/get', 'resources/read']);

/** The session in which something was said; one that was lost may still be talking on a call's stream. */
export interface Where {
  readonly sessionId: string | undefined;
  /** Of a POST in it. */
  readonly headers: string[];
  /** For whom; OWN for the gateway itself. */
  readonly shown: Lines;
}

export class SessionQuestions {
  readonly #instance: Instance;
  readonly #calls: ReadonlyMap<number, HttpCall>;
  readonly #control: boolean;
  readonly #open = new Map<string, ServerQuestion>();

  /** `calls`: those in flight in the session. */
  constructor(instance: Instance, calls: ReadonlyMap<number, HttpCall>, control: boolean) {
    this.#instance = instance;
    this.#calls = calls;
    this.#control = control;
  }

  /** A request of the server; `call` when it came on that call's stream. */
  asked(request: Answer, call: HttpCall | undefined, where: Where): void {
    const { method } = request;
    const rawId = request.rawId!;
    const origin = call ?? this.#originOf(method);
    if (this.#control || !isQuestion(method) || origin === undefined || !origin.alive) {
      reply(this.#instance, where.headers, replyTo(request, this.#control), where.shown);
      return;
    }
    const key = keyIn(where, rawId);
    // A resumed stream may repeat a question that is open.
    if (this.#open.has(key)) return;
    const refusal = refusalOf(request, origin);
    if (refusal !== undefined) {
      reply(this.#instance, where.headers, buildRefusal(rawId, refusal.code, refusal.message), where.shown);
      return;
    }
    const say = (message: Buffer) => tell(this.#instance, where.headers, message, where.shown);
    const question = new ServerQuestion(method, request, say, (closed) => {
      this.#open.delete(key);
      origin.questions?.delete(closed);
    });
    this.#open.set(key, question);
    origin.ask(question);
  }

  /** notifications/cancelled of the server. */
  withdrawn(requestId: Buffer | undefined, where: Where): void {
    if (requestId !== undefined) this.#open.get(keyIn(where, requestId))?.withdraw();
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

/** Sessions count their questions each for itself. */
function keyIn({ sessionId }: Where, rawId: Buffer): string {
  return `${sessionId ?? ''} ${keyOf(rawId)}`;
}

function refusalOf(
  request: Answer,
  { call, questions }: HttpCall,
): { code: number; message: string } | undefined {
  const { method } = request;
  if (!isQuestion(method) || !allowsQuestion(call.capabilities, method, paramsOf(request)))
    return METHOD_NOT_FOUND;
  return (questions?.size ?? 0) >= MAX_OPEN_QUESTIONS ? TOO_MANY_QUESTIONS : undefined;
}

function sameClient(a: HttpCall, b: HttpCall): boolean {
  const [one, other] = [a.call.client, b.call.client];
  return one.session === other.session && one.client === other.client;
}
