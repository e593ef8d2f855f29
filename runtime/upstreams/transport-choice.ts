// What an upstream tells whoever tries it as one of two transports, and asks before it tries again by itself.
export interface TransportChoice {
  /** After each contact: whether the server speaks this transport at all. Silence and refusals of 5xx say nothing. */
  verdict(speaks: boolean): void;
  /** The server is being talked to in the other transport: it is not to be bothered with this one. */
  readonly settledElsewhere: boolean;
}
