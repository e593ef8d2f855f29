// Which era a client on a channel belongs to (SSE of 2024-11-05, WebSocket, stdio). There are no headers that say so:
// the first request that only one era has decides for as long as the channel lives. server/discover does not: clients
// of both eras begin by asking it (2026-07-28, stdio).
import type { ChannelState } from '../pipeline/peer.ts';
import type { Era } from '../upstreams/upstream.ts';
import { classify } from '../wire/classify.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import type { Message } from '../wire/message.ts';
import { MODERN_VERSIONS } from '../wire/versions.ts';

/** The era of a message; `channel` learns it from the request that decides. */
export function classifyOnChannel(message: Message, channel: ChannelState): { era: Era } | Refusal {
  // Nothing but a request says what its sender is.
  if (message.kind !== 'request')
    return { era: message.kind === 'response' ? 'legacy' : (channel.era ?? 'legacy') };
  const classified = classify(message, undefined);
  if ('kind' in classified) return classified;
  const { era } = classified;
  if (channel.era === undefined) {
    if (era === 'modern' && message.method !== 'server/discover') channel.era = 'modern';
    if (era === 'legacy' && message.method === 'initialize') channel.era = 'legacy';
  } else if (channel.era !== era) return refuseOtherEra(message, channel.era);
  return { era };
}

function refuseOtherEra(message: Message, decided: Era): Refusal {
  if (decided === 'legacy') {
    return message.method === 'server/discover' ? REFUSALS.method_not_found : REFUSALS.invalid_request;
  }
  if (message.method !== 'initialize') return REFUSALS.missing_envelope;
  const requested = message.protocolVersion?.slice(0, MAX_REPEATED) ?? '';
  return { kind: 'unsupported_version', data: { supported: MODERN_VERSIONS, requested } };
}

/** As much of an unsupported version as is repeated in the refusal. */
const MAX_REPEATED = 64;
