// What upstreams at the other end of a network connection have in common: their options, and how patient they are.
import type { BundleUpstream } from '../../../schema/generated/bundle.ts';
import { type Credential, NO_CREDENTIAL } from '../credential.ts';
import type { UpstreamLog } from '../log.ts';
import type { Era } from '../upstream.ts';
import type { OpenLink } from './link.ts';
import type { ChannelSettings } from './upstream.ts';

export interface RemoteOptions {
  readonly url: string;
  /** Lower-case name to value, references resolved. */
  readonly headers: Readonly<Record<string, string>>;
  /** How to show who is asking; nothing is shown unless given. */
  readonly credential?: Credential;
  readonly era: BundleUpstream['era'];
  readonly isolation: BundleUpstream['isolation'];
  /** Listen for list changes of a modern server. */
  readonly follow: boolean;
  readonly connectMs: number;
  /** Largest answer passed on. */
  readonly maxBytes: number;
  /** How long a connection that nobody uses is kept; undefined for the usual. */
  readonly idleConnectionMs?: number;
}

/** For the greeting, after the connection is there; a caller's own deadline may end its wait earlier. */
const GREETING_MS = 10_000;
const RECONNECT_MS = 1_000;
/** While down, contact is tried at most this often, however many calls come. */
const RETRY_MS = 250;
/** Reconnects in a row before they become rare: some twenty minutes. */
const PATIENCE = 24;

export function remoteSettings(
  options: RemoteOptions,
  pinned: Era | undefined,
  open: OpenLink,
  log: UpstreamLog,
): ChannelSettings {
  const { isolation, follow, maxBytes, connectMs, idleConnectionMs, credential = NO_CREDENTIAL } = options;
  return {
    open,
    pinned,
    learned: { era: pinned },
    startupMs: connectMs + GREETING_MS,
    restart: { baseMs: RECONNECT_MS, patience: PATIENCE, callsEveryMs: RETRY_MS },
    follow,
    maxBytes,
    credential,
    log,
    isolation,
    single: false,
    ...(idleConnectionMs === undefined ? {} : { idleMs: idleConnectionMs }),
  };
}

/** The url of an upstream; throws with words for the operator when it has none of these schemes. */
export function parseUrl(text: string, schemes: readonly string[]): URL {
  const url = new URL(text);
  url.hash = '';
  if (!schemes.includes(url.protocol.slice(0, -1))) throw new Error(`the url is not ${schemes.join(' or ')}`);
  return url;
}
