// Where a request goes: an answer of our own, or the upstream a tool call reaches. Nothing is asked of anybody here;
// the catalog and the route table are both ready in the snapshot.
import { firstMatch } from '../../policies/routes/match.ts';
import { pickTarget, splitHash } from '../../policies/routes/split.ts';
import type { Subject } from '../../policies/routes/subject.ts';
import type { BundleRoute } from '../../schema/generated/bundle.ts';
import type { CatalogTool } from '../catalog/view.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Refusal } from '../wire/errors.ts';
import { REFUSALS } from '../wire/errors.ts';
import type { Exchange } from './exchange.ts';
import { localAnswer } from './local.ts';

export function route(exchange: Exchange, snapshot: Snapshot): Refusal | undefined {
  if (exchange.isCall) return routeCall(exchange, snapshot);
  exchange.local = localAnswer(exchange.era, exchange.message);
  return exchange.local === undefined ? REFUSALS.method_not_found : undefined;
}

function routeCall(exchange: Exchange, snapshot: Snapshot): Refusal | undefined {
  const name = exchange.message.name;
  if (name === undefined) return REFUSALS.invalid_params;
  const tool = snapshot.catalog.tools.get(name);
  if (tool === undefined) return REFUSALS.unknown_tool;
  exchange.tool = tool;
  const chosen = chooseRoute(exchange, snapshot, tool);
  exchange.route = chosen;
  // A deny route has nowhere to go; the stage after this one says so.
  if (chosen !== undefined && chosen.deny !== null) return undefined;
  const target = chosen === undefined ? tool.owner : chooseTarget(exchange, chosen);
  // A route can send a name to an upstream that has no such tool; to the client it does not exist then.
  const upstreamName = tool.offeredBy.get(target);
  if (upstreamName === undefined) return REFUSALS.unknown_tool;
  exchange.target = target;
  exchange.name = upstreamName;
  exchange.progressToken = exchange.message.progressToken;
  return undefined;
}

function chooseRoute(exchange: Exchange, { routes }: Snapshot, tool: CatalogTool): BundleRoute | undefined {
  if (tool.candidates.length === 0) return undefined;
  const entry = routes.entries[firstMatch(routes, tool.candidates, new CallSubject(exchange, tool.name))];
  return entry === undefined ? undefined : routes.table[entry.route];
}

/** Without principals a caller is its session, or failing that its address. */
function chooseTarget(exchange: Exchange, { targets, sticky_by, salt }: BundleRoute): number {
  const [only, second] = targets;
  if (only !== undefined && second === undefined) return only.upstream;
  if (sticky_by === 'none') return pickTarget(targets, Math.floor(Math.random() * 2 ** 32));
  return pickTarget(targets, splitHash(salt, exchange.session?.id ?? exchange.caller.remoteAddress));
}

/** The facts of one call that route conditions look at. */
class CallSubject implements Subject {
  readonly #exchange: Exchange;
  readonly name: string;

  constructor(exchange: Exchange, name: string) {
    this.#exchange = exchange;
    this.name = name;
  }

  get kind(): 'tool' {
    return 'tool';
  }

  get method(): string {
    return this.#exchange.message.method;
  }

  get listener(): string {
    return this.#exchange.edge.name;
  }

  header(name: string): string | undefined {
    return this.#exchange.caller.headers.get(name);
  }
}
