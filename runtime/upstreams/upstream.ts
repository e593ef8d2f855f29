// The one interface of everything a call can be sent to: a process, an HTTP instance, a connection, a pool of them.
// They nest: a pool is an Upstream over Upstreams.
//
// The contract:
//  - `dispatch` returns false when the call was not taken (full, closed); the sink was not touched then.
//  - An upstream that took a call sets `call.attempt`, reports progress, log and questions any number of times, then
//    exactly one of `result`, `error`, `fail`. It never calls the sink from inside `dispatch`.
//  - After `call.attempt.abort()` the sink is not called again. The attempt may change while the call runs (a pool
//    tries another member), so it is read from the call when it is needed. Aborting a call that is over does nothing.
//  - Only legacy servers ask while a call is open (`Sink.ask`); a modern one ends the call with a result whose
//    `resultType` is `input_required` (2026-07-28, multi round-trip requests). Both are facts to the upstream: what
//    becomes of them is decided by the edge towards the client.
//  - `close` finishes the calls in flight; `destroy` fails them.
import type { Answer } from '../wire/answer.ts';
import type { Capabilities } from '../wire/capabilities.ts';
import type { Refusal } from '../wire/errors.ts';
import type { LogLevel } from '../wire/log-level.ts';

/** `legacy`: initialize and sessions, up to 2025-11-25. `modern`: stateless, 2026-07-28. */
export type Era = 'legacy' | 'modern';

export interface Upstream {
  readonly name: string;
  dispatch(call: Call, sink: Sink): boolean;
  /** What the upstream is right now, for the catalog, status and metrics. */
  readonly state: UpstreamState;
  /** What it said it can do; undefined until it was spoken to. The last word survives its going down. */
  readonly offers: Offers | undefined;
  /** Told what happens outside calls; set once by whoever made the upstream, or by the pool around it. */
  events: UpstreamEvents | undefined;
  /**
   * From now on `resourceUpdated` is told of this resource, until `unsubscribe` with the same words. Resolves once
   * changes are really heard of, false when the upstream does not take the subscription. Never rejects. Counting who
   * wants it is the caller's business: it asks once per resource and client key that `isolation` keeps apart.
   */
  subscribe(uri: string, client: ClientKey): Promise<boolean>;
  unsubscribe(uri: string, client: ClientKey): void;
  /**
   * The same for a task, by the upstream's own id, and `taskUpdated`, which is also told how the task stands at first
   * and whenever something may have been missed.
   */
  followTask(taskId: string, client: ClientKey): Promise<boolean>;
  unfollowTask(taskId: string, client: ClientKey): void;
  /** That client is gone: sessions and processes that were its own may end. */
  forget(client: ClientKey): void;
  close(): Promise<void>;
  destroy(reason: string): void;
}

/** Kinds of things an upstream lists. */
export type Kind = 'tools' | 'prompts' | 'resources';

export interface UpstreamEvents {
  /** It says that its list changed, or it went down or came back (then for each kind). */
  listChanged(kind: Kind): void;
  /** `params` of notifications/resources/updated. `client` when it came from a session that is one client's own. */
  resourceUpdated(uri: string, params: Buffer, client: ClientKey | undefined): void;
  /** `params` of notifications/tasks (tasks extension), and the upstream's own id of the task, which is a secret. */
  taskUpdated(taskId: string, params: Buffer): void;
  /** `params` of notifications/elicitation/complete (2025-11-25) from a session that is one client's own. */
  elicitationComplete(params: Buffer, client: ClientKey): void;
}

/** Server capabilities, reduced to what the gateway relays. */
export interface Offers {
  readonly tools: boolean;
  readonly prompts: boolean;
  readonly resources: boolean;
  readonly subscribe: boolean;
  readonly completions: boolean;
  readonly logging: boolean;
  /** Extension id -> its settings as raw JSON; modern upstreams only. */
  readonly extensions: ReadonlyMap<string, string>;
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

/** Whose call it is, for upstreams that keep clients apart. Read only then: an address is not free on every engine. */
export interface ClientKey {
  /** Id of the client's legacy session or connection; undefined for a modern client over HTTP. */
  readonly session: string | undefined;
  /** The owner of its proof; the address of somebody anonymous. */
  readonly client: string;
}

/** One request on its way to an upstream. All slices are byte-exact parts of the client's message. */
export interface Call {
  readonly method: string;
  /**
   * The members of `params` but `_meta`, as pieces of JSON: texts are ASCII, names already the upstream's own.
   * Empty for none. Read once per attempt.
   */
  readonly params: readonly (string | Buffer)[];
  /** What Mcp-Name repeats: tool or prompt name, uri, task id, as the upstream knows it; undefined for none. */
  readonly mirroredName: string | undefined;
  /** Mcp-Param headers, name, value, name, value, values encoded; undefined for none. Modern HTTP upstreams only. */
  readonly mirroredParams: readonly string[] | undefined;
  /** Members of `_meta` that are not the protocol's own, as `"key":value,"key":value`. */
  readonly meta: Buffer | undefined;
  /** True when the client can be told about progress. */
  readonly wantsProgress: boolean;
  /** Only messages of at least this level are wanted; undefined for none. */
  readonly logLevel: LogLevel | undefined;
  /** What this upstream may ask of the client: the client's capabilities, cut to what policy lets it ask. */
  readonly capabilities: Capabilities;
  readonly client: ClientKey;
  /**
   * Headers made for this call alone, name, value, name, value, names in lower case: who it is for, what the client's
   * own headers pass on. They stand instead of those of the same name the upstream was configured with.
   */
  readonly headers: readonly string[];
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
  /** `params` of notifications/message; never below the level the call asked for. */
  log(params: Buffer): void;
  /** A legacy server asks the client something, and goes on with the call when it has the answer. */
  ask(question: Question): void;
  /** The upstream's result; `answer.era` says which revision's shape it has. */
  result(answer: Answer): void;
  /** The upstream answered with a JSON-RPC error. */
  error(answer: Answer): void;
  /** There is no answer: the upstream is gone, sent nonsense, or was too slow. */
  fail(refusal: Refusal): void;
}

export type QuestionMethod = 'elicitation/create' | 'sampling/createMessage' | 'roots/list';

/** A request of a legacy server to the client. The upstream has checked that the call's capabilities allow it. */
export interface Question {
  readonly method: QuestionMethod;
  /** Raw JSON object, `{}` when there were none. */
  readonly params: Buffer;
  /** Exactly one of the two, once; nothing happens when the call is over by then. `result`: raw JSON object. */
  answer(result: Buffer): void;
  refuse(code: number, message: string): void;
  /** Set by whoever took the question: the server withdrew it (notifications/cancelled). */
  withdrawn: (() => void) | undefined;
}
