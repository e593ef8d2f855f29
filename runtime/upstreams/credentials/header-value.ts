// What may stand in a header towards an upstream.
import { RESERVED_HEADERS } from '../../../schema/reserved-headers.ts';

const NAME = /^[!#$%&'*+.^_`|~0-9a-z-]+$/;
/** Those of the connection and of what lies between client and gateway. */
const HOP_BY_HOP = new Set(['host', 'te', 'trailer', 'via', 'forwarded', 'set-cookie', 'content-encoding']);
const MAX_VALUE = 8 * 1024;

/** Whether the gateway may set a header of this name (lower case) for a caller. */
export function maySet(name: string): boolean {
  return (
    NAME.test(name) && !RESERVED_HEADERS.has(name) && !HOP_BY_HOP.has(name) && !name.startsWith('proxy-')
  );
}

/** Whether HTTP carries the text as it is; white space at its ends would be lost. */
export function canBeSent(text: string): boolean {
  return text.length <= MAX_VALUE && /^[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?$/.test(text);
}

/**
 * A text as it can be sent: what HTTP does not carry is percent-encoded, as UTF-8, and so is the percent sign, so that
 * two texts never come out as the same. Throws for half a surrogate pair, which is no text. `also`: one more character that means something else where the text goes.
 */
export function percentEncoded(text: string, also = ''): string {
  const encoded = text
    .replace(/[^\x20-\x7e]|%/gu, (char) => encodeURIComponent(char))
    .replace(/^ +| +$/g, (spaces) => '%20'.repeat(spaces.length));
  return also === '' ? encoded : encoded.replaceAll(also, encodeURIComponent(also));
}
