// Where a request goes: an answer of our own, or the upstream that gets it. Nothing is asked of anybody here; the
// catalog and the route table are both ready in the snapshot.

import type { NameKind } from '../../policies/routes/subject.ts';
import type { BundleRoute } from '../../schema/generated/bundle.ts';
import { chooseRoute, chooseTarget } from '../access/routing.ts';
import type { CatalogName, CatalogResource } from '../catalog/named.ts';
import { openState } from '../eras/request-state.ts';
import { openTask, TASKS_UNDECLARED } from '../eras/sealed-task.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Era } from '../upstreams/upstream.ts';
import { TASKS } from '../wire/capabilities.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import type { Exchange } from './exchange.ts';
import { localAnswer } from './local.ts';
import { boundTarget } from './targets.ts';
import { offers, unknownTo } from './unknown.ts';

type Router = (exchange: Exchange, snapshot: Snapshot) => Refusal | undefined;

const COMMON: readonly (readonly [string, Router])[] = [
  ['tools/call', routeTool],
  ['prompts/get', routePrompt],
  ['resources/read', routeRead],
  ['completion/complete', routeCompletion],
];

const ROUTED: Readonly<Record<Era, ReadonlyMap<string, Router>>> = {
  legacy: new Map(COMMON),
  modern: new Map([
    ...COMMON,
    ['tasks/get', routeTask],
    ['tasks/update', routeTask],
    ['tasks/cancel', routeTask],
  ]),
};

/** A resource that nobody is known to have is looked for at so many upstreams at most. */
const MAX_OWNERS = 8;

export function route(exchange: Exchange, snapshot: Snapshot): Refusal | undefined {
  const { era, message } = exchange;
  const router = message.kind === 'request' ? ROUTED[era].get(message.method) : undefined;
  if (router === undefined) return routeLocal(exchange, snapshot);
  // A retry of a legacy client does not exist: it was asked by requests of their own.
  if (era === 'modern' && message.requestState !== undefined) {
    exchange.state = openState(exchange.edge.sealer, exchange);
    if (exchange.state === undefined) return REFUSALS.bad_state;
  }
  exchange.progressToken = message.progressToken;
  return router(exchange, snapshot);
}

function routeLocal(exchange: Exchange, { views }: Snapshot): Refusal | undefined {
  const families = views.get(exchange.edge.name)?.families;
  if (families === undefined) return REFUSALS.internal;
  exchange.local = localAnswer(exchange.era, exchange.message, families);
  return exchange.local === undefined ? REFUSALS.method_not_found : undefined;
}

function routeTool(exchange: Exchange, snapshot: Snapshot): Refusal | undefined {
  const { name } = exchange.message;
  if (name === undefined) return REFUSALS.invalid_params;
  exchange.tool = snapshot.catalog.tools.get(name);
  return routeName(exchange, snapshot, 'tool', exchange.tool);
}

function routePrompt(exchange: Exchange, snapshot: Snapshot): Refusal | undefined {
  const { name } = exchange.message;
  if (name === undefined) return REFUSALS.invalid_params;
  return routeName(exchange, snapshot, 'prompt', snapshot.catalog.prompts.get(name));
}

/** A tool or prompt, by the name clients see. */
function routeName(
  exchange: Exchange,
  snapshot: Snapshot,
  kind: 'tool' | 'prompt',
  named: CatalogName | undefined,
): Refusal | undefined {
  if (named === undefined) return unknownTo(exchange, snapshot, kind, undefined);
  const chosen = take(exchange, snapshot, kind, named.name, named);
  // A deny route has nowhere to go; the stage after this one says so.
  if (chosen !== undefined && chosen.deny !== null) return undefined;
  if (exchange.state !== undefined) {
    const refusal = bind(exchange, snapshot, chosen, named.owner === -1 ? [] : [named.owner]);
    if (refusal !== undefined) return refusal;
  } else exchange.target = chosen === undefined ? named.owner : chooseTarget(exchange, chosen);
  // A route can send a name to an upstream that has no such thing; to the client it does not exist then.
  const name = named.offeredBy.get(exchange.target);
  if (name === undefined) {
    exchange.target = -1;
    return unknownTo(exchange, snapshot, kind, undefined);
  }
  exchange.name = name;
  return undefined;
}

