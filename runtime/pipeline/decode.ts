// From bytes to a message of a known era and, for legacy clients, of a known session. Later stages
// see the strict scanner's reading of the body; of the headers only what a route asks for by name.
import { sessionOf } from '../eras/legacy-client.ts';
import { classify } from '../wire/classify.ts';
import type { Refusal } from '../wire/errors.ts';
import { checkStandardHeaders } from '../wire/headers.ts';
import { scanMessage } from '../wire/scan-message.ts';
import type { Exchange } from './exchange.ts';

export function decode(exchange: Exchange): Refusal | undefined {
  const message = scanMessage(exchange.body);
  if ('refusal' in message) {
    exchange.id = message.id;
    return message.refusal;
  }
  exchange.message = message;
  exchange.id = message.id;
  exchange.isCall = message.kind === 'request' && message.method === 'tools/call';
  const { edge, head } = exchange;
  const classified = classify(message, head);
  if ('kind' in classified) return classified;
  exchange.era = classified.era;
  if (classified.era === 'modern') return checkStandardHeaders(message, head);
  const session = sessionOf(message, head, edge.sessions, edge.name);
  if (session !== undefined && 'kind' in session) return session;
  exchange.session = session;
  return undefined;
}
