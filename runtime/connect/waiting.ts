// Requests that wait for a person to come back from a page: the retry of a client arrives the moment the page was
// opened, long before anything was done there.
import type { AccountKey } from './account.ts';

type Told = (connected: boolean) => void;

export class Waiting {
  readonly #waiting = new Map<string, Set<Told>>();

  /** Resolves with true when the account is connected, with false after `ms` milliseconds. */
  wait(key: AccountKey, ms: number): Promise<boolean> {
    const name = nameOf(key);
    const all = this.#waiting.get(name) ?? new Set<Told>();
    this.#waiting.set(name, all);
    return new Promise((resolve) => {
      const told: Told = (connected) => {
        clearTimeout(timer);
        all.delete(told);
        if (all.size === 0) this.#waiting.delete(name);
        resolve(connected);
      };
      const timer = setTimeout(told, ms, false).unref();
      all.add(told);
    });
  }

  tell(key: AccountKey): void {
    for (const told of [...(this.#waiting.get(nameOf(key)) ?? [])]) told(true);
  }

  close(): void {
    for (const all of [...this.#waiting.values()]) for (const told of [...all]) told(false);
  }
}

function nameOf({ owner, upstream, binding }: AccountKey): string {
  return JSON.stringify([owner, upstream, binding]);
}