function routeRead(exchange: Exchange, snapshot: Snapshot): Refusal | undefined {
  const { uri } = exchange.message;
  if (uri === undefined) return REFUSALS.invalid_params;
  if (!offers(exchange, snapshot, 'resources')) return REFUSALS.method_not_found;
  return routeUri(exchange, snapshot, uri);
}

/** URIs pass through unchanged; whose one is says the catalog, or a route. */
function routeUri(exchange: Exchange, snapshot: Snapshot, uri: string): Refusal | undefined {
  const resource = snapshot.catalog.resources.find(uri);
  const chosen = take(exchange, snapshot, 'resource', uri, resource);
  if (chosen !== undefined && chosen.deny !== null) return undefined;
  exchange.name = uri;
  if (exchange.state !== undefined) {
    const refusal = bind(exchange, snapshot, chosen, resource.owners);
    return resource.barred.has(exchange.target) ? REFUSALS.bad_state : refusal;
  }
  const owners =
    chosen === undefined ? resource.owners.slice(0, MAX_OWNERS) : [chooseTarget(exchange, chosen)];
  const [target, ...others] = owners.filter((owner) => owner >= 0 && !resource.barred.has(owner));
  if (target === undefined) return unknownTo(exchange, snapshot, 'resource', uri);
  exchange.target = target;
  exchange.otherOwners = others;
  return undefined;
}

function routeCompletion(exchange: Exchange, snapshot: Snapshot): Refusal | undefined {
  if (!offers(exchange, snapshot, 'completions')) return REFUSALS.method_not_found;
  const { ref, argument } = exchange.message;
  if (ref === undefined || argument === undefined) return REFUSALS.invalid_params;
  if (ref.type === 'ref/resource') return routeUri(exchange, snapshot, ref.uri);
  return routeName(exchange, snapshot, 'prompt', snapshot.catalog.prompts.get(ref.name));
}

/** Notes what is used and the route that wins it. */
function take(
  exchange: Exchange,
  { policy }: Snapshot,
  kind: NameKind,
  name: string,
  item: CatalogName | CatalogResource,
): BundleRoute | undefined {
  exchange.kind = kind;
  exchange.item = item;
  exchange.nameForClients = name;
  exchange.routeNumber = chooseRoute(policy, exchange, kind, name, item.candidates, exchange.method);
  exchange.route = policy.routes.table[exchange.routeNumber];
  return exchange.route;
}

/** A task is where it was begun. Nobody can guess its id: who has one was given it. */
function routeTask(exchange: Exchange, snapshot: Snapshot): Refusal | undefined {
  const { edge, message } = exchange;
  if (!offers(exchange, snapshot, 'tasks')) return REFUSALS.method_not_found;
  if (message.taskId === undefined) return REFUSALS.invalid_params;
  if (!edge.capabilities.modern(message.envelope?.clientCapabilities).extensions.has(TASKS))
    return TASKS_UNDECLARED;
  const task = openTask(edge.sealer, exchange.proof.owner, message.taskId);
  if (task === undefined) return REFUSALS.unknown_task;
  exchange.target = snapshot.bundle.upstreams.findIndex(({ name }) => name === task.upstream);
  if (exchange.target === -1) return REFUSALS.unknown_task;
  exchange.name = task.taskId;
  return undefined;
}

/** Sends a retry back to the upstream that asked, and puts what that upstream gets along with it. */
function bind(
  exchange: Exchange,
  snapshot: Snapshot,
  chosen: BundleRoute | undefined,
  owners: CatalogResource['owners'],
): Refusal | undefined {
  const { state, message } = exchange;
  if (state === undefined) return undefined;
  exchange.target = boundTarget(snapshot, state.upstream, chosen, owners);
  if (exchange.target === -1) return REFUSALS.bad_state;
  if (state.kind !== 'asked') return undefined;
  const requestState = state.state === undefined ? undefined : Buffer.from(state.state);
  exchange.inputs = { inputResponses: message.inputResponses, requestState };
  return undefined;
}
