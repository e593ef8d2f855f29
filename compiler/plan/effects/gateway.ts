// What the gateway as a whole takes, tells and keeps: settings that belong to no listener and no upstream.
import type { Bundle } from '../../../schema/generated/bundle.ts';
import { sizeText } from '../units.ts';
import { byAllowed, byIdentity, byLevel, byMaximum, type Finding } from './direction.ts';

export function compareGateway({ gateway: before }: Bundle, { gateway: after }: Bundle): Finding[] {
  const [old, now] = [before.limits, after.limits];
  const shown = (expose: boolean | undefined): 'passed on' | 'kept back' =>
    expose ? 'passed on' : 'kept back';
  const checked = (skip: boolean | undefined): 'not checked' | 'checked' =>
    skip ? 'not checked' : 'checked';
  const redis = ({ redis }: typeof before): 'off' | 'on' => (redis?.tls === undefined ? 'off' : 'on');
  const skips = ({ redis }: typeof before) => checked(redis?.tls?.insecure_skip_verify);
  const both = before.redis !== undefined && after.redis !== undefined;
  return [
    ...byMaximum('largest request', old.max_request_bytes, now.max_request_bytes, sizeText),
    ...byMaximum('largest response', old.max_response_bytes, now.max_response_bytes, sizeText),
    ...byMaximum('sessions at once', old.max_sessions, now.max_sessions),
    ...byMaximum('connections at once', old.max_connections, now.max_connections),
    ...byLevel(
      'errors of upstreams',
      ['passed on', 'kept back'],
      shown(before.errors?.expose_upstream),
      shown(after.errors?.expose_upstream),
    ),
    ...byIdentity('key of sessions', before.sessions.key, after.sessions.key),
    ...(both
      ? [
          ...byIdentity('shared state', before.redis?.url, after.redis?.url),
          ...byLevel('TLS of shared state', ['off', 'on'], redis(before), redis(after)),
          ...byLevel('certificate of shared state', ['not checked', 'checked'], skips(before), skips(after)),
        ]
      : byIdentity('shared state', before.redis, after.redis)),
    ...byAllowed('protocol extensions', before.extensions, after.extensions),
    ...byAllowed('protocol versions', before.versions ?? ['all'], after.versions ?? ['all']),
    // Routes and residency hang on it.
    ...byIdentity(`region of the gateway (${before.region} → ${after.region})`, before.region, after.region),
  ];
}
