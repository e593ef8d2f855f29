// The key a request id is remembered by within a session. Ids are raw JSON text elsewhere; here two spellings of
// one string ("a" and "\u0061") must be one key, or a duplicate would slip through and a cancel would miss.

/** `raw` is the JSON text of a string or an integer, checked by the scanner. */
export function idKey(raw: Buffer): string {
  const text = raw.toString('utf8');
  return text.includes('\\') ? JSON.stringify(JSON.parse(text)) : text;
}
