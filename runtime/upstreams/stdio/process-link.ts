// A process as a link: one line each way per message, stderr for the operator.

import type { Link, LinkEvents } from '../channel/link.ts';
import type { UpstreamLog } from '../log.ts';
import { Child, type ChildSpec } from './child.ts';

export class ProcessLink implements Link {
  readonly #child: Child;
  readonly #graceMs: number;

  /** Starts the process. `graceMs`: how long it may take to leave, twice. */
  constructor(spec: ChildSpec, graceMs: number, events: LinkEvents, log: UpstreamLog) {
    this.#graceMs = graceMs;
    this.#child = new Child(spec, {
      onLine: (line) => events.onMessage(line),
      onLongLine: (head, tail) => events.onTooLong(head, tail),
      onStderr: (line) => log.info('stderr of the server', { line }),
      onEnd: (reason) => events.onEnd(reason),
    });
  }

  /** Its process group has the same number. Undefined when it could not be started. */
  get pid(): number | undefined {
    return this.#child.pid;
  }

  get facts(): Readonly<Record<string, unknown>> {
    return { pid: this.pid };
  }

  get writable(): boolean {
    return this.#child.writable;
  }

  /** Of a process that leaves by itself nothing is known before it is gone. */
  get leaving(): boolean {
    return false;
  }

  write(message: Buffer): void {
    this.#child.write(message);
  }

  /** A pipe keeps the order. */
  async settled(): Promise<void> {}

  stop(): void {
    this.#child.stop(this.#graceMs);
  }

  kill(): void {
    this.#child.kill();
  }
}
