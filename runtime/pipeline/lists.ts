// The list methods: pages that were made when the catalog changed. No request asks an upstream for its lists.
import type { ListAnswer } from '../catalog/view.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import type { Exchange } from './exchange.ts';

export function listTools(exchange: Exchange, { views }: Snapshot): Refusal | undefined {
  return page(exchange, views.get(exchange.edge.name)?.tools);
}

export function listPrompts(exchange: Exchange, { views }: Snapshot): Refusal | undefined {
  return page(exchange, views.get(exchange.edge.name)?.prompts);
}

export function listResources(exchange: Exchange, { views }: Snapshot): Refusal | undefined {
  return page(exchange, views.get(exchange.edge.name)?.resources);
}

export function listTemplates(exchange: Exchange, { views }: Snapshot): Refusal | undefined {
  return page(exchange, views.get(exchange.edge.name)?.templates);
}

function page(exchange: Exchange, list: ListAnswer | undefined): Refusal | undefined {
  if (list === undefined) return REFUSALS.internal;
  const result = list.page(exchange.message.cursor, exchange.era);
  if (result === undefined) return REFUSALS.bad_cursor;
  exchange.succeed(result);
  return undefined;
}
