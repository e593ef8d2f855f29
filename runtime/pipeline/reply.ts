// How the pipeline answers a client, whatever way the client came in. A listener implements it once per transport;
// the pipeline decides what is said and that it is said once, the reply decides how it travels.
export interface Reply {
  /** True when the client can be sent messages ahead of the answer. */
  readonly streams: boolean;
  /**
   * The one JSON-RPC answer. `status` counts only while no message went ahead of it. `sessionId` is told to the
   * client along with the answer to `initialize`. `headers`: further lines of an HTTP answer, name, value, name, value;
   * they too count only while no message went ahead.
   */
  answer(status: number, message: Buffer, sessionId: string | undefined, headers?: readonly string[]): void;
  /** A notification ahead of the answer. Of progress, a client that reads too slowly gets the newest one only. */
  relay(message: Buffer): void;
  /** A message ahead of the answer that must arrive: a request to the client, an event of a subscription. */
  send(message: Buffer): void;
  /** A notification was taken; there is nothing to answer. */
  accept(): void;
  /** The client cancelled the request: its response ends without an answer. */
  withdraw(): void;
  /** Called every few hundred milliseconds while the answer is waited for; `now` is the `performance.now()` clock. */
  tick(now: number): void;
}
