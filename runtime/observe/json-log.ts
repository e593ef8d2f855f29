// Log lines for machines: one JSON object per line with `level`, `time` (ISO) and `msg`, written by pino.
import pino from 'pino';
import type { Log, LogOptions } from './log.ts';
import { escapeJsonLine } from './printable.ts';

export function jsonLog(options: LogOptions): Log {
  const logger = pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      // Words instead of pino's numbers.
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line: string) => options.write(escapeJsonLine(line)) },
  );
  return {
    error: (message, fields = {}) => logger.error(fields, message),
    warn: (message, fields = {}) => logger.warn(fields, message),
    info: (message, fields = {}) => logger.info(fields, message),
    debug: (message, fields = {}) => logger.debug(fields, message),
  };
}
