// A question of a legacy server, and what became of it.
import type { Question, QuestionMethod } from '../../../runtime/upstreams/upstream.ts';

export class ScriptedQuestion implements Question {
  readonly method: QuestionMethod;
  readonly params: Buffer;
  withdrawn: (() => void) | undefined = undefined;
  readonly answers: unknown[] = [];
  readonly refusals: { readonly code: number; readonly message: string }[] = [];

  constructor(method: QuestionMethod, params: object = {}) {
    this.method = method;
    this.params = Buffer.from(JSON.stringify(params));
  }

  answer(result: Buffer): void {
    this.answers.push(JSON.parse(result.toString()));
  }

  refuse(code: number, message: string): void {
    this.refusals.push({ code, message });
  }
}

export function formQuestion(message = 'Name?'): ScriptedQuestion {
  return new ScriptedQuestion('elicitation/create', {
    mode: 'form',
    message,
    requestedSchema: { type: 'object', properties: {} },
  });
}
