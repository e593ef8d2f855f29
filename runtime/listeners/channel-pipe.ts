// The connection under a channel, whichever transport it speaks: an event stream with its posts, a WebSocket, the
// pipes of a process.

export interface Pipe {
  /** One message, on one line. False when much waits for the client already; it was taken all the same. */
  send(message: Buffer): boolean;
  /** Bytes the client has not taken yet. */
  readonly buffered: number;
  close(why: Closing): void;
}

/**
 * `over`: everything was said. `too_slow`: the client does not take what it asked for, and what waits may be lost.
 * `turned_out`: its proof is worth nothing any more.
 */
export type Closing = 'over' | 'too_slow' | 'turned_out';
