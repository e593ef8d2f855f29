// What the pipeline tells the rest of the house about a finished call: one call, no objects, no strings built.
import type { AuthReason } from '../identity/authenticator.ts';

/** `status` label of the metrics and the audit record. */
export type Outcome =
  | 'success'
  | 'tool_error'
  | 'error'
  | 'denied'
  | 'rate_limited'
  | 'unauthenticated'
  | 'unknown_tool'
  | 'timeout'
  | 'unavailable'
  | 'cancelled';

export interface Observer {
  /** Somebody was refused for what he showed, or for showing nothing. */
  authFailed(reason: AuthReason): void;
  /** A rule in audit mode, by its number in the bundle, would have decided otherwise about a request. */
  ruleAudited(rule: number): void;
  /**
   * A tools/call ended. `slot` is the tool's CatalogTool.slot, -1 for an unknown tool; `upstream` its number in the
   * snapshot the call used, -1 when it never got that far; `seconds` from the first byte to the answer.
   */
  callFinished(slot: number, upstream: number, outcome: Outcome, seconds: number): void;
}
