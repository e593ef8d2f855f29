// Strings of JSON: from the bytes between two quotes to text, and from text to JSON that is safe anywhere.

/** Text of a string the scanner has accepted, given as the bytes between its quotes. */
export function decodeString(bytes: Buffer, start: number, end: number, escaped: boolean): string {
  // A lone string literal, already proven well-formed, is the one thing every JSON parser reads the same way.
  return escaped
    ? JSON.parse(bytes.toString('utf8', start - 1, end + 1))
    : bytes.toString('utf8', start, end);
}

/**
 * Whether parsers read a text differently: half of a surrogate pair is refused by some and replaced by others, and
 * at U+0000 a text ends for those written in C.
 */
export function isAmbiguous(text: string): boolean {
  return /[\0\p{Surrogate}]/u.test(text);
}

/**
 * A JSON string of ASCII only: control characters, U+2028 and everything else beyond `~` are escaped, so the text
 * can neither break a line of a log or a stream nor carry an escape sequence to a terminal. Its length is its
 * number of bytes.
 */
export function quote(text: string): string {
  return /^[ !#-[\]-~]*$/.test(text) ? `"${text}"` : asciiJson(text);
}

/** JSON of a value the gateway itself made (bounded depth), in ASCII. */
export function asciiJson(value: unknown): string {
  return toAscii(JSON.stringify(value));
}

/** The same JSON in ASCII: beyond `~` characters occur only inside strings, where an escape means the same. */
export function toAscii(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
