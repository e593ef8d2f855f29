// The log of the process, on stdout: JSON, or lines for people where that is a terminal.
import picocolors from 'picocolors';
import pino from 'pino';
import { jsonLog } from './json-log.ts';
import { LOG_LEVELS, type Log } from './log.ts';
import { textLog } from './text-log.ts';

/**
 * `MCPGW_LOG_LEVEL` is silent, error, warn, info or debug (default and fallback: info); `MCPGW_LOG_FORMAT` is json
 * or text (default and fallback: text on a terminal, else json). `write` takes one line.
 */
export function processLog(env: NodeJS.ProcessEnv, terminal: boolean, write = writerTo(1)): Log {
  const level = LOG_LEVELS.find((known) => known === env.MCPGW_LOG_LEVEL?.toLowerCase()) ?? 'info';
  const text = env.MCPGW_LOG_FORMAT === 'text' || (terminal && env.MCPGW_LOG_FORMAT !== 'json');
  return text
    ? textLog({ level, write, color: terminal && picocolors.isColorSupported })
    : jsonLog({ level, write });
}

/**
 * Lines to stdout (1) or stderr (2). pino's destination goes quiet when the reader of the pipe has gone; node's own
 * streams would end the process.
 */
export function writerTo(fd: 1 | 2): (line: string) => void {
  const out = pino.destination({ fd, sync: true });
  return (line) => void out.write(line);
}
