// The severities of log messages (RFC 5424), least severe first; equal in all revisions.

export const LOG_LEVELS = [
  'debug',
  'info',
  'notice',
  'warning',
  'error',
  'critical',
  'alert',
  'emergency',
] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

export function isLogLevel(text: string | undefined): text is LogLevel {
  return (LOG_LEVELS as readonly (string | undefined)[]).includes(text);
}

/** Whether a message of `level` is wanted by someone who asked for `least` and above. */
export function isAtLeast(level: LogLevel, least: LogLevel): boolean {
  return LOG_LEVELS.indexOf(level) >= LOG_LEVELS.indexOf(least);
}
