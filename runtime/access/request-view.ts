// What conditions may look at of how a request came in. It keeps the headers and not the request, so that whoever stays
// subscribed can be judged again by what he came with.
import type { CallRequest } from '../../policies/calls/call.ts';
import type { HeaderSource } from '../wire/headers.ts';

export class RequestView implements CallRequest {
  readonly listener: string;
  readonly path: string;
  readonly protocolVersion: string;
  readonly #headers: HeaderSource;

  constructor(listener: string, path: string, protocolVersion: string, headers: HeaderSource) {
    this.listener = listener;
    this.path = path;
    this.protocolVersion = protocolVersion;
    this.#headers = headers;
  }

  header(name: string): string | undefined {
    return this.#headers.get(name);
  }
}
