// What a client is told of a name or URI that nobody has: and, to the byte, of what it may not see.
import type { NameKind } from '../../policies/routes/subject.ts';
import type { Families } from '../catalog/view.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import type { Exchange } from './exchange.ts';

/** `uri`: that of a resource. */
export function unknownTo(
  exchange: Exchange,
  snapshot: Snapshot,
  kind: NameKind,
  uri: string | undefined,
): Refusal {
  if (kind === 'resource') return { kind: 'resource_not_found', data: { uri } };
  if (kind === 'tool')
    return offers(exchange, snapshot, 'tools') ? REFUSALS.unknown_tool : REFUSALS.method_not_found;
  return offers(exchange, snapshot, 'prompts') ? REFUSALS.unknown_prompt : REFUSALS.method_not_found;
}

/** Whether the clients of the request's listener are offered anything of the kind. */
export function offers(exchange: Exchange, { views }: Snapshot, family: keyof Families): boolean {
  return views.get(exchange.edge.name)?.families[family] === true;
}
