// One HTTP request at an endpoint, up to where it is known who sent it. Whatever is wrong with a request, a stranger
// hears first that he is one: a client that looks for the way in finds it with any request, and learns nothing else.
import type { Head } from '../eras/head.ts';
import type { HttpRequest, HttpResponse } from '../http/server.ts';
import type { Proof } from '../identity/proof.ts';
import { standingOf } from '../identity/standing.ts';
import { type Identified, identify } from '../pipeline/authenticate.ts';
import type { Edge } from '../pipeline/edge.ts';
import type { Era } from '../upstreams/upstream.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import { corsHeaders } from './cors.ts';
import type { Endpoint } from './endpoint.ts';
import { HttpVisitor } from './http-visitor.ts';
import { refuse, refuseBroken } from './refuse.ts';

export class Arrival {
  readonly edge: Edge;
  readonly request: HttpRequest;
  readonly response: HttpResponse;
  readonly head: Head;
  /** Whose refusals it gets. */
  readonly era: Era;
  /** Header lines for a browser; mostly none. */
  readonly cors: readonly string[];
  readonly visitor: HttpVisitor;

  constructor(endpoint: Endpoint, request: HttpRequest, response: HttpResponse, head: Head, era: Era) {
    this.edge = endpoint.edge;
    this.request = request;
    this.response = response;
    this.head = head;
    this.era = era;
    this.cors = corsHeaders(head.origin);
    this.visitor = new HttpVisitor(endpoint, request, head);
  }

  get maxRequestBytes(): number {
    return this.edge.current.get().bundle.gateway.limits.max_request_bytes;
  }

  /** To somebody who may be told; `headers` go beside the usual ones. */
  refuse(refusal: Refusal, headers: readonly string[] = []): void {
    refuse(this.response, refusal, this.era, [...headers, ...this.cors]);
  }

  /** To whoever it is: a stranger is told that he is one instead. */
  turnAway(refusal: Refusal, headers?: readonly string[]): void {
    this.admit(() => this.refuse(refusal, headers));
  }

  /** Goes on with whoever it is, in this turn if he is known; a stranger is refused. */
  admit(enter: (proof: Proof) => void): void {
    try {
      const identified = identify(this.visitor, this.edge.current.get());
      if (identified instanceof Promise) void this.#admitLater(identified, enter);
      else this.#settle(identified, enter);
    } catch (error) {
      refuseBroken(this.response, this.edge.log, error);
    }
  }

  async #admitLater(pending: Promise<Identified>, enter: (proof: Proof) => void): Promise<void> {
    try {
      this.#settle(this.#stillGood(await pending), enter);
    } catch (error) {
      refuseBroken(this.response, this.edge.log, error);
    }
  }

  /** Who was found out about under a policy that is not the active one any more has to be wanted by that one. */
  #stillGood(identified: Identified): Identified {
    if ('kind' in identified) return identified;
    const { authenticator } = this.edge.current.get().policy;
    if (standingOf(identified, authenticator, Date.now()) === 'good') return identified;
    return this.visitor.challenges?.invalid ?? REFUSALS.unauthenticated;
  }

  #settle(identified: Identified, enter: (proof: Proof) => void): void {
    if ('kind' in identified) this.refuse(identified);
    else enter(identified);
  }
}
