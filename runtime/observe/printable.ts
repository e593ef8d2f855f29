// Keeps what others wrote from acting on a log or answer of many lines.
import { escapeText } from '../../policies/text/escape.ts';

/** Escapes a line of JSON: there acting characters stand in strings only, where the escape means the same. */
export function escapeJsonLine(line: string): string {
  return line.endsWith('\n') ? `${escapeText(line.slice(0, -1))}\n` : escapeText(line);
}
