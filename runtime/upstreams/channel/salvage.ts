// Whose answer was it that had to be dropped? An answer that is no message, or is over the limit, still says near its
// beginning or its end which request it belongs to, and that call can fail now instead of at its deadline.

/** Bytes on either end that hold the id in what any JSON writer makes. */
export const EDGE = 64;

const AT_THE_HEAD = /^\s*\{\s*(?:"jsonrpc"\s*:\s*"2\.0"\s*,\s*)?"id"\s*:\s*(\d{1,16})\s*,/;
const AT_THE_TAIL = /[^\\]"id"\s*:\s*(\d{1,16})\s*(?:,\s*"jsonrpc"\s*:\s*"2\.0"\s*)?\}\s*$/;

/** The id of ours in a dropped answer, from its first and last bytes; undefined when it is not to be seen. */
export function idOfDropped(head: string, tail: string): number | undefined {
  // A request or notification of the server is nobody's answer, whatever id it has.
  if (/"method"\s*:/.test(head)) return undefined;
  const found = AT_THE_HEAD.exec(head) ?? AT_THE_TAIL.exec(tail);
  return found === null ? undefined : Number(found[1]);
}
