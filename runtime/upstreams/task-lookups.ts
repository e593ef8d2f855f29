// How followed tasks stand, asked for (tasks/get) when they begin to be followed and whenever a change may have been
// missed: who only listens would wait for ever for news that was told while nobody heard it. What the server tells by
// itself in the meantime is newer than the answer.
import type { Answer } from '../wire/answer.ts';
import { paramsOfTask } from '../wire/task-params.ts';

export class TaskLookups {
  readonly #ask: (taskId: string) => Promise<Answer | undefined>;
  readonly #tell: (taskId: string, params: Buffer) => void;
  /** The newest lookup of each task, until it is answered or news came. */
  readonly #open = new Map<string, symbol>();

  /** `ask`: may reject. `tell`: gets the `params` of a notification. */
  constructor(
    ask: (taskId: string) => Promise<Answer | undefined>,
    tell: (taskId: string, params: Buffer) => void,
  ) {
    this.#ask = ask;
    this.#tell = tell;
  }

  start(taskId: string): void {
    const turn = Symbol(taskId);
    this.#open.set(taskId, turn);
    void this.#ask(taskId)
      .catch(() => undefined)
      .then((answer) => {
        if (this.#open.get(taskId) !== turn) return;
        this.#open.delete(taskId);
        if (answer?.kind !== 'result') return;
        this.#tell(taskId, paramsOfTask(answer.raw.subarray(answer.start, answer.end)));
      });
  }

  /** The server has told of the task. */
  heard(taskId: string): void {
    this.#open.delete(taskId);
  }
}
