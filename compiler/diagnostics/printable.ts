// What comes from a file and goes to a terminal. Control characters could move the cursor or colour the text, direction
// marks could make a line read differently from what it is, and characters without width hide in names: all of them are
// shown escaped.
import { escapeText } from '../../policies/text/escape.ts';

/** The text with a space for each tab and everything unprintable as `\uXXXX`. */
export function printable(text: string): string {
  return escapeText(text.replace(/\t/g, ' '));
}

/** At most `length` characters of a value, for use inside a message. */
export function shortened(text: string, length = 60): string {
  return text.length <= length ? text : `${text.slice(0, length)}...`;
}
