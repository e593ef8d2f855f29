// Who sent one HTTP request: the pipeline's end of the line, and what there is to verify. Addresses and certificates
// cost a question to the engine, and are asked for only by whoever needs them.
import type { Head } from '../eras/head.ts';
import type { Headers, HttpRequest } from '../http/server.ts';
import type { Credentials } from '../identity/authenticator.ts';
import type { Challenges } from '../identity/challenge.ts';
import type { Proof } from '../identity/proof.ts';
import type { Peer } from '../pipeline/peer.ts';
import type { Endpoint } from './endpoint.ts';

export class HttpVisitor implements Peer, Credentials {
  readonly head: Head;
  /** Set when the request is more than one message. */
  proof: Proof | undefined = undefined;
  readonly #endpoint: Endpoint;
  readonly #request: HttpRequest;
  #address: string | undefined;

  constructor(endpoint: Endpoint, request: HttpRequest, head: Head) {
    this.head = head;
    this.#endpoint = endpoint;
    this.#request = request;
  }

  get credentials(): Credentials {
    return this;
  }

  get challenges(): Challenges | undefined {
    // One of many messages has no status and no header of its own.
    return this.proof === undefined ? this.#endpoint.challengesFor(this.head.host ?? '') : undefined;
  }

  get address(): string {
    this.#address ??= this.#endpoint.proxies.clientBehind(this.peerAddress, this.headers);
    return this.#address;
  }

  get peerAddress(): string {
    return this.#request.remoteAddress;
  }

  get certificate(): Buffer | undefined {
    return this.#request.certificate;
  }

  get throughProxy(): boolean {
    return this.#endpoint.proxies.trusts(this.peerAddress);
  }

  get path(): string {
    return this.#request.path;
  }

  get headers(): Headers {
    return this.#request.headers;
  }

  get channel(): undefined {
    return undefined;
  }
}
