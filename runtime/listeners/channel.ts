// One connection that carries messages both ways, and with it one client: who it is, of which era, what it has in
// flight. Everything of a client ends with its channel, whatever the era: nobody could be told the answers.
//
// What a client can make us hold is bounded: so many requests in flight, and so many bytes it asked for and does not
// take.

import type { Edge } from '../pipeline/edge.ts';
import { Exchange } from '../pipeline/exchange.ts';
import type { Outlet } from '../pipeline/outlet.ts';
import type { ChannelState, Peer } from '../pipeline/peer.ts';
import { run } from '../pipeline/run.ts';
import type { Cancellable, Session } from '../sessions/session.ts';
import type { Era } from '../upstreams/upstream.ts';
import { isBatch, judgeBatch, splitBatch } from '../wire/batch.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import type { HeaderSource } from '../wire/headers.ts';
import { buildError } from '../wire/reply.ts';
import { scanMessage } from '../wire/scan-message.ts';
import type { Pipe } from './channel-pipe.ts';
import { ChannelReply, type ReplyHost } from './channel-reply.ts';

/** The one revision that knows batches. */
const BATCHED = '2025-03-26';

const MAX_IN_FLIGHT = 256;

/** What may wait for a client when a message is added that is no answer. */
const MAX_WAITING_BYTES = 1024 * 1024;

/** Who opened a channel. */
export interface Opener {
  /** `stdio` for a local client. */
  readonly remoteAddress: string;
  readonly headers: HeaderSource;
}

let lastId = 0;

export class Channel implements ChannelState, Outlet, ReplyHost {
  readonly id: string;
  readonly calls = new Map<string, Cancellable>();
  era: Era | undefined;
  session: Session | undefined;

  readonly #edge: Edge;
  readonly #peer: Peer;
  readonly #pipe: Pipe;
  readonly #inFlight = new Set<ChannelReply>();
  #blocked = false;
  #leaving = false;
  #ended = false;

  /** `era` where the transport itself decides it. */
  constructor(edge: Edge, opener: Opener, pipe: Pipe, era?: Era) {
    lastId += 1;
    this.id = `channel ${lastId}`;
    this.era = era;
    this.#edge = edge;
    this.#pipe = pipe;
    const { remoteAddress, headers } = opener;
    this.#peer = { remoteAddress, headers, head: undefined, channel: this };
  }

  get outlet(): Outlet {
    return this;
  }

  get blocked(): boolean {
    return this.#blocked;
  }

  /** One message of the client, whole; the bytes are the channel's from here on. */
  receive(message: Buffer): void {
    if (this.#ended) return;
    if (!isBatch(message)) this.#take(message);
    else {
      const refusal = this.#takeAll(message);
      if (refusal !== undefined) this.post(buildError(undefined, refusal, this.era ?? 'legacy'));
    }
  }

  /** The client takes something again. */
  drained(): void {
    this.#blocked = false;
    for (const reply of this.#inFlight) reply.drained();
  }

  /** Takes no further requests, finishes those in flight, and closes. */
  leave(): void {
    if (this.#leaving) return;
    this.#leaving = true;
    // A client that listens for changes would do so for ever.
    for (const { exchange } of this.#inFlight) if (exchange?.listening !== undefined) exchange.shutDown();
    this.#closeWhenDone();
  }

  /** The connection is gone, or given up: so is everything that came by it. */
  closed(): void {
    if (this.#ended) return;
    this.#ended = true;
    for (const { exchange } of this.#inFlight) exchange?.channelClosed();
    const { session } = this;
    if (session !== undefined) this.#edge.sessions.endSession(session);
    const key = { session: session?.id ?? this.id, client: this.#peer.remoteAddress };
    for (const upstream of this.#edge.current.get().upstreams) upstream.forget(key);
  }

  send(message: Buffer): void {
    this.post(message);
  }

  post(message: Buffer): void {
    this.#put(message, MAX_WAITING_BYTES);
  }

  /**
   * Answers of calls that ran side by side may come all at once, and each may be as large as any: a client is too
   * slow when that much waits already.
   */
  postAnswer(message: Buffer): void {
    this.#put(message, this.#edge.current.get().bundle.gateway.limits.max_response_bytes);
  }

  done(reply: ChannelReply): void {
    this.#inFlight.delete(reply);
    if (this.#leaving) this.#closeWhenDone();
  }

  /** `bound`: bytes that may wait already. */
  #put(message: Buffer, bound: number): void {
    if (this.#ended) return;
    if (this.#blocked && this.#pipe.buffered > bound) this.#close('too_slow');
    else if (!this.#pipe.send(message)) this.#blocked = true;
  }

  #take(message: Buffer): void {
    if ((this.#leaving || this.#inFlight.size >= MAX_IN_FLIGHT) && this.#turnAway(message)) return;
    const reply = new ChannelReply(this);
    const startedAt = this.#edge.deadlines.now();
    const exchange = new Exchange(this.#edge, this.#peer, message, reply, this.era ?? 'legacy', startedAt);
    reply.exchange = exchange;
    this.#inFlight.add(reply);
    run(exchange);
  }

  /** Answered one by one: official clients of that revision read arrays over HTTP only. */
  #takeAll(array: Buffer): Refusal | undefined {
    const elements = splitBatch(array);
    if ('kind' in elements) return elements;
    const refusal = judgeBatch(elements.map((element) => scanMessage(element)));
    if (refusal !== undefined) return refusal;
    if (this.session?.version !== BATCHED) return REFUSALS.bad_batch;
    for (const element of elements) this.#take(element);
    return undefined;
  }

  /** Refuses a request. Whatever is none goes on: it may be what lets one of those in flight end. */
  #turnAway(bytes: Buffer): boolean {
    const message = scanMessage(bytes);
    if ('refusal' in message || message.kind !== 'request') return false;
    const refusal = this.#leaving ? REFUSALS.unavailable : REFUSALS.overloaded;
    this.post(buildError(message.id, refusal, this.era ?? 'legacy'));
    return true;
  }

  #closeWhenDone(): void {
    if (this.#inFlight.size === 0 && !this.#ended) this.#close('over');
  }

  #close(why: 'over' | 'too_slow'): void {
    this.#pipe.close(why);
    this.closed();
  }
}
