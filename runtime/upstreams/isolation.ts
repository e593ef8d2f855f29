// Which clients may share a session, connection or process of a server that keeps state.
import type { BundleUpstream } from '../../schema/generated/bundle.ts';
import type { ClientKey } from './upstream.ts';

export type Isolation = BundleUpstream['isolation'];

/** Equal for clients that may share; empty when all may. A session and a client of the same name stay apart. */
export function isolationKey(mode: Isolation['mode'], { session, client }: ClientKey): string {
  if (mode === 'shared') return '';
  return mode === 'per_session' && session !== undefined ? `s${session}` : `c${client}`;
}

/**
 * The key whose sessions may end because this client is gone; empty for none. The end of one session is not the end
 * of a client whose sessions share what is kept for it.
 */
export function endedKey(mode: Isolation['mode'], client: ClientKey): string {
  return mode === 'per_client' && client.session !== undefined ? '' : isolationKey(mode, client);
}
