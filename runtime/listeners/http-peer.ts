// The client behind one HTTP request.
import type { Head } from '../eras/head.ts';
import type { Headers, HttpRequest } from '../http/server.ts';
import type { Peer } from '../pipeline/peer.ts';

export class HttpPeer implements Peer {
  readonly head: Head;
  readonly #request: HttpRequest;

  constructor(request: HttpRequest, head: Head) {
    this.#request = request;
    this.head = head;
  }

  get remoteAddress(): string {
    return this.#request.remoteAddress;
  }

  get headers(): Headers {
    return this.#request.headers;
  }

  get channel(): undefined {
    return undefined;
  }
}
