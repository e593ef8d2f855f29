// Calls an upstream the way the pipeline does and holds it to the contract of runtime/upstreams/upstream.ts: exactly
// one final word, nothing after it, nothing after an abort, and nothing from inside `dispatch`. Violations are
// collected, because an exception thrown into an upstream might be swallowed there.
import { CONTROL } from '../../../runtime/upstreams/control-client.ts';
import type {
  AbortReason,
  Attempt,
  Call,
  ClientKey,
  Question,
  Sink,
  Upstream,
} from '../../../runtime/upstreams/upstream.ts';
import type { Answer } from '../../../runtime/wire/answer.ts';
import { type Capabilities, EVERYTHING, NO_CAPABILITIES } from '../../../runtime/wire/capabilities.ts';
import type { Refusal } from '../../../runtime/wire/errors.ts';
import type { LogLevel } from '../../../runtime/wire/log-level.ts';

export interface Outcome {
  readonly kind: 'result' | 'error' | 'fail' | 'aborted' | 'not taken';
  /** `result` as JSON. */
  readonly result?: { content?: { text?: string }[]; tools?: { name: string }[]; isError?: boolean };
  /** Text of the first content block. */
  readonly text?: string | undefined;
  readonly answer?: Answer;
  readonly refusal?: Refusal;
}

const violations: string[] = [];

/** For `afterEach`: what upstreams did that the contract forbids, since the last time this was asked. */
export function takeViolations(): string[] {
  return violations.splice(0);
}

export interface CallOptions {
  readonly method?: Call['method'];
  readonly arguments?: Record<string, unknown>;
  readonly wantsProgress?: boolean;
  readonly meta?: string;
  /** Members of `params` as JSON, instead of name and arguments. */
  readonly params?: string;
  readonly logLevel?: LogLevel;
  readonly capabilities?: Capabilities;
  readonly client?: ClientKey;
  readonly headers?: readonly string[];
  /** What the client does with a question; without it a question stays open. */
  readonly onAsk?: (question: Question) => void;
}

/** The client of calls that do not name one. */
export const SOMEBODY: ClientKey = { session: undefined, client: 'somebody' };

export class ContractCall implements Call, Sink {
  readonly method: Call['method'];
  readonly params: readonly (string | Buffer)[];
  readonly mirroredName: string | undefined;
  readonly mirroredParams = undefined;
  readonly logLevel: LogLevel | undefined;
  readonly capabilities: Capabilities;
  readonly client: ClientKey;
  readonly headers: readonly string[];
  readonly meta: Buffer | undefined;
  readonly wantsProgress: boolean;
  readonly deadline = Number.POSITIVE_INFINITY;
  attempt: Attempt | undefined = undefined;

  /** `params` of every progress notification, with the token cut out and replaced by `TOKEN`. */
  readonly progresses: string[] = [];
  readonly logs: string[] = [];
  readonly questions: Question[] = [];
  readonly outcome: Promise<Outcome>;
  #settle: (outcome: Outcome) => void = () => {};
  #dispatching = true;
  #state: 'open' | 'final' | 'aborted' = 'open';
  #onProgress: (() => void) | undefined;
  #onQuestion: (() => void) | undefined;
  readonly #onAsk: ((question: Question) => void) | undefined;

  constructor(upstream: Upstream, name: string | undefined, options: CallOptions = {}) {
    this.method = options.method ?? 'tools/call';
    this.mirroredName = name;
    const args = options.arguments === undefined ? '' : `,"arguments":${JSON.stringify(options.arguments)}`;
    const named = name === undefined ? '' : `"name":${JSON.stringify(name)}${args}`;
    const params = options.params ?? named;
    this.params = params === '' ? [] : [Buffer.from(params)];
    this.logLevel = options.logLevel;
    this.capabilities = options.capabilities ?? NO_CAPABILITIES;
    this.client = options.client ?? SOMEBODY;
    this.headers = options.headers ?? [];
    this.#onAsk = options.onAsk;
    this.meta = options.meta === undefined ? undefined : Buffer.from(options.meta);
    this.wantsProgress = options.wantsProgress ?? false;
    this.outcome = new Promise((resolve) => (this.#settle = resolve));
    const taken = upstream.dispatch(this, this);
    this.#dispatching = false;
    if (!taken) this.#final('not taken', { kind: 'not taken' });
    else if (this.attempt === undefined) violations.push('a call was taken without an attempt');
  }

  /** Gives up; `outcome` resolves with `aborted`. */
  abort(reason: AbortReason = 'client_cancelled'): void {
    if (this.#state !== 'open') return;
    this.#state = 'aborted';
    this.attempt?.abort(reason);
    this.#settle({ kind: 'aborted' });
  }

  /** Resolves with the first progress notification. */
  async progressed(): Promise<void> {
    if (this.progresses.length === 0) await new Promise<void>((resolve) => (this.#onProgress = resolve));
  }

  progress(params: Buffer, tokenStart: number, tokenEnd: number): void {
    this.#allowed('progress');
    const text = params.toString('utf8');
    this.progresses.push(`${text.slice(0, tokenStart)}TOKEN${text.slice(tokenEnd)}`);
    this.#onProgress?.();
  }

  log(params: Buffer): void {
    this.#allowed('log');
    this.logs.push(params.toString('utf8'));
  }

  /** Resolves with the first question. */
  async asked(): Promise<Question> {
    if (this.questions.length === 0) await new Promise<void>((resolve) => (this.#onQuestion = resolve));
    return this.questions[0]!;
  }

  ask(question: Question): void {
    this.#allowed('ask');
    this.questions.push(question);
    this.#onQuestion?.();
    this.#onAsk?.(question);
  }

  result(answer: Answer): void {
    const result = JSON.parse(answer.raw.toString('utf8', answer.start, answer.end)) as Outcome['result'] &
      object;
    this.#final('result', { kind: 'result', answer, result, text: result.content?.[0]?.text });
  }

  error(answer: Answer): void {
    this.#final('error', { kind: 'error', answer });
  }

  fail(refusal: Refusal): void {
    this.#final('fail', { kind: 'fail', refusal });
  }

  #final(what: string, outcome: Outcome): void {
    if (what !== 'not taken') this.#allowed(what);
    if (this.#state === 'open') this.#state = 'final';
    this.#settle(outcome);
  }

  #allowed(what: string): void {
    if (this.#dispatching) violations.push(`${what} from inside dispatch`);
    if (this.#state === 'final') violations.push(`${what} after the final word (${this.mirroredName})`);
    if (this.#state === 'aborted') violations.push(`${what} after abort (${this.mirroredName})`);
  }
}

/** Calls a tool. */
export function call(upstream: Upstream, name: string, options: CallOptions = {}): ContractCall {
  return new ContractCall(upstream, name, options);
}

/** Calls `echo` and returns the text of the answer, or how else it ended. */
export async function echo(upstream: Upstream, message: string): Promise<string> {
  const outcome = await call(upstream, 'echo', { arguments: { message } }).outcome;
  if (outcome.kind === 'result') return outcome.text ?? '';
  if (outcome.kind === 'error') return `error ${outcome.answer?.code}`;
  return outcome.kind === 'fail' ? `fail ${outcome.refusal?.kind}` : outcome.kind;
}

/** Names of the tools on the first page. */
export async function toolNames(upstream: Upstream): Promise<string[]> {
  const options: CallOptions = { method: 'tools/list', client: CONTROL, capabilities: EVERYTHING };
  const { result } = await new ContractCall(upstream, undefined, options).outcome;
  return (result?.tools ?? []).map((tool) => tool.name);
}
