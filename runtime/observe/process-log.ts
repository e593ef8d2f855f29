// The log of the process: JSON on stdout, or lines for people where stdout is a terminal.
import picocolors from 'picocolors';
import pino from 'pino';
import { jsonLog } from './json-log.ts';
import { LOG_LEVELS, type Log } from './log.ts';
import { textLog } from './text-log.ts';

/**
 * `MCPGW_LOG_LEVEL` is silent, error, warn, info or debug (default and fallback: info); `MCPGW_LOG_FORMAT` is json
 * or text (default and fallback: text on a terminal, else json). `write` takes one line.
 */
export function processLog(env: NodeJS.ProcessEnv, terminal: boolean, write = stdoutWriter()): Log {
  const level = LOG_LEVELS.find((known) => known === env.MCPGW_LOG_LEVEL?.toLowerCase()) ?? 'info';
  const text = env.MCPGW_LOG_FORMAT === 'text' || (terminal && env.MCPGW_LOG_FORMAT !== 'json');
  return text
    ? textLog({ level, write, color: terminal && picocolors.isColorSupported })
    : jsonLog({ level, write });
}

/** pino's destination goes quiet when the reader of the pipe has gone; process.stdout would end the process. */
function stdoutWriter(): (line: string) => void {
  const out = pino.destination({ fd: 1, sync: true });
  return (line) => void out.write(line);
}
