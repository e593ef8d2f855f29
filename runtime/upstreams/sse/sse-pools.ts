// The sockets to one HTTP+SSE server. Streams have their own: they hold a connection as long as they last, and POSTs
// must never wait for one of them to end.
import { buildConnector, Pool } from 'undici';

/** POSTs are short: the server takes the message and answers on the stream. */
const POST_CONNECTIONS = 32;
/** Below the 5 s after which node:http servers, the most common upstreams, close an idle connection. */
const KEEP_ALIVE_MS = 4_000;
const MAX_HEAD_BYTES = 16 * 1024;

export class SsePools {
  readonly streams: Pool;
  readonly posts: Pool;

  /** `origin` is scheme, host and port; `connectMs` bounds TCP and TLS together. */
  constructor(origin: string, connectMs: number) {
    const common: Pool.Options = {
      connect: buildConnector({ timeout: connectMs, allowH2: false }),
      pipelining: 1,
      allowH2: false,
      keepAliveTimeout: KEEP_ALIVE_MS,
      maxHeaderSize: MAX_HEAD_BYTES,
      // Silence is what such a stream is made of.
      bodyTimeout: 0,
    };
    this.streams = new Pool(origin, { ...common, headersTimeout: connectMs });
    this.posts = new Pool(origin, { ...common, connections: POST_CONNECTIONS });
  }

  /** Closes the sockets; what still runs on them ends. */
  async destroy(): Promise<void> {
    await Promise.all([this.streams.destroy(), this.posts.destroy()]);
  }
}
