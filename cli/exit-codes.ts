// What a verb's exit code means; the same for every verb.
export const EXIT = {
  ok: 0,
  /** Errors in the configuration. */
  findings: 1,
  /** `plan --detailed-exitcode`: there are some. */
  differences: 2,
  /** Somebody wants to know who asks. */
  unauthenticated: 3,
  /** Somebody who had to be asked did not answer. */
  unreachable: 4,
  /** Wrong arguments, or paths that cannot be read or written. */
  usage: 64,
  /** A fault in mcpgw. */
  internal: 70,
} as const;
