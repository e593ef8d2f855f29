// What a server sends that is no message: shown a few times, then only counted, because a chatty server must not fill
// the operator's log.
import type { UpstreamLog } from '../log.ts';

const SHOWN = 5;
const SHOWN_BYTES = 200;

export class Noise {
  readonly #log: UpstreamLog;
  #count = 0;

  constructor(log: UpstreamLog) {
    this.#log = log;
  }

  dropped(bytes: Buffer): void {
    this.#count++;
    if (this.#count > SHOWN) return;
    const more = this.#count === SHOWN ? ' (further ones are not shown)' : '';
    this.#log.warn(`dropped what is no message${more}`, { line: bytes.toString('utf8', 0, SHOWN_BYTES) });
  }
}
