// A server behind a WebSocket as an upstream, of either era. A connection is a session there: see channel/upstream.ts
// for who shares one.
import { RESERVED_HEADERS } from '../../schema/reserved-headers.ts';
import { parseUrl, type RemoteOptions, remoteSettings } from './channel/remote.ts';
import { ChannelUpstream } from './channel/upstream.ts';
import { NO_CREDENTIAL } from './credential.ts';
import type { UpstreamLog } from './log.ts';
import { WsLink } from './websocket/ws-link.ts';

/** Two of them without an answer, and the server is taken for gone. */
const PING_MS = 15_000;

export class WebSocketUpstream extends ChannelUpstream {
  /** Contacts nobody before the first call. Throws when the url is none. */
  constructor(name: string, options: RemoteOptions, log: UpstreamLog) {
    const { era, connectMs, maxBytes, credential = NO_CREDENTIAL } = options;
    // Nothing on a connection says for whom a message is: as somebody's own it must be nobody else's.
    if (credential.personal && options.isolation.mode === 'shared') {
      throw new Error('its auth tells callers apart, which a WebSocket only can with isolation per_client');
    }
    const url = parseUrl(options.url, ['ws', 'wss']);
    const own = Object.entries(options.headers).filter(([header]) => !RESERVED_HEADERS.has(header));
    const place = { url, headers: Object.fromEntries(own), credential, connectMs, maxBytes, pingMs: PING_MS };
    const pinned = era === 'auto' ? undefined : era;
    super(
      name,
      remoteSettings(options, pinned, (events, shown) => new WsLink(place, events, shown), log),
    );
  }
}
