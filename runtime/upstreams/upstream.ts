// The one interface of everything a call can be sent to: a stdio process, an HTTP instance, a pool of them.
// They nest: a pool is an Upstream over Upstreams.
//
// The contract:
//  - `dispatch` returns false when the call was not taken (full, closed); the sink was not touched then.
//  - An upstream that took a call sets `call.attempt`, reports progress and log any number of times, then exactly
//    one of `result`, `error`, `fail`. It never calls the sink from inside `dispatch`.
//  - After `call.attempt.abort()` the sink is not called again. The attempt may change while the call runs (a pool
//    tries another member), so it is read from the call when it is needed. Aborting a call that is over does nothing.
//  - `close` finishes the calls in flight; `destroy` fails them.
import type { Answer } from '../wire/answer.ts';
import type { Refusal } from '../wire/errors.ts';

/** `legacy`: initialize and sessions, up to 2025-11-25. `modern`: stateless, 2026-07-28. */
export type Era = 'legacy' | 'modern';

export interface Upstream {
  readonly name: string;
  dispatch(call: Call, sink: Sink): boolean;
  /** What the upstream is right now, for the catalog, status and metrics. */
  readonly state: UpstreamState;
  /** Called whenever the upstream says its tools changed, goes down, or comes back. */
  onToolsChanged: (() => void) | undefined;
  close(): Promise<void>;
  destroy(reason: string): void;
}

export interface UpstreamState {
  /** `idle`: not contacted yet. `down`: the last attempt to reach it failed. */
  readonly phase: 'idle' | 'starting' | 'up' | 'down' | 'closed';
  /** Undefined until it was probed. */
  readonly era: Era | undefined;
  readonly inFlight: number;
  /** Why it is down, in words for the operator (status, log); never sent to clients. */
  readonly reason: string | undefined;
}

/** One request on its way to an upstream. All slices are byte-exact parts of the client's message. */
export interface Call {
  readonly method: 'tools/call' | 'tools/list';
  /** The upstream's own name of the tool; goes to params.name and Mcp-Name. */
  readonly name: string | undefined;
  readonly cursor: string | undefined;
  readonly arguments: Buffer | undefined;
  /** Members of `_meta` that are not the protocol's own, as `"key":value,"key":value`. */
  readonly meta: Buffer | undefined;
  /** True when the client can be told about progress. */
  readonly wantsProgress: boolean;
  /** Milliseconds on the `performance.now()` clock; the caller enforces it through `attempt.abort`. */
  readonly deadline: number;
  /** Set by the upstream that took the call. */
  attempt: Attempt | undefined;
}

export interface Attempt {
  /** Gives the call up: tells the upstream in its own era's way and frees what the call holds. */
  abort(reason: AbortReason): void;
}

export type AbortReason = 'client_cancelled' | 'client_gone' | 'timeout' | 'shutdown';

export interface Sink {
  /** `params` of notifications/progress; `tokenStart`..`tokenEnd` is the upstream-side token in it. */
  progress(params: Buffer, tokenStart: number, tokenEnd: number): void;
  /** `params` of notifications/message. */
  log(params: Buffer): void;
  /** The upstream's result; `answer.era` says which revision's shape it has. */
  result(answer: Answer): void;
  /** The upstream answered with a JSON-RPC error. */
  error(answer: Answer): void;
  /** There is no answer: the upstream is gone, sent nonsense, or was too slow. */
  fail(refusal: Refusal): void;
}
