// Where messages for a client go that are no answer: what happens outside any request of it. In a file of its own
// because both ends know it: sessions and subscriptions send through it, listeners are behind it.

/** The channel itself, a session's GET stream, or the response of a listen stream. */
export interface Outlet {
  /** Queued, within a bound, while nobody listens; dropped when the client is gone. */
  send(message: Buffer): void;
}
