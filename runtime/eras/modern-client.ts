// The edge towards clients of 2026-07-28: what must be in the headers of a request, and the answer that takes the
// place of a handshake. There is no state here: every request says all there is to know about it.
import { MODERN_VERSIONS } from '../wire/versions.ts';
import type { Identity } from './identity.ts';
import { CAPABILITIES } from './identity.ts';

const SERVER_INFO = 'io.modelcontextprotocol/serverInfo';

/** How long a client may keep the answer to server/discover. Only another release of the gateway changes it. */
const DISCOVER_TTL_MS = 5 * 60 * 1000;

export interface ModernAnswers {
  /** The value of `result` for server/discover. */
  readonly discover: Buffer;
  /** The member of `_meta` that every result carries: `"io.modelcontextprotocol/serverInfo":{...}`. */
  readonly serverInfo: Buffer;
}

/** Made once per listener. */
export function modernAnswers({ name, version }: Identity): ModernAnswers {
  const serverInfo = { name, version };
  const discover = {
    resultType: 'complete',
    supportedVersions: MODERN_VERSIONS,
    capabilities: CAPABILITIES,
    ttlMs: DISCOVER_TTL_MS,
    cacheScope: 'public',
    _meta: { [SERVER_INFO]: serverInfo },
  };
  return {
    discover: Buffer.from(JSON.stringify(discover)),
    serverInfo: Buffer.from(`"${SERVER_INFO}":${JSON.stringify(serverInfo)}`),
  };
}
