// Reads the few response headers that matter from undici's raw list (name, value, name, value as buffers). Compared
// byte by byte: this runs for every call, and strings of every header would cost more than the rest of the answer.

/** `other` includes a missing or repeated Content-Type, a charset that is not UTF-8, and any content encoding. */
export type Media = 'json' | 'events' | 'other';

/** What the body of a response is. */
export function mediaOf(raw: readonly Buffer[]): Media {
  let media: Media | undefined;
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = raw[i]!;
    if (is(name, 'content-type')) media = media === undefined ? kindOf(raw[i + 1]!) : 'other';
    else if (is(name, 'content-encoding') && !is(raw[i + 1]!, 'identity')) return 'other';
  }
  return media ?? 'other';
}

/** Value of Mcp-Session-Id; undefined when absent or not of visible ASCII, as the protocol demands. */
export function sessionIdOf(raw: readonly Buffer[]): string | undefined {
  for (let i = 0; i + 1 < raw.length; i += 2) {
    if (!is(raw[i]!, 'mcp-session-id')) continue;
    const value = raw[i + 1]!.toString('latin1');
    return /^[\x21-\x7e]{1,1024}$/.test(value) ? value : undefined;
  }
  return undefined;
}

function kindOf(value: Buffer): Media {
  if (is(value, 'application/json')) return 'json';
  if (is(value, 'text/event-stream')) return 'events';
  const [type, ...parameters] = value.toString('latin1').toLowerCase().split(';');
  for (const parameter of parameters) {
    if (/^\s*charset=/.test(parameter) && !/^\s*charset="?utf-?8"?\s*$/.test(parameter)) return 'other';
  }
  const essence = type?.trim();
  return essence === 'application/json' ? 'json' : essence === 'text/event-stream' ? 'events' : 'other';
}

/** Equality of ASCII whatever the case; `lower` is lower case and has no control characters. */
function is(bytes: Buffer, lower: string): boolean {
  if (bytes.length !== lower.length) return false;
  for (let i = 0; i < lower.length; i++) {
    const byte = bytes[i]!;
    if ((byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte) !== lower.charCodeAt(i)) return false;
  }
  return true;
}
