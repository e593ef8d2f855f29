// Log lines for people: `12:34:56.789 info  reload ok  from=1f3a to=77c0`. One entry is one line, errors too.
import picocolors from 'picocolors';
import { escapeText } from '../../policies/text/escape.ts';
import { LOG_LEVELS, type Log, type LogFields, type LogLevel, type LogOptions } from './log.ts';

type Method = (message: string, fields?: LogFields) => void;

export function textLog(options: LogOptions & { readonly color: boolean }): Log {
  const { red, yellow, green, dim } = picocolors.createColors(options.color);
  const method = (level: LogLevel, paint: (text: string) => string): Method => {
    if (LOG_LEVELS.indexOf(level) > LOG_LEVELS.indexOf(options.level)) return () => {};
    return (message, fields = {}) => {
      const time = new Date().toISOString().slice(11, 23);
      options.write(
        `${dim(time)} ${paint(level.padEnd(5))} ${escapeText(message)}${dim(fieldsText(fields))}\n`,
      );
    };
  };
  return {
    error: method('error', red),
    warn: method('warn', yellow),
    info: method('info', green),
    debug: method('debug', dim),
  };
}

function fieldsText(fields: LogFields): string {
  let text = '';
  for (const [key, value] of Object.entries(fields)) {
    if (value !== undefined) text += `  ${escapeText(key)}=${escapeText(valueText(value))}`;
  }
  return text;
}

/** Bare where that reads unambiguously, else JSON. */
function valueText(value: unknown): string {
  if (value instanceof Error) return JSON.stringify(value.stack ?? value.message);
  if (typeof value === 'string' && /^[\w.:/@+~-]+$/.test(value)) return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // A circular object or a BigInt: a log line must never be the reason for a failure.
    return String(value);
  }
}
