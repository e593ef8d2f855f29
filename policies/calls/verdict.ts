// What becomes of one call, and why: the answer of the whole policy, before anything is sent anywhere.
import type { Charge } from '../limits/charge.ts';
import type { RefusalData } from '../limits/refusal.ts';

/** Something of the bundle that took part, and where it is written. */
export interface Named {
  /** Its number in the bundle. */
  readonly number: number;
  readonly name: string;
  /** `file:line:column`. */
  readonly origin: string;
}

/** In the order in which the gateway comes to them. */
export const REASONS = [
  'allowed_by_rule',
  'allowed_by_default',
  /** A method without a name, such as `ping`, or a list: nobody else is asked. */
  'answered_by_gateway',
  'unauthenticated',
  'unknown_tool',
  'unknown_prompt',
  'unknown_resource',
  'unknown_method',
  'route_denied',
  'denied_by_rule',
  'denied_by_fault',
  'no_rule_allows',
  'missing_scope',
  'rate_limited',
  'no_healthy_upstream',
] as const;

export type VerdictReason = (typeof REASONS)[number];

export interface Verdict {
  /** `error`: nothing forbids it, but it has nobody to answer it. */
  readonly decision: 'allow' | 'deny' | 'error';
  readonly reason: VerdictReason;
  /** Number of the route entry that won; -1 when no route did. */
  readonly entry: number;
  readonly route: Named | undefined;
  /** Where it goes, or would have gone; undefined before that was decided. */
  readonly upstream: Named | undefined;
  /** The side the split chose, when that one cannot answer and `upstream` is asked in its place. */
  readonly insteadOf: Named | undefined;
  /** The rule that decided; undefined when none did. */
  readonly rule: Named | undefined;
  /** For missing_scope: every scope the caller lacks, sorted. */
  readonly missingScopes: readonly string[];
  /** Rules in audit mode that would have decided otherwise. */
  readonly audited: readonly Named[];
  readonly limit: UsedUp | undefined;
  /** Limits in audit mode that would have refused it. */
  readonly exceeded: readonly UsedUp[];
  /** What the call was charged; to be released when it has ended. Undefined when it does not go out. */
  readonly charge: Charge | undefined;
  /** What the upstream gets; undefined when it gets nothing. */
  readonly sent: Sent | undefined;
  /** What the client is told; undefined when it is answered. */
  readonly answer: Answer | undefined;
}

export interface Sent {
  /** The upstream's own name of it. */
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** A refusal as the client reads it. */
export interface Answer {
  /** Of the JSON-RPC error; that of a modern client where the eras differ. */
  readonly code: number;
  readonly message: string;
}

/** A limit that has no room left. */
export interface UsedUp extends Named {
  /** What the client is told of it. */
  readonly data: RefusalData;
  /** Infinity when waiting does not help. */
  readonly waitMs: number;
  /** The time the limit is for; 0 for calls at once. */
  readonly windowMs: number;
}
