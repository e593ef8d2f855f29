// Makes one message out of text of our own and bytes of others, copying each byte once.
//
// Every message is one line, whatever white space others put between their tokens: on stdio a line break would end
// the message and let the rest of it pass as another one, in an event stream it would end the `data` field. Line
// breaks inside JSON can only be white space (in strings they must be escaped), so a blank means the same.

/** Texts are ASCII; buffers are well-formed pieces of JSON. */
export type Piece = string | Buffer;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;

export function assemble(parts: readonly Piece[]): Buffer {
  let length = 0;
  for (let at = 0; at < parts.length; at++) length += parts[at]!.length;
  const out = Buffer.allocUnsafe(length);
  let pos = 0;
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!;
    if (typeof part === 'string') out.write(part, pos, 'latin1');
    else out.set(part, pos);
    pos += part.length;
  }
  if (out.includes(LINE_FEED) || out.includes(CARRIAGE_RETURN)) flatten(out);
  return out;
}

function flatten(bytes: Buffer): void {
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === LINE_FEED || bytes[at] === CARRIAGE_RETURN) bytes[at] = SPACE;
  }
}
