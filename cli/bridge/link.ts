// What both eras' sides of the bridge work with.
import type { Answer } from '../../runtime/wire/answer.ts';
import { buildForeignError } from '../../runtime/wire/reply.ts';
import type { Http } from './http.ts';
import type { Output } from './output.ts';
import type { Pending } from './pending.ts';

export interface Link {
  readonly http: Http;
  readonly output: Output;
  /** For people; without addresses and secrets. */
  readonly log: (text: string) => void;
  /** Aborted when the bridge ends. */
  readonly ending: AbortSignal;
}

/** Gives the client its answer, under its id even when the server could not read that. */
export function writeAnswer(output: Output, pending: Pending, answer: Answer): void {
  if (answer.rawId !== undefined) {
    output.write(answer.raw);
    return;
  }
  const { data } = answer;
  const raw = data === undefined ? undefined : answer.raw.subarray(data.start, data.end);
  output.write(buildForeignError(pending.id, answer.code, answer.message, raw));
}
