// What a verb's exit code means; the same for every verb.
export const EXIT = {
  ok: 0,
  /** Errors in the configuration. */
  findings: 1,
  /** Wrong arguments, or paths that cannot be read or written. */
  usage: 64,
  /** A fault in mcpgw. */
  internal: 70,
} as const;
