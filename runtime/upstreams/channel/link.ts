// What carries messages to a server and back: the pipes of a process, an event stream with its POSTs, a WebSocket.
// Everything above it (channel/connection.ts) is the same for all of them.
import type { Refusal } from '../../wire/errors.ts';
import type { Lines } from '../credential.ts';

export interface LinkEvents {
  /** One message, or in one revision an array of them. The bytes are not used again. */
  onMessage(bytes: Buffer): void;
  /** A message over the limit was dropped. Its first and last bytes as latin1, as far as they are known. */
  onTooLong(head: string, tail: string): void;
  /** The request with this id of ours did not reach the server. */
  onUndelivered(id: number, refusal: Refusal): void;
  /** Once, last. `reason` is for the operator. */
  onEnd(reason: string): void;
}

export interface Link {
  /** False while the other side leaves too much unread: do not start new calls. */
  readonly writable: boolean;
  /** It is about to end: nothing more will be delivered, and `onEnd` follows. */
  readonly leaving: boolean;
  /** For the operator's log. */
  readonly facts: Readonly<Record<string, unknown>>;
  /**
   * Sends one message, or keeps it until the link is open. `id`: that of a request of ours, 0 for anything else.
   * `shown`: for whom, where each message can say so; whoever the link was opened for unless given.
   */
  write(message: Buffer, id: number, shown?: Lines): void;
  /** Resolves when everything written so far has arrived, or never will: what is written then comes after it. */
  settled(): Promise<void>;
  /** Ends politely; `onEnd` follows. */
  stop(): void;
  /** Ends now; `onEnd` follows. */
  kill(): void;
}

/**
 * Opens a link for whom `shown` says; one that cannot be opened says so through `onEnd`, never from inside this call.
 */
export type OpenLink = (events: LinkEvents, shown: Lines) => Link;
