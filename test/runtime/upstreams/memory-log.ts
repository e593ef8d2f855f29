// The operator's log of an upstream under test.
import type { UpstreamLog } from '../../../runtime/upstreams/log.ts';

/** Keeps every line, and lets tests wait for one. */
export class MemoryLog implements UpstreamLog {
  readonly lines: string[] = [];
  #waiting: (() => void)[] = [];

  info(message: string, fields: Readonly<Record<string, unknown>> = {}): void {
    this.lines.push(`${message} ${JSON.stringify(fields)}`);
    for (const wake of this.#waiting.splice(0)) wake();
  }

  warn(message: string, fields: Readonly<Record<string, unknown>> = {}): void {
    this.info(message, fields);
  }

  /** Resolves with the first line, from `after` on, that matches. */
  async until(pattern: RegExp, after = 0): Promise<RegExpExecArray> {
    for (;;) {
      for (const line of this.lines.slice(after)) {
        const found = pattern.exec(line);
        if (found !== null) return found;
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }
}
