// How deep JSON text is nested, without parsing it: what is too deep must not be parsed.

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Whether valid JSON has more than `max` levels of lists and objects. */
export function isDeeperThan(json: Buffer, max: number): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at]!;
    if (byte === QUOTE) {
      for (at += 1; json[at] !== QUOTE && at < json.length; at += 1) if (json[at] === BACKSLASH) at += 1;
    } else if (byte === 0x7b || byte === 0x5b) {
      depth += 1;
      if (depth > max) return true;
    } else if (byte === 0x7d || byte === 0x5d) depth -= 1;
  }
  return false;
}
