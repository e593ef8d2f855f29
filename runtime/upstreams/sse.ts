// A server of the HTTP+SSE transport (2024-11-05) as an upstream. A connection is a session there: see
// channel/upstream.ts for who shares one. Nothing is sent a second time when a stream ends: the transport does not
// say what the server had done by then.
import { RESERVED_HEADERS } from '../../schema/reserved-headers.ts';
import { parseUrl, type RemoteOptions, remoteSettings } from './channel/remote.ts';
import { ChannelUpstream } from './channel/upstream.ts';
import { NO_CREDENTIAL } from './credential.ts';
import type { UpstreamLog } from './log.ts';
import { SseLink } from './sse/sse-link.ts';
import { SsePools } from './sse/sse-pools.ts';

export class SseUpstream extends ChannelUpstream {
  readonly #pools: SsePools;

  /** Contacts nobody before the first call. Throws when the url is none, or the era is one without this transport. */
  constructor(name: string, options: RemoteOptions, log: UpstreamLog) {
    const url = parseUrl(options.url, ['http', 'https']);
    if (options.era === 'modern') throw new Error('HTTP+SSE is a transport of legacy servers only');
    const own = Object.entries(options.headers).filter(([header]) => !RESERVED_HEADERS.has(header));
    const { credential = NO_CREDENTIAL, maxBytes } = options;
    const place = { url, headers: Object.fromEntries(own), credential, maxBytes };
    const pools = new SsePools(url.origin, options.connectMs);
    super(
      name,
      remoteSettings(options, 'legacy', (events, shown) => new SseLink(place, pools, events, shown), log),
    );
    this.#pools = pools;
  }

  override async close(): Promise<void> {
    await super.close();
    await this.#pools.destroy();
  }

  override destroy(reason: string): void {
    super.destroy(reason);
    void this.#pools.destroy();
  }
}
