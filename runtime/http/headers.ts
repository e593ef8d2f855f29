// Request headers as one flat list: name, value, name, value. A request has about ten of them, and a linear scan
// over ten strings is cheaper than building any index (forEach of uWebSockets.js with nine headers: 1.6 us).
import type { Headers } from './server.ts';

export class FlatHeaders implements Headers {
  readonly #list: readonly string[];

  /** `list` holds lower-case names at even, values at odd places. It is kept, not copied. */
  constructor(list: readonly string[]) {
    this.#list = list;
  }

  get(name: string): string | undefined {
    const list = this.#list;
    for (let i = 0; i < list.length; i += 2) {
      if (list[i] === name) return list[i + 1];
    }
    return undefined;
  }

  repeated(name: string): boolean {
    const list = this.#list;
    let seen = false;
    for (let i = 0; i < list.length; i += 2) {
      if (list[i] !== name) continue;
      if (seen) return true;
      seen = true;
    }
    return false;
  }

  forEach(visit: (name: string, value: string) => void): void {
    const list = this.#list;
    for (let i = 0; i < list.length; i += 2) visit(list[i] as string, list[i + 1] as string);
  }
}
