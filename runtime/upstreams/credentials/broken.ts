// A credential that cannot be made in this environment: its upstream is down and says why, and no call goes there.
import type { Showing } from './showing.ts';

export class Broken implements Showing {
  readonly personal = false;
  readonly names = ['authorization'];
  readonly #reason: string;

  constructor(reason: string) {
    this.#reason = reason;
  }

  own(): Promise<never> {
    return this.#no();
  }

  of(): Promise<never> {
    return this.#no();
  }

  current(): Promise<never> {
    return this.#no();
  }

  instead(): undefined {}

  close(): void {}

  #no(): Promise<never> {
    return Promise.reject(new Error(this.#reason));
  }
}
