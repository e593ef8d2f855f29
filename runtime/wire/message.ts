// What the strict scanner finds in one message of a client: decoded words the pipeline decides on, and byte-exact
// slices of everything that is passed on. No object of the client was ever built.
//
// Each read of a slice makes a new Buffer over the body (70 ns): read one once, and only if it is needed.
import type { ListenFilter } from './listen-filter.ts';

export interface Message {
  readonly kind: 'request' | 'notification' | 'response';
  /** Raw JSON text of the id (string, or integer within +-(2^53-1)); undefined for a notification. */
  readonly id: Buffer | undefined;
  /** Decoded; empty for a response. */
  readonly method: string;
  /** Decoded params.name, params.uri, params.cursor, params.taskId. */
  readonly name: string | undefined;
  readonly uri: string | undefined;
  readonly cursor: string | undefined;
  readonly taskId: string | undefined;
  /** Raw JSON object params.arguments. */
  readonly arguments: Buffer | undefined;
  /** Decoded params.protocolVersion (initialize). */
  readonly protocolVersion: string | undefined;
  /** Raw JSON of params.capabilities and params.clientInfo (initialize). */
  readonly capabilities: Buffer | undefined;
  readonly clientInfo: Buffer | undefined;
  /** Raw JSON id params.requestId (notifications/cancelled). */
  readonly requestId: Buffer | undefined;
  /** Decoded params.level (logging/setLevel). */
  readonly level: string | undefined;
  /** Decoded params.ref (completion/complete), and the raw members that are passed on with it. */
  readonly ref: CompletionRef | undefined;
  readonly argument: Buffer | undefined;
  readonly context: Buffer | undefined;
  /** Raw JSON object params.inputResponses, and decoded params.requestState (multi round-trip requests). */
  readonly inputResponses: Buffer | undefined;
  readonly requestState: string | undefined;
  /** params.notifications of subscriptions/listen. */
  readonly listenFilter: ListenFilter | undefined;
  /** Raw JSON objects of a response: exactly one of them is there. `id` is the id of our request then. */
  readonly result: Buffer | undefined;
  readonly error: { readonly code: number; readonly message: string } | undefined;
  /** The modern envelope (2026-07-28); undefined unless `_meta` has the protocolVersion key. */
  readonly envelope: Envelope | undefined;
  /** Raw JSON of _meta.progressToken: a string or an integer, as ids are. */
  readonly progressToken: Buffer | undefined;
  /**
   * Members of `_meta` that are not the protocol's own, as `"key":value,"key":value`; undefined for none. Whatever
   * begins with `io.modelcontextprotocol/` is the protocol's own: the gateway speaks for itself upstream.
   */
  readonly meta: Buffer | undefined;
}

export type CompletionRef =
  | { readonly type: 'ref/prompt'; readonly name: string }
  | { readonly type: 'ref/resource'; readonly uri: string };

export interface Envelope {
  /** True when the required members are there and every member has its type. */
  readonly valid: boolean;
  /** Decoded; empty when it is no string. */
  readonly protocolVersion: string;
  /** Raw JSON objects. */
  readonly clientCapabilities: Buffer | undefined;
  readonly clientInfo: Buffer | undefined;
  readonly logLevel: string | undefined;
}
