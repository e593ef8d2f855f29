// What the upstreams offer right now, merged: immutable, one per change, shared by every request that started
// under it. Lists are answered from here as bytes; no request ever asks an upstream for its tools.
export interface CatalogView {
  /** Every tool that can be called, by the name clients see; tools of an upstream that is down included. */
  readonly tools: ReadonlyMap<string, CatalogTool>;
  /** Answers to tools/list by listener number. */
  readonly lists: readonly ToolList[];
  /** What was left out and why, for status and log. */
  readonly hidden: readonly HiddenTool[];
  /** How many tools of each upstream some list shows, and how many none may; by upstream number. */
  readonly counts: readonly { readonly listed: number; readonly hidden: number }[];
}

export interface CatalogTool {
  /** The name clients see. */
  readonly name: string;
  /** Position in the metric tables; the same name keeps its slot for the life of the process. */
  readonly slot: number;
  /** Upstream number -> the upstream's own name of the tool. */
  readonly offeredBy: ReadonlyMap<number, string>;
  /** Route entries that may win for this name, best first; see policies/routes. */
  readonly candidates: readonly number[];
  /** The upstream that gets the call when no route matches; -1 for none. */
  readonly owner: number;
}

/** The value of `result`, complete, for each era. */
export interface ToolList {
  readonly legacy: Buffer;
  readonly modern: Buffer;
  readonly count: number;
}

export interface HiddenTool {
  readonly upstream: string;
  readonly tool: string;
  readonly reason: 'excluded' | 'name_taken' | 'name_too_long' | 'bad_name' | 'not_routed';
}
