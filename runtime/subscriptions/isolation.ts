// Which clients an upstream keeps apart, as keys: two clients with the same key are one to it.
import type { BundleUpstream } from '../../schema/generated/bundle.ts';
import type { ClientKey } from '../upstreams/upstream.ts';

export type IsolationMode = BundleUpstream['isolation']['mode'];

export function isolationKey(mode: IsolationMode, { session, client }: ClientKey): string {
  if (mode === 'shared') return '';
  return mode === 'per_session' ? (session ?? client) : client;
}
