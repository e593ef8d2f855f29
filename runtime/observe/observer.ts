// What the pipeline tells the rest of the house about a finished call: one call, no objects, no strings built.

/** `status` label of the metrics and the audit record. */
export type Outcome =
  | 'success'
  | 'tool_error'
  | 'error'
  | 'denied'
  | 'unknown_tool'
  | 'timeout'
  | 'unavailable'
  | 'cancelled';

export interface Observer {
  /**
   * A tools/call ended. `slot` is the tool's CatalogTool.slot, -1 for an unknown tool; `upstream` its number in the
   * snapshot the call used, -1 when it never got that far; `seconds` from the first byte to the answer.
   */
  callFinished(slot: number, upstream: number, outcome: Outcome, seconds: number): void;
}
