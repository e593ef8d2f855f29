// Where a request goes: an answer of our own, or the upstream that gets it. Nothing is asked of anybody here; the
// catalog and the route table are both ready in the snapshot.

import type { BundleRoute } from '../../schema/generated/bundle.ts';
import type { CatalogName, CatalogResource } from '../catalog/view.ts';
import { openState } from '../eras/request-state.ts';
import { openTask, TASKS_UNDECLARED } from '../eras/sealed-task.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Era } from '../upstreams/upstream.ts';
import { TASKS } from '../wire/capabilities.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import type { CompletionRef } from '../wire/message.ts';
import { checkParamHeaders, mirrorParams } from '../wire/param-headers.ts';
import type { Exchange } from './exchange.ts';
import { localAnswer } from './local.ts';
import { boundTarget, chooseRoute, chooseTarget } from './targets.ts';

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
    exchange.state = openState(exchange.edge.sealer, message);
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
  const { message } = exchange;
  if (message.name === undefined) return REFUSALS.invalid_params;
  const tool = snapshot.catalog.tools.get(message.name);
  if (tool === undefined) return unknown(exchange, snapshot, 'tools', REFUSALS.unknown_tool);
  exchange.tool = tool;
  const refusal = routeName(exchange, snapshot, 'tool', tool, REFUSALS.unknown_tool);
  return refusal ?? (tool.mirrored.size === 0 ? undefined : mirror(exchange));
}

/** What the tool wants repeated in headers: checked on the way in, made anew on the way out. */
function mirror(exchange: Exchange): Refusal | undefined {
  const declared = exchange.tool?.mirrored.get(exchange.target);
  if (declared === undefined) return undefined;
  const args = exchange.message.arguments;
  const overHttp = exchange.era === 'modern' && exchange.peer.head !== undefined;
  const refusal = overHttp ? checkParamHeaders(declared, exchange.peer.headers, args) : undefined;
  exchange.mirroredParams = mirrorParams(declared, args);
  return refusal;
}

function routePrompt(exchange: Exchange, snapshot: Snapshot): Refusal | undefined {
  return routePromptName(exchange, snapshot, exchange.message.name);
}

function routePromptName(
  exchange: Exchange,
  snapshot: Snapshot,
  name: string | undefined,
): Refusal | undefined {
  if (name === undefined) return REFUSALS.invalid_params;
  const prompt = snapshot.catalog.prompts.get(name);
  if (prompt === undefined) return unknown(exchange, snapshot, 'prompts', REFUSALS.unknown_prompt);
  return routeName(exchange, snapshot, 'prompt', prompt, REFUSALS.unknown_prompt);
}

/** A tool or prompt, by the name clients see. */
function routeName(
  exchange: Exchange,
  snapshot: Snapshot,
  kind: 'tool' | 'prompt',
  named: CatalogName,
  missing: Refusal,
): Refusal | undefined {
  const chosen = chooseRoute(exchange, snapshot, kind, named.name, named.candidates);
  exchange.route = chosen;
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
    return missing;
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
  const chosen = chooseRoute(exchange, snapshot, 'resource', uri, resource.candidates);
  exchange.route = chosen;
  if (chosen !== undefined && chosen.deny !== null) return undefined;
  exchange.name = uri;
  if (exchange.state !== undefined) {
    const refusal = bind(exchange, snapshot, chosen, resource.owners);
    return resource.barred.has(exchange.target) ? REFUSALS.bad_state : refusal;
  }
  const owners =
    chosen === undefined ? resource.owners.slice(0, MAX_OWNERS) : [chooseTarget(exchange, chosen)];
  const [target, ...others] = owners.filter((owner) => owner >= 0 && !resource.barred.has(owner));
  if (target === undefined) return { kind: 'resource_not_found', data: { uri } };
  exchange.target = target;
  exchange.otherOwners = others;
  return undefined;
}

function routeCompletion(exchange: Exchange, snapshot: Snapshot): Refusal | undefined {
  if (!offers(exchange, snapshot, 'completions')) return REFUSALS.method_not_found;
  const { ref, argument } = exchange.message;
  if (ref === undefined || argument === undefined) return REFUSALS.invalid_params;
  const use = routeOfUse(exchange, snapshot, ref);
  if (use !== undefined && use.deny !== null) {
    exchange.route = use;
    return undefined;
  }
  if (ref.type === 'ref/prompt') return routePromptName(exchange, snapshot, ref.name);
  return routeUri(exchange, snapshot, ref.uri);
}

/** The route of what something is completed for: who may not get a prompt is not told what could be in it. */
function routeOfUse(exchange: Exchange, snapshot: Snapshot, ref: CompletionRef): BundleRoute | undefined {
  const { prompts, resources } = snapshot.catalog;
  if (ref.type === 'ref/prompt') {
    const candidates = prompts.get(ref.name)?.candidates ?? [];
    return chooseRoute(exchange, snapshot, 'prompt', ref.name, candidates, 'prompts/get');
  }
  const { candidates } = resources.find(ref.uri);
  return chooseRoute(exchange, snapshot, 'resource', ref.uri, candidates, 'resources/read');
}

/** A task is where it was begun. Nobody can guess its id: who has one was given it. */
function routeTask(exchange: Exchange, snapshot: Snapshot): Refusal | undefined {
  const { edge, message } = exchange;
  if (!offers(exchange, snapshot, 'tasks')) return REFUSALS.method_not_found;
  if (message.taskId === undefined) return REFUSALS.invalid_params;
  if (!edge.capabilities.modern(message.envelope?.clientCapabilities).extensions.has(TASKS))
    return TASKS_UNDECLARED;
  const task = openTask(edge.sealer, message.taskId);
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

function unknown(
  exchange: Exchange,
  snapshot: Snapshot,
  family: 'tools' | 'prompts',
  refusal: Refusal,
): Refusal {
  return offers(exchange, snapshot, family) ? refusal : REFUSALS.method_not_found;
}

function offers(
  exchange: Exchange,
  { views }: Snapshot,
  family: 'tools' | 'prompts' | 'resources' | 'completions' | 'tasks',
): boolean {
  return views.get(exchange.edge.name)?.families[family] === true;
}
