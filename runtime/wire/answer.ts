// What the strict scanner finds in one message of an upstream. Offsets into `raw`, so that a result can be passed
// on as bytes, with only the members cut or added that the client's revision wants otherwise.
export interface Answer {
  readonly raw: Buffer;
  readonly kind: 'result' | 'error' | 'notification' | 'request';
  /** The id the gateway minted; undefined for a notification, or when it is not an integer. */
  readonly id: number | undefined;
  /** Raw JSON of the id, whoever minted it; needed to answer a request made by the upstream. */
  readonly rawId: Buffer | undefined;
  /** Decoded method of a notification or request; empty otherwise. */
  readonly method: string;
  /** The value of `result`, `error` or `params`: raw.subarray(start, end). A JSON object; empty for absent params. */
  readonly start: number;
  readonly end: number;
  /** Whose shape the result has; set by the upstream before it calls the sink. */
  era: 'legacy' | 'modern';
  /** result.isError is true. */
  readonly isError: boolean;
  /** Decoded result.resultType; undefined when absent. */
  readonly resultType: string | undefined;
  /** Members of the result that only one era knows (resultType, ttlMs, cacheScope): whole `"key":value` ranges. */
  readonly modernMembers: readonly Range[];
  /** The value of result._meta. */
  readonly meta: Range | undefined;
  /** The whole member `"io.modelcontextprotocol/serverInfo": …` inside it. */
  readonly serverInfo: Range | undefined;
  /** Decoded result.nextCursor. */
  readonly nextCursor: string | undefined;
  /** The list in a result of one of the list methods: the value of tools, prompts, resources, resourceTemplates. */
  readonly items: Range | undefined;
  /** The values of result.inputRequests and result.requestState, quotes included (multi round-trip requests). */
  readonly inputRequests: Range | undefined;
  readonly requestState: Range | undefined;
  /** The value of taskId, quotes included, in a result or in params (tasks extension). */
  readonly taskId: Range | undefined;
  /** The values of result.ttlMs and result.cacheScope; `cacheable` when both are there. */
  readonly ttlMs: Range | undefined;
  readonly cacheScope: Range | undefined;
  readonly cacheable: boolean;
  /** Decoded error.code and error.message; the value of error.data. */
  readonly code: number;
  readonly message: string;
  readonly data: Range | undefined;
  /** The value of params.progressToken of a progress notification. */
  readonly progressToken: Range | undefined;
  /** Decoded params.uri, params.level of a notification. */
  readonly uri: string | undefined;
  readonly level: string | undefined;
  /** Raw JSON of params.requestId (notifications/cancelled). */
  readonly requestId: Buffer | undefined;
  /** The id of our subscriptions/listen that a notification names in `_meta`; undefined when it is no integer. */
  readonly subscriptionId: number | undefined;
}

/** Byte offsets: start inclusive, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
