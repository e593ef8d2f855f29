// Who calls, as plain headers, for upstreams that trust the gateway's network (`identity_headers`).
import type { Who } from '../../access/who.ts';
import { type Lines, OWN } from '../credential.ts';
import { headerOf } from './caller-facts.ts';
import { canBeSent, maySet, percentEncoded } from './header-value.ts';
import type { Showing } from './showing.ts';

export class IdentityHeaders implements Showing {
  readonly personal = true;
  readonly names: readonly string[];
  readonly #headers: readonly (readonly [string, string])[];
  readonly #own: Lines;
  readonly #known = new WeakMap<Who, Lines>();
  readonly #whom = new WeakMap<Lines, string>();

  /**
   * `headers`: lower-case name to what of the caller it holds. `gateway`: the client of the gateway's own requests.
   * Throws, with words for the operator, for a header that belongs to the protocol or the connection.
   */
  constructor(headers: Readonly<Record<string, string>>, gateway: string) {
    this.#headers = Object.entries(headers);
    this.names = Object.keys(headers);
    const bad = this.names.find((name) => !maySet(name));
    if (bad !== undefined) throw new Error(`the header ${bad} cannot be set`);
    this.#own = this.#headers.flatMap(([name, what]) =>
      what === 'client' ? [name, percentEncoded(gateway)] : [],
    );
  }

  own(): Lines {
    return this.#own;
  }

  /** What is not known of a caller, or is too long to be sent, is left out. */
  of(who: Who): Lines {
    const known = this.#known.get(who);
    if (known !== undefined) return known;
    const lines = this.#headers.flatMap(([name, what]) => {
      const value = headerOf(who.principal, what);
      return value !== undefined && canBeSent(value) ? [name, value] : [];
    });
    this.#known.set(who, lines);
    return lines;
  }

  current(shown: Lines): Lines {
    return shown;
  }

  instead(): undefined {}

  /** What he is called by, whoever that is. */
  whom(shown: Lines): string {
    if (shown === OWN) return '';
    let whom = this.#whom.get(shown);
    if (whom === undefined) {
      whom = JSON.stringify(shown);
      this.#whom.set(shown, whom);
    }
    return whom;
  }

  close(): void {}
}
