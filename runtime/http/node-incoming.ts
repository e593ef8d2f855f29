// The request of node:http, taught which requests are for a WebSocket. With anybody listening for `upgrade`, node
// would stop reading HTTP behind every request that names any protocol at all, its body included.
import { IncomingMessage } from 'node:http';
import { isUpgrade } from './upgrade.ts';

export class NodeIncoming extends IncomingMessage {
  /** What node's parser thinks; it is asked for its opinion before anything is done about it. */
  asked: boolean | null = null;

  get upgrade(): boolean {
    return this.asked === true && isUpgrade(this.method as string, flatten(this.rawHeaders));
  }

  set upgrade(asked: boolean | null) {
    this.asked = asked;
  }
}

// Anything above ASCII: node hands the bytes over as latin1, uws as UTF-8. Both engines give UTF-8.
const BEYOND_ASCII = /[\x80-\xff]/;

/** Header lines as both engines' framing looks at them: names in lower case, nothing joined. */
export function flatten(raw: readonly string[]): string[] {
  const list: string[] = [];
  for (let i = 0; i < raw.length; i += 2) {
    const value = raw[i + 1] as string;
    list.push(
      (raw[i] as string).toLowerCase(),
      BEYOND_ASCII.test(value) ? Buffer.from(value, 'latin1').toString('utf8') : value,
    );
  }
  return list;
}
