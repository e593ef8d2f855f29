// A modern upstream asks a legacy client: its `input_required` result becomes real requests to the client, and their
// answers the `inputResponses` of the next round (2026-07-28, multi round-trip requests).
import type { Questions } from '../sessions/questions.ts';
import { allowsQuestion } from '../wire/allowed-questions.ts';
import type { Answer } from '../wire/answer.ts';
import { assemble, type Piece } from '../wire/assemble.ts';
import type { Capabilities } from '../wire/capabilities.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import { type InputRequest, splitInputRequests } from '../wire/input-requests.ts';
import { type AskingCall, ClientQuestions } from './client-questions.ts';
import { asPutToLegacy } from './elicitation.ts';

/** A server that is not content by then never will be; the official SDKs stop at the same number. */
const MAX_ROUNDS = 8;
/** Questions of one round; they are put to the client a few at a time. */
const MAX_REQUESTS = 64;
/** A server that only wants to be asked again is given time to get somewhere. */
const PACE_MS = 250;

const CANCELLED = Buffer.from('{"action":"cancel"}');

/** What an upstream is sent along with the call in the next round. */
export interface Inputs {
  /** Raw JSON object. */
  readonly inputResponses: Buffer | undefined;
  /** Raw JSON string, as the upstream wrote it. */
  readonly requestState: Buffer | undefined;
}

export interface RoundsCall extends AskingCall {
  readonly capabilities: Capabilities;
  refuse(refusal: Refusal): void;
  /** The client could not answer `method`, without which the call cannot go on. */
  unanswered(method: string): void;
  sendAgain(inputs: Inputs): void;
}

export class InputRounds {
  readonly #call: RoundsCall;
  readonly #version: string;
  readonly #questions: ClientQuestions;
  #rounds = 0;
  #waiting: InputRequest[] = [];
  #open = 0;
  #answers: Piece[] = [];
  #state: Buffer | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** `version`: the client's revision. */
  constructor(call: RoundsCall, questions: Questions, version: string) {
    this.#call = call;
    this.#version = version;
    this.#questions = new ClientQuestions(call, questions);
  }

  /** The upstream ended a round with `answer`. */
  next(answer: Answer): void {
    const requests = splitInputRequests(answer);
    if (requests === undefined || requests.length > MAX_REQUESTS || ++this.#rounds > MAX_ROUNDS) {
      this.#call.refuse(REFUSALS.bad_answer);
      return;
    }
    const { capabilities } = this.#call;
    if (requests.some(({ method, params }) => !allowsQuestion(capabilities, method, params))) {
      this.#call.refuse(REFUSALS.bad_answer);
      return;
    }
    const { raw, requestState } = answer;
    this.#state = requestState === undefined ? undefined : raw.subarray(requestState.start, requestState.end);
    if (requests.length === 0) {
      this.#timer = setTimeout(() => this.#sendAgain(undefined), PACE_MS);
      return;
    }
    this.#answers = [];
    this.#waiting = requests;
    this.#putMore();
  }

  /** The call is over. */
  end(): void {
    clearTimeout(this.#timer);
    this.#waiting = [];
    this.#questions.end();
  }

  #putMore(): void {
    while (!this.#questions.full) {
      const request = this.#waiting.shift();
      if (request === undefined) return;
      const params = asPutToLegacy(request, this.#version);
      const id = this.#questions.ask(request.method, params, {
        answered: (result) => this.#answered(request, result),
        refused: () => this.#refused(request),
      });
      if (id === undefined) {
        this.#call.unanswered(request.method);
        return;
      }
      this.#open += 1;
    }
  }

  #refused(request: InputRequest): void {
    if (request.method === 'elicitation/create') this.#answered(request, CANCELLED);
    else this.#call.unanswered(request.method);
  }

  #answered(request: InputRequest, result: Buffer): void {
    this.#answers.push(this.#answers.length === 0 ? '{' : ',', request.rawKey, ':', result);
    this.#open -= 1;
    if (this.#waiting.length > 0) this.#putMore();
    else if (this.#open === 0) this.#sendAgain(assemble([...this.#answers, '}']));
  }

  #sendAgain(inputResponses: Buffer | undefined): void {
    this.#call.sendAgain({ inputResponses, requestState: this.#state });
  }
}
