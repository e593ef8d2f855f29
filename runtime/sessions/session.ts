// One legacy client, from `initialize` to its end: all that the gateway remembers about a client between two
// requests. On Streamable HTTP the client names it in a header; on a channel it lives as long as the channel.
import type { Visitor } from '../access/visitor.ts';
import type { Outlet } from '../pipeline/outlet.ts';
import type { Capabilities } from '../wire/capabilities.ts';
import type { LogLevel } from '../wire/log-level.ts';
import type { EventStreams } from './event-streams.ts';
import type { Questions } from './questions.ts';

/** A request in flight that its client may take back. */
export interface Cancellable {
  /** The client sent notifications/cancelled for it. */
  cancel(): void;
}

export interface Session {
  readonly id: string;
  /** Name of the listener it was opened on; it is unknown on every other one. */
  readonly listener: string;
  /** Negotiated by initialize. */
  readonly version: string;
  /** Who opened it, and nobody else may use it: `visitor.proof.owner` tells. Its proof is the latest one shown. */
  visitor: Visitor;
  /** Declared by initialize. */
  readonly capabilities: Capabilities;
  /** Calls in flight by request id; see request-id.ts for the key. */
  readonly calls: Map<string, Cancellable>;
  /** Set by logging/setLevel; until then the client gets no log messages. */
  logLevel: LogLevel | undefined;
  /** Requests of the gateway that the client has not answered yet. */
  readonly questions: Questions;
  /** For messages that belong to no request of the client: its GET stream, or its channel. */
  readonly outlet: Outlet;
  /** What its streams sent, for replay, on Streamable HTTP: it is the outlet then. Undefined on a channel. */
  readonly streams: EventStreams | undefined;
  /** When it was last used, on the clock of `Sessions`. */
  usedAt: number;
  /** Called once each, when it ends: deleted, idle for too long, or its channel closed. */
  readonly onEnd: (() => void)[];
  /** True before the first of them runs: what is added from then on is never called. */
  ended: boolean;
}
