// The client's end of the line, as far as the pipeline cares: one HTTP request, or a channel that carries many
// messages (SSE of 2024-11-05, WebSocket, stdio).
import type { Head } from '../eras/head.ts';
import type { Cancellable, Session } from '../sessions/session.ts';
import type { Era } from '../upstreams/upstream.ts';
import type { HeaderSource } from '../wire/headers.ts';
import type { Outlet } from './outlet.ts';

export interface Peer {
  /** May cost a system call: read only when needed. `stdio` for a local client. */
  readonly remoteAddress: string;
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
