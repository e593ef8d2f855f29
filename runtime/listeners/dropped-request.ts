// Whose request was it that was too long to be read? Its first and last bytes mostly still say: it can be refused by
// its id then, instead of being waited for until its client gives up.

const AT_THE_HEAD = /^\s*\{\s*(?:"jsonrpc"\s*:\s*"2\.0"\s*,\s*)?"id"\s*:\s*(-?\d{1,16}|"[^"\\]{1,40}")\s*,/;
const AT_THE_TAIL = /[^\\]"id"\s*:\s*(-?\d{1,16}|"[^"\\]{1,40}")\s*(?:,\s*"jsonrpc"\s*:\s*"2\.0"\s*)?\}\s*$/;

/** Raw JSON id, or undefined when it is not to be seen, or the message may be an answer to a question of ours. */
export function idOfDropped(head: string, tail: string): Buffer | undefined {
  if (!/"method"\s*:/.test(head) || /"(?:result|error)"\s*:/.test(head)) return undefined;
  const found = AT_THE_HEAD.exec(head) ?? AT_THE_TAIL.exec(tail);
  return found?.[1] === undefined ? undefined : Buffer.from(found[1], 'latin1');
}
