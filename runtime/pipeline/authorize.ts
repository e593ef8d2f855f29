// May this call go out? A deny route says no in the words of the policy; then the rules decide, by the one function that
// also decides about lists and in CI. Who may not see something is told what everybody is told of a thing that does not
// exist; nothing before this stage may tell the two apart.
import { METHODS } from '../../policies/calls/call.ts';
import type { BundleRoute } from '../../schema/generated/bundle.ts';
import { chooseRoute, chooseTarget } from '../access/routing.ts';
import type { CatalogItem, Use } from '../access/target.ts';
import { decideUse, deniedWith, refusalOf } from '../access/use.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Refusal } from '../wire/errors.ts';
import type { Exchange } from './exchange.ts';
import { mirrored } from './param-mirror.ts';
import { unknownTo } from './unknown.ts';

export function authorize(exchange: Exchange, snapshot: Snapshot): Refusal | undefined {
  const { route, kind, item } = exchange;
  // Answered by the gateway, or a task: that belongs to who began it.
  if (kind === undefined || item === undefined) return undefined;
  if (exchange.method === 'completion/complete') {
    const refusal = authorizeUse(exchange, snapshot, item);
    if (refusal !== undefined) return refusal;
  }
  if (route !== undefined && route.deny !== null) return deniedWith(route.deny);
  if (snapshot.policy.access !== undefined) {
    const refusal = askEach(exchange, snapshot, item);
    for (const rule of exchange.decision?.audited ?? []) snapshot.observer.ruleAudited(rule);
    if (refusal !== undefined) return refusal;
  }
  return mirrored(exchange);
}

/** Asks about the upstream it goes to, or of several that may have it about each; those that are denied are left out. */
function askEach(exchange: Exchange, snapshot: Snapshot, item: CatalogItem): Refusal | undefined {
  const { target, otherOwners } = exchange;
  if (otherOwners.length === 0) return ask(exchange, snapshot, item, useOf(exchange, target));
  let refusal: Refusal | undefined;
  const allowed: number[] = [];
  for (const upstream of [target, ...otherOwners]) {
    const refused = ask(exchange, snapshot, item, useOf(exchange, upstream));
    if (refused === undefined) allowed.push(upstream);
    else refusal ??= refused;
  }
  const [first, ...others] = allowed;
  if (first === undefined) return refusal;
  exchange.target = first;
  exchange.otherOwners = others;
  return ask(exchange, snapshot, item, useOf(exchange, first));
}

/** Who may not get a prompt or read a resource is not told either what could be in it. */
function authorizeUse(exchange: Exchange, snapshot: Snapshot, item: CatalogItem): Refusal | undefined {
  const { policy } = snapshot;
  const { kind } = exchange;
  if (kind === undefined) return undefined;
  const name = exchange.nameForClients;
  const [method] = METHODS[kind];
  const number = chooseRoute(policy, exchange, kind, name, item.candidates, method);
  const route = policy.routes.table[number];
  if (route !== undefined && route.deny !== null) return deniedWith(route.deny);
  let refusal: Refusal | undefined;
  const allowed: number[] = [];
  for (const upstream of targetsOf(exchange, route, item)) {
    if (!mayHave(item, upstream)) continue;
    const refused = ask(exchange, snapshot, item, { kind, name, method, route: number, upstream });
    if (refused === undefined) allowed.push(upstream);
    else refusal ??= refused;
  }
  // Where no route parts the ways, only those that may be used are asked how.
  const isParted = route !== undefined || exchange.route !== undefined;
  const [first, ...others] = isParted ? allowed : bothOf(exchange, allowed);
  if (first === undefined) return refusal ?? unknownTo(exchange, snapshot, kind, name);
  if (isParted) return undefined;
  exchange.target = first;
  exchange.otherOwners = others;
  return undefined;
}

/** Of the upstreams a request may go to, those of `allowed`. */
function bothOf({ target, otherOwners }: Exchange, allowed: readonly number[]): number[] {
  return [target, ...otherOwners].filter((upstream) => allowed.includes(upstream));
}

function targetsOf(exchange: Exchange, route: BundleRoute | undefined, item: CatalogItem): readonly number[] {
  if (route !== undefined) return [chooseTarget(exchange, route)];
  return 'owner' in item ? [item.owner] : item.owners;
}

/** A route can send a name to an upstream that has no such thing. */
function mayHave(item: CatalogItem, upstream: number): boolean {
  if ('owner' in item) return item.offeredBy.has(upstream);
  return upstream >= 0 && !item.barred.has(upstream);
}

function useOf(exchange: Exchange, upstream: number): Use {
  const { kind = 'tool', nameForClients: name, method, routeNumber: route } = exchange;
  return { kind, name, method, route, upstream };
}

function ask(exchange: Exchange, snapshot: Snapshot, item: CatalogItem, use: Use): Refusal | undefined {
  const decision = decideUse(snapshot.policy, exchange, item, use);
  if (decision === undefined) return undefined;
  exchange.decision = decision;
  if (decision.outcome === 'allow') return undefined;
  const { challenges } = exchange.peer;
  const refusal = refusalOf(snapshot.policy, exchange, item, use, decision, challenges);
  return refusal ?? unknownTo(exchange, snapshot, use.kind, use.name);
}
