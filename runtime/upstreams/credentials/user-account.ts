// Accounts that callers connected themselves (`oauth_authorization_code`): runtime/connect has their tokens. The gateway
// has no account of its own there.
import type { Who } from '../../access/who.ts';
import type { UserHeaders, UserTokens } from '../../connect/user-tokens.ts';
import type { Proof } from '../../identity/proof.ts';
import { REFUSALS } from '../../wire/errors.ts';
import { type Lines, OWN } from '../credential.ts';
import { isLines, type Showing } from './showing.ts';

export class UserAccount implements Showing {
  readonly personal = true;
  readonly names = ['authorization'];
  readonly #upstream: string;
  readonly #tokens: UserTokens;
  readonly #whose = new WeakMap<Lines, Proof>();
  /** Its definition is not in use any more: under its name there may be another upstream by now, with other tokens. */
  #closed = false;

  constructor(upstream: string, tokens: UserTokens) {
    this.#upstream = upstream;
    this.#tokens = tokens;
  }

  own(): undefined {}

  of({ proof }: Who): UserHeaders | Promise<UserHeaders> {
    if (this.#closed) return REFUSALS.unavailable;
    const headers = this.#tokens.headersFor(this.#upstream, proof);
    return headers instanceof Promise
      ? headers.then((late) => this.#note(late, proof))
      : this.#note(headers, proof);
  }

  /** An account that was disconnected meanwhile shows what it showed: the upstream decides. */
  current(shown: Lines): Lines | Promise<Lines> {
    const proof = this.#whose.get(shown);
    if (proof === undefined || this.#closed) return shown;
    const headers = this.#tokens.headersFor(this.#upstream, proof);
    const or = (late: UserHeaders) => (isLines(late) ? this.#keep(late, proof) : shown);
    return headers instanceof Promise ? headers.then(or) : or(headers);
  }

  instead(refused: Lines): Promise<Lines> | undefined {
    const proof = this.#whose.get(refused);
    return proof === undefined || this.#closed ? undefined : this.#again(refused, proof);
  }

  /** Everybody's account is one's own, whatever he showed. */
  whom(shown: Lines): string {
    return shown === OWN ? '' : JSON.stringify(this.#whose.get(shown)?.owner ?? null);
  }

  close(): void {
    this.#closed = true;
  }

  async #again(refused: Lines, proof: Proof): Promise<Lines> {
    this.#tokens.rejected(this.#upstream, proof, refused);
    const headers = await this.#tokens.headersFor(this.#upstream, proof);
    if (!isLines(headers) || headers === refused) throw new Error('it refused the token of an account');
    return this.#keep(headers, proof);
  }

  #note(headers: UserHeaders, proof: Proof): UserHeaders {
    return isLines(headers) ? this.#keep(headers, proof) : headers;
  }

  #keep(lines: Lines, proof: Proof): Lines {
    this.#whose.set(lines, proof);
    return lines;
  }
}
