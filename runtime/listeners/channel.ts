// One connection that carries messages both ways, and with it one client: who it is, of which era, what it has in
// flight. Everything of a client ends with its channel, whatever the era: nobody could be told the answers.
//
// Its proof is the one it opened the channel with, or on SSE the latest one it posted a message with. When that is worth
// nothing any more the channel ends.
//
// What a client can make us hold is bounded: so many requests in flight, and so many bytes it asked for and does not
// take.

import { NO_PROOF, type Proof } from '../identity/proof.ts';
import { standingOf } from '../identity/standing.ts';
import type { Edge } from '../pipeline/edge.ts';
import { Exchange } from '../pipeline/exchange.ts';
import type { Outlet } from '../pipeline/outlet.ts';
import type { ChannelState } from '../pipeline/peer.ts';
import { run } from '../pipeline/run.ts';
import type { Guest } from '../sessions/guests.ts';
import type { Cancellable, Session } from '../sessions/session.ts';
import type { Era } from '../upstreams/upstream.ts';
import { isBatch, judgeBatch, splitBatch } from '../wire/batch.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import { buildError } from '../wire/reply.ts';
import { scanMessage } from '../wire/scan-message.ts';
import { ChannelPeer, type Opener } from './channel-peer.ts';
import type { Closing, Pipe } from './channel-pipe.ts';
import { ChannelReply, type ReplyHost } from './channel-reply.ts';

/** The one revision that knows batches. */
const BATCHED = '2025-03-26';

const MAX_IN_FLIGHT = 256;

/** What may wait for a client when a message is added that is no answer. */
const MAX_WAITING_BYTES = 1024 * 1024;

let lastId = 0;

export class Channel implements ChannelState, Outlet, ReplyHost, Guest {
  readonly id: string;
  readonly calls = new Map<string, Cancellable>();
  era: Era | undefined;
  session: Session | undefined;

  readonly #edge: Edge;
  readonly #peer: ChannelPeer;
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
    const { proof } = opener;
    this.#peer = new ChannelPeer(opener, this);
    if (proof !== undefined) edge.sessions.guests.add(this);
  }

  get proof(): Proof {
    return this.#peer.proof ?? NO_PROOF;
  }

  /** The client has shown another proof of the same owner. */
  show(proof: Proof): void {
    if (proof === this.proof) return;
    this.#peer.proof = proof;
    if (this.session !== undefined) this.session.visitor = { ...this.session.visitor, proof };
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
    if (!this.#isGood()) this.turnOut();
    else if (!isBatch(message)) this.#take(message);
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
    this.#edge.sessions.guests.remove(this);
    const key = { session: session?.id ?? this.id, client: this.proof.owner || this.#peer.address };
    for (const upstream of this.#edge.current.get().upstreams) upstream.forget(key);
  }

  turnOut(): void {
    this.#close('turned_out');
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

  /** There is no answer that says it: what comes after the end of a proof is nobody's. */
  #isGood(): boolean {
    const { proof } = this.#peer;
    if (proof === undefined) return true;
    const { authenticator } = this.#edge.current.get().policy;
    return standingOf(proof, authenticator, Date.now()) === 'good';
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

  #close(why: Closing): void {
    this.#pipe.close(why);
    this.closed();
  }
}
