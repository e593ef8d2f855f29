// The operational log: what an operator reads. Four methods are all the rest of the runtime knows of it; how a line
// looks is the business of json-log.ts and text-log.ts, which of them runs is decided in process-log.ts.

/** `message` is constant text; whatever varies goes into `fields`. An Error goes into the field `err`. */
export interface Log {
  error(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  debug(message: string, fields?: LogFields): void;
}

export type LogFields = Readonly<Record<string, unknown>>;

/** Most severe first; a level lets itself and everything before it through. */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface LogOptions {
  readonly level: LogLevel;
  /** Takes one line, newline included. */
  readonly write: (line: string) => void;
}
