// The list methods: pages that were made when the caller, or somebody who may do the same, first asked for them. No
// request asks an upstream for its lists.
import type { ListName } from '../../policies/catalog/list-uses.ts';
import { listSeen } from '../catalog/seen.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import type { Exchange } from './exchange.ts';

export function listTools(exchange: Exchange, snapshot: Snapshot): Refusal | undefined {
  return page(exchange, snapshot, 'tools');
}

export function listPrompts(exchange: Exchange, snapshot: Snapshot): Refusal | undefined {
  return page(exchange, snapshot, 'prompts');
}

export function listResources(exchange: Exchange, snapshot: Snapshot): Refusal | undefined {
  return page(exchange, snapshot, 'resources');
}

export function listTemplates(exchange: Exchange, snapshot: Snapshot): Refusal | undefined {
  return page(exchange, snapshot, 'templates');
}

function page(exchange: Exchange, { views }: Snapshot, list: ListName): Refusal | undefined {
  const view = views.get(exchange.edge.name);
  if (view === undefined) return REFUSALS.internal;
  const result = listSeen(view, list, exchange).page(exchange.message.cursor, exchange.era);
  if (result === undefined) return REFUSALS.bad_cursor;
  exchange.succeed(result);
  return undefined;
}
