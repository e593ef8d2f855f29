// What `decide` answers. One object says what to do, why, and which rule of the bundle to point at.

export interface Decision {
  /**
   * `maybe` only when the arguments were not known: some arguments may be allowed. A list shows what is not `deny`.
   */
  readonly outcome: 'allow' | 'deny' | 'maybe';
  readonly reason: Reason;
  /** Number of the deciding rule in `access.rules`; -1 when none decided (defaults, scopes). */
  readonly rule: number;
  /** For `missing_scope`: every scope the caller lacks for this target, sorted; else empty. */
  readonly missingScopes: readonly string[];
  /** Rules in audit mode that would have decided otherwise, by number. */
  readonly audited: readonly number[];
}

export type Reason =
  /** An allow rule fits, and no deny rule does. */
  | 'allowed_by_rule'
  /** Nothing fits, and the default is to allow. */
  | 'allowed_by_default'
  | 'denied_by_rule'
  /** A deny rule could not be evaluated: in doubt it holds. `rule` names it. */
  | 'denied_by_fault'
  /** No allow rule fits. */
  | 'no_rule_allows'
  /** A rule allows it, but the target needs scopes the caller does not hold. */
  | 'missing_scope';
