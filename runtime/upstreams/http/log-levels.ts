// The log level of one legacy session: raised before a call that wants to hear more than the ones before it, and
// never lowered, for other calls may be in flight. What a call did not ask for is filtered where it arrives.
import { buildSetLevel } from '../../wire/envelope.ts';
import type { Refusal } from '../../wire/errors.ts';
import { isAtLeast, type LogLevel } from '../../wire/log-level.ts';
import type { Lines } from '../credential.ts';
import type { HttpCall } from './call.ts';
import { post } from './control.ts';
import type { Instance } from './instance.ts';
import type { SessionLine } from './session-line.ts';

export class LogLevels {
  readonly #instance: Instance;
  readonly #start: (call: HttpCall, line: SessionLine) => void;
  readonly #shown: () => Lines;
  readonly #waiting = new Set<HttpCall>();
  #level: LogLevel | undefined;
  /** Counts sessions: what was said in an earlier one does not hold. */
  #epoch = 0;
  #raising = false;

  /** `start` sends a call whose level is set. `shown`: what is shown in the session outside of calls. */
  constructor(instance: Instance, start: (call: HttpCall, line: SessionLine) => void, shown: () => Lines) {
    this.#instance = instance;
    this.#start = start;
    this.#shown = shown;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /** Whether the server says everything of this level already. */
  covers(level: LogLevel): boolean {
    return this.#level !== undefined && isAtLeast(level, this.#level);
  }

  /** Starts the call once the server was told. One that refuses the level is not asked for it again. */
  raise(call: HttpCall, line: SessionLine): void {
    this.#waiting.add(call);
    if (!this.#raising) void this.#raise(line);
  }

  forget(call: HttpCall): void {
    this.#waiting.delete(call);
  }

  /** The session is gone, and its level with it. */
  reset(): void {
    this.#level = undefined;
    this.#epoch++;
  }

  refuse(refusal: Refusal): void {
    for (const call of this.#waiting) {
      this.#waiting.delete(call);
      call.refuse(refusal);
    }
  }

  async #raise(line: SessionLine): Promise<void> {
    this.#raising = true;
    const epoch = this.#epoch;
    while (this.#waiting.size > 0 && epoch === this.#epoch) {
      const level = mostVerbose(this.#waiting);
      const id = this.#instance.nextId();
      // Log messages are extra: whatever becomes of this, the calls go on.
      await post(this.#instance, id, line.headers, buildSetLevel(id, level), this.#shown()).catch(
        () => undefined,
      );
      if (epoch === this.#epoch) this.#level = level;
      for (const call of this.#waiting) {
        if (epoch === this.#epoch && !this.covers(call.call.logLevel ?? level)) continue;
        this.#waiting.delete(call);
        this.#start(call, line);
      }
    }
    this.#raising = false;
    if (this.#waiting.size > 0) for (const call of [...this.#waiting]) this.#restart(call, line);
  }

  /** It came while the session was lost. */
  #restart(call: HttpCall, line: SessionLine): void {
    this.#waiting.delete(call);
    this.#start(call, line);
  }
}

function mostVerbose(calls: Iterable<HttpCall>): LogLevel {
  let least: LogLevel = 'emergency';
  for (const { call } of calls) {
    if (call.logLevel !== undefined && !isAtLeast(call.logLevel, least)) least = call.logLevel;
  }
  return least;
}
