// Why an item an upstream offers is shown to no client.

export type HiddenReason =
  /** Left out by `include` and `exclude`. */
  | 'excluded'
  /** Somebody else has its name, or the same upstream gave it twice. */
  | 'name_taken'
  | 'name_too_long'
  | 'bad_name'
  /** No call of it can reach the upstream. */
  | 'not_routed'
  /** Its header annotations break the specification. */
  | 'bad_header'
  /** It is not what the lockfile says it is. */
  | 'quarantined';
