// A credential that cannot be made in this environment: its upstream is down and says why, and no call goes there.
import type { Showing } from './showing.ts';

export class Broken implements Showing {
  readonly personal: boolean;
  readonly names = ['authorization'];
  readonly #reason: string;

  /** `personal`: as what it stands for would be. */
  constructor(reason: string, personal: boolean) {
    this.#reason = reason;
    this.personal = personal;
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

  whom(): string {
    return '';
  }

  close(): void {}

  #no(): Promise<never> {
    return Promise.reject(new Error(this.#reason));
  }
}
