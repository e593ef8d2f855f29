// What comes from a file and goes to a terminal. Control characters could move the cursor or colour the text, and
// direction marks could make a line read differently from what it is, so both are shown as a replacement mark.

const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** The text with everything unprintable replaced one for one, so that columns stay where they are. */
export function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(UNSAFE, '\ufffd');
}

/** At most `length` characters of a value, for use inside a message. */
export function shortened(text: string, length = 60): string {
  return text.length <= length ? text : `${text.slice(0, length)}...`;
}
