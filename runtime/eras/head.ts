// The request headers that mean something to the gateway, picked out in one pass: looking each of them up, and
// checking each for a second line, would walk the list of headers some twenty times per request.
import type { Headers } from '../http/server.ts';
import type { HeaderSource } from '../wire/headers.ts';

export class Head implements HeaderSource {
  host: string | undefined = undefined;
  origin: string | undefined = undefined;
  /** Several lines are one list (RFC 9110, 5.2). */
  accept: string | undefined = undefined;
  contentType: string | undefined = undefined;
  contentEncoding: string | undefined = undefined;
  /** Mcp-Protocol-Version, Mcp-Session-Id, Mcp-Method, Mcp-Name. */
  version: string | undefined = undefined;
  session: string | undefined = undefined;
  method: string | undefined = undefined;
  name: string | undefined = undefined;
  /** True when a header that decides something came twice: which one counts would be anybody's guess. */
  repeated = false;
  #authorized = false;

  constructor(headers: Headers) {
    headers.forEach((name, value) => {
      // By length first: most headers of a request are none of these, and a number is compared faster than text.
      switch (name.length) {
        case 4:
          if (name === 'host') this.host = this.#once(this.host, value);
          break;
        case 6:
          if (name === 'accept') this.accept = this.accept === undefined ? value : `${this.accept}, ${value}`;
          else if (name === 'origin') this.origin = this.#once(this.origin, value);
          break;
        case 8:
          if (name === 'mcp-name') this.name = this.#once(this.name, value);
          break;
        case 10:
          if (name === 'mcp-method') this.method = this.#once(this.method, value);
          break;
        case 12:
          if (name === 'content-type') this.contentType = this.#once(this.contentType, value);
          break;
        case 13:
          if (name === 'authorization') {
            this.repeated ||= this.#authorized;
            this.#authorized = true;
          }
          break;
        case 14:
          if (name === 'mcp-session-id') this.session = this.#once(this.session, value);
          break;
        case 16:
          if (name === 'content-encoding') this.contentEncoding = this.#once(this.contentEncoding, value);
          break;
        case 20:
          if (name === 'mcp-protocol-version') this.version = this.#once(this.version, value);
          break;
      }
      if (name.startsWith('mcp-param-') && headers.repeated(name)) this.repeated = true;
    });
  }

  /** For the wire layer, which asks for the headers that repeat the message by their names. */
  get(name: string): string | undefined {
    switch (name) {
      case 'mcp-protocol-version':
        return this.version;
      case 'mcp-method':
        return this.method;
      case 'mcp-name':
        return this.name;
      default:
        return undefined;
    }
  }

  /** The first line stays; a second one is noted. */
  #once(before: string | undefined, value: string): string {
    if (before === undefined) return value;
    this.repeated = true;
    return before;
  }
}
