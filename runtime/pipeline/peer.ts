// The client's end of the line, as far as the pipeline cares: one HTTP request, or a channel that carries many
// messages (SSE of 2024-11-05, WebSocket, stdio).
import type { Head } from '../eras/head.ts';
import type { Credentials } from '../identity/authenticator.ts';
import type { Challenges } from '../identity/challenge.ts';
import type { Proof } from '../identity/proof.ts';
import type { Cancellable, Session } from '../sessions/session.ts';
import type { Era } from '../upstreams/upstream.ts';
import type { HeaderSource } from '../wire/headers.ts';
import type { Outlet } from './outlet.ts';

export interface Peer {
  /** Of the client, trusted proxies set aside. May cost a system call: read only when needed. Empty for a local client. */
  readonly address: string;
  /** What is verified when there is no `proof` yet; undefined where nothing can be shown (stdio). */
  readonly credentials: Credentials | undefined;
  /** Verified already: by the request that opened the channel, or for the whole of a batch. */
  readonly proof: Proof | undefined;
  /** What a refusal says about credentials; undefined where no HTTP answer of its own carries it: channels, batches. */
  readonly challenges: Challenges | undefined;
  /** Path of the HTTP request, or of the one that opened the channel; empty on stdio. */
  readonly path: string;
  /** Of the HTTP request, or of the one that opened the channel; nothing on stdio. */
  readonly headers: HeaderSource;
  /** The headers that repeat or frame the message (Streamable HTTP); undefined on a channel, which has none. */
  readonly head: Head | undefined;
  /** Undefined on Streamable HTTP, where the head names the session. */
  readonly channel: ChannelState | undefined;
}

/** What a channel knows about its client, from one message to the next. */
export interface ChannelState {
  /** Unique, for upstreams that keep clients apart; never told to anybody. */
  readonly id: string;
  /** Where messages of the gateway go that belong to no request. */
  readonly outlet: Outlet;
  /** Decided by the first request: `initialize`, or an envelope. SSE is always legacy. */
  era: Era | undefined;
  /** Set by the answer to `initialize`. */
  session: Session | undefined;
  /** Requests of a modern client in flight, by idKey: it cancels with notifications/cancelled here. */
  readonly calls: Map<string, Cancellable>;
}
