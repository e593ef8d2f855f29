// Upstreams behind an authorization server: the gateway's own token for everybody (`oauth_client_credentials`, RFC 6749
// 4.4), or for each caller what his own token is exchanged for (`token_exchange`, RFC 8693). A token of a caller goes to
// the token endpoint and nowhere else.
import { canonical } from '../../../schema/canonical.ts';
import type { Who } from '../../access/who.ts';
import type { Proof } from '../../identity/proof.ts';
import { REFUSALS } from '../../wire/errors.ts';
import { type Lines, OWN } from '../credential.ts';
import type { Showing, Shown } from './showing.ts';
import type { TokenEndpoint } from './token-endpoint.ts';
import { TokenSource, type TokenSourceOptions } from './token-source.ts';

type Sourcing = Pick<TokenSourceOptions, 'now' | 'patienceMs'>;

/** Where lines came from, for when they are not good any more. */
type Sources = WeakMap<Lines, TokenSource>;

const FOREVER = Number.POSITIVE_INFINITY;

export class ClientCredentials implements Showing {
  readonly personal = false;
  readonly names = ['authorization'];
  readonly #endpoint: TokenEndpoint;
  readonly #source: TokenSource;

  constructor(endpoint: TokenEndpoint, sourcing: Sourcing) {
    this.#endpoint = endpoint;
    this.#source = ownSource(endpoint, sourcing);
  }

  own(): Lines | Promise<Lines> {
    return this.#source.lines();
  }

  of(): Lines | Promise<Lines> {
    return this.#source.lines();
  }

  current(): Lines | Promise<Lines> {
    return this.#source.lines();
  }

  instead(refused: Lines): Promise<Lines> | undefined {
    return this.#source.instead(refused);
  }

  whom(): string {
    return '';
  }

  close(): void {
    this.#endpoint.close();
  }
}

export class TokenExchange implements Showing {
  readonly personal = true;
  readonly names = ['authorization'];
  readonly #endpoint: TokenEndpoint;
  readonly #sourcing: Sourcing;
  /** The gateway's own; undefined when it is no client of the authorization server. */
  readonly #own: TokenSource | undefined;
  /** By proof and not by owner: of two tokens of one owner one may stand for less. */
  readonly #sources = new WeakMap<Proof, TokenSource>();
  readonly #from: Sources = new WeakMap();
  readonly #whom = new WeakMap<TokenSource, string>();

  constructor(endpoint: TokenEndpoint, sourcing: Sourcing) {
    this.#endpoint = endpoint;
    this.#sourcing = sourcing;
    this.#own = endpoint.isClient ? ownSource(endpoint, sourcing) : undefined;
  }

  own(): Lines | undefined | Promise<Lines> {
    return this.#own && this.#lines(this.#own);
  }

  /** A caller without a token has nothing to exchange. */
  of({ proof }: Who): Shown | Promise<Lines> {
    const { token } = proof;
    if (token === undefined) return REFUSALS.denied;
    let source = this.#sources.get(proof);
    if (source === undefined) {
      const fetch = () => this.#endpoint.exchange(token);
      source = new TokenSource({ ...this.#sourcing, fetch, until: proof.expiresAt });
      this.#sources.set(proof, source);
      this.#whom.set(source, whomOf(proof));
    }
    return this.#lines(source);
  }

  current(shown: Lines): Lines | Promise<Lines> {
    const source = this.#from.get(shown);
    return source === undefined ? shown : this.#lines(source);
  }

  instead(refused: Lines): Promise<Lines> | undefined {
    const source = this.#from.get(refused);
    return source?.instead(refused)?.then((lines) => this.#note(lines, source));
  }

  whom(shown: Lines): string {
    const source = shown === OWN ? undefined : this.#from.get(shown);
    return source === undefined ? '' : this.#whom.get(source)!;
  }

  close(): void {
    this.#endpoint.close();
  }

  #lines(source: TokenSource): Lines | Promise<Lines> {
    const lines = source.lines();
    return lines instanceof Promise
      ? lines.then((late) => this.#note(late, source))
      : this.#note(lines, source);
  }

  #note(lines: Lines, source: TokenSource): Lines {
    this.#from.set(lines, source);
    return lines;
  }
}

function ownSource(endpoint: TokenEndpoint, sourcing: Sourcing): TokenSource {
  return new TokenSource({ ...sourcing, fetch: () => endpoint.clientToken(), until: FOREVER });
}

/** Of each token anew; they say nothing about what it is good for. */
const OF_THE_TOKEN = new Set(['exp', 'iat', 'nbf', 'jti', 'auth_time']);

/** Two tokens of one caller are told apart by whatever else they say: one may be exchanged for less than the other. */
function whomOf({ owner, scopes, claims }: Proof): string {
  const said = Object.entries(claims).filter(([name]) => !OF_THE_TOKEN.has(name));
  return canonical([owner, scopes, Object.fromEntries(said)]);
}
