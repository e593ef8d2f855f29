// What an upstream reports, read by the wire layer as it would be from a real one.

import type { Era } from '../../../runtime/upstreams/upstream.ts';
import type { Answer } from '../../../runtime/wire/answer.ts';
import { scanAnswer } from '../../../runtime/wire/scan-answer.ts';
import type { TakenCall } from './scene.ts';

export interface AnswerOptions {
  readonly era?: Era;
  /** Makes it an error. */
  readonly error?: object;
}

export function answerOf(result: unknown, options: AnswerOptions = {}): Answer {
  const payload = options.error === undefined ? { result } : { error: options.error };
  const answer = scanAnswer(Buffer.from(JSON.stringify({ jsonrpc: '2.0', id: 1, ...payload })));
  if (answer === undefined) throw new Error('the wire layer does not read this answer');
  answer.era = options.era ?? 'legacy';
  return answer;
}

export function answer(taken: TakenCall, result: unknown, options: AnswerOptions = {}): void {
  if (options.error === undefined) taken.sink.result(answerOf(result, options));
  else taken.sink.error(answerOf(result, options));
}

/** A progress notification under the upstream's own token. */
export function progress(taken: TakenCall, done: number, message?: string): void {
  const params = JSON.stringify({ progressToken: 'up-7', progress: done, message });
  const start = params.indexOf('"up-7"');
  taken.sink.progress(Buffer.from(params), start, start + 6);
}
