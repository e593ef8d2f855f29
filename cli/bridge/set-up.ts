// What a client has asked of its session beyond calls, for the session that may have to take its place.
import type { Pending } from './pending.ts';

export class SetUp {
  readonly #requests = new Map<string, Buffer>();

  /** In the order they were made. */
  get requests(): Iterable<Buffer> {
    return this.#requests.values();
  }

  /** The server has done what the request asks for. */
  note({ message, raw }: Pending): void {
    if (message.method === 'logging/setLevel') this.#requests.set('level', raw);
    else if (message.method === 'resources/subscribe') this.#requests.set(`uri ${message.uri}`, raw);
    else if (message.method === 'resources/unsubscribe') this.#requests.delete(`uri ${message.uri}`);
  }

  clear(): void {
    this.#requests.clear();
  }
}
