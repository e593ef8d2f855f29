// Where one HTTP instance is and how it is talked to: what every request to it needs, made once.
import type { Refusal } from '../../wire/errors.ts';
import { type Credential, type Lines, NO_CREDENTIAL, showing } from '../credential.ts';
import type { UpstreamLog } from '../log.ts';
import { Connections } from './connections.ts';
import { RequestHeaders } from './headers.ts';

const SAME_COMPLAINT_MS = 10_000;

export interface InstanceOptions {
  readonly url: string;
  /** Lower-case name to value, references resolved. */
  readonly headers: Readonly<Record<string, string>>;
  /** How to show who is asking; nothing is shown unless given. */
  readonly credential?: Credential;
  readonly connectMs: number;
  /** Longest silence of an answer that is a stream. */
  readonly idleMs: number;
  /** Largest answer. */
  readonly maxBytes: number;
}

interface Paused {
  refuse(refusal: Refusal): void;
}

export class Instance {
  readonly path: string;
  readonly idleMs: number;
  readonly maxBytes: number;
  readonly headers: RequestHeaders;
  readonly credential: Credential;
  readonly connections: Connections;
  /** Calls without a connection, that wait to go on with their streams. */
  readonly paused = new Set<Paused>();
  /** Messages without an answer that are on their way. */
  telling = 0;
  readonly #log: UpstreamLog;
  #lastId = 0;
  #complaint = '';
  #complainedAt = Number.NEGATIVE_INFINITY;

  /** Throws when the URL is none of http or https. */
  constructor(options: InstanceOptions, log: UpstreamLog) {
    const url = new URL(options.url);
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
      throw new Error('the url is not http or https');
    this.path = url.pathname + url.search;
    this.idleMs = options.idleMs;
    this.maxBytes = options.maxBytes;
    this.headers = new RequestHeaders(options.headers);
    this.credential = options.credential ?? NO_CREDENTIAL;
    this.connections = new Connections(url.origin, options.connectMs, (err) => {
      log.warn('internal error while handling an answer', { err });
    });
    this.#log = log;
  }

  /** Unique for the instance: an answer that strays to another connection finds no call with its id. */
  nextId(): number {
    return ++this.#lastId;
  }

  /** What to show now for whom `shown` was made. */
  show(shown: Lines): Lines | Promise<Lines> {
    return showing(this.credential, shown);
  }

  /** For calls that nobody lets go on with their streams any more. */
  refusePaused(refusal: Refusal): void {
    for (const call of this.paused) call.refuse(refusal);
  }

  /** Logs why a call failed; the same reason again only after a while, for a broken instance fails every call. */
  complain(kind: string, detail: string): void {
    const now = performance.now();
    if (detail === this.#complaint && now - this.#complainedAt < SAME_COMPLAINT_MS) return;
    this.#complaint = detail;
    this.#complainedAt = now;
    this.#log.warn('a call failed', { kind, detail });
  }
}
