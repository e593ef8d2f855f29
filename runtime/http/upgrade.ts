// What a request for a WebSocket must look like (RFC 6455, 4.2.1). Both engines ask here: what one of them would take
// for an upgrade and the other for an ordinary request would have two meanings. An `Upgrade` to anything else (some
// HTTP clients offer h2c with every request) is no upgrade: the request is answered as if it had not asked.

// 16 bytes in base64.
const KEY = /^[A-Za-z0-9+/]{22}==$/;
const UPGRADE_OPTION = /(?:^|[\t ,])upgrade(?:$|[\t ,])/i;

/** `list`: header lines as name, value, name, value, names in lower case. A request with a body is no upgrade. */
export function isUpgrade(method: string, list: readonly string[]): boolean {
  if (method !== 'GET') return false;
  let seen = 0;
  for (let i = 0; i < list.length; i += 2) {
    const value = list[i + 1] as string;
    let bit = 0;
    switch (list[i]) {
      case 'upgrade':
        if (value.toLowerCase() !== 'websocket') return false;
        bit = 1;
        break;
      case 'sec-websocket-version':
        if (value !== '13') return false;
        bit = 2;
        break;
      case 'sec-websocket-key':
        if (!KEY.test(value)) return false;
        bit = 4;
        break;
      case 'connection':
        if (UPGRADE_OPTION.test(value)) seen |= 8;
        break;
      case 'content-length':
        if (value !== '0') return false;
        break;
      case 'transfer-encoding':
        return false;
    }
    // Sent twice: which one counts would be anybody's guess.
    if ((seen & bit) !== 0) return false;
    seen |= bit;
  }
  return seen === 15;
}
