// From bytes to a message of a known era and, for legacy clients, of a known session. Later stages
// see the strict scanner's reading of the body; of the headers only what a route asks for by name.
import { classifyOnChannel } from '../eras/channel-era.ts';
import { channelSession, headSession } from '../eras/legacy-client.ts';
import type { Session } from '../sessions/session.ts';
import { classify } from '../wire/classify.ts';
import type { Refusal } from '../wire/errors.ts';
import { checkStandardHeaders } from '../wire/headers.ts';
import { isLogLevel } from '../wire/log-level.ts';
import { scanMessage } from '../wire/scan-message.ts';
import type { Exchange } from './exchange.ts';

export function decode(exchange: Exchange): Refusal | undefined {
  const message = scanMessage(exchange.body);
  if ('refusal' in message) {
    exchange.id = message.id;
    return message.refusal;
  }
  exchange.message = message;
  exchange.id = message.kind === 'request' ? message.id : undefined;
  exchange.isCall = message.kind === 'request' && message.method === 'tools/call';
  const { head, channel } = exchange.peer;
  const classified = channel === undefined ? classify(message, head) : classifyOnChannel(message, channel);
  if ('kind' in classified) return classified;
  exchange.era = classified.era;
  if (classified.era === 'legacy') return findSession(exchange);
  const level = message.envelope?.logLevel;
  if (isLogLevel(level) && exchange.reply.streams) exchange.logLevel = level;
  return head === undefined ? undefined : checkStandardHeaders(message, head);
}

function findSession(exchange: Exchange): Refusal | undefined {
  const { edge, message, peer } = exchange;
  const { head, channel } = peer;
  let found: Session | Refusal | undefined;
  if (channel !== undefined) found = channelSession(message, channel);
  else if (head !== undefined) found = headSession(message, head, edge.sessions, edge.name, exchange.proof);
  if (found !== undefined && 'kind' in found) return found;
  exchange.session = found;
  if (exchange.reply.streams) exchange.logLevel = found?.logLevel;
  return undefined;
}
