// How much a legacy server logs on one connection (logging/setLevel): as much as the call that wants most of it has
// asked for so far, and never less again, because calls that want less are served by leaving messages out.
import type { Answer } from '../../wire/answer.ts';
import { buildSetLevel } from '../../wire/envelope.ts';
import { isAtLeast, type LogLevel } from '../../wire/log-level.ts';

/** A server that has not answered by then logs what it likes, and the calls go on. */
const PATIENCE_MS = 5_000;

/** The part of a connection that is needed here. */
interface Requester {
  request(message: (id: number) => Buffer): Promise<Answer>;
}

export class LogDial {
  readonly #connection: Requester;
  /** What the server was told last; undefined for nothing. */
  #level: LogLevel | undefined;
  /** Ends when the server has answered everything it was told. */
  #told: Promise<unknown> = Promise.resolve();
  #pending = 0;

  constructor(connection: Requester) {
    this.#connection = connection;
  }

  /** False when the server already logs what is of this level. */
  mustRaise(level: LogLevel): boolean {
    return this.#pending > 0 || this.#level === undefined || !isAtLeast(level, this.#level);
  }

  /** Calls `then`, later, when the server logs what is of this level. One that refuses is not asked again. */
  raise(level: LogLevel, then: () => void): void {
    if (this.#level === undefined || !isAtLeast(level, this.#level)) {
      this.#level = level;
      this.#pending++;
      const asked = this.#connection.request((id) => buildSetLevel(id, level)).catch(() => undefined);
      const answered = Promise.race([
        asked,
        new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref()),
      ]);
      this.#told = Promise.all([this.#told, answered]).then(() => this.#pending--);
    }
    void this.#told.then(then);
  }
}
