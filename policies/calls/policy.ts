// A bundle, made ready to judge calls: every table prepared, and what takes part in verdicts given its name and place.
// Once per bundle; nothing of it changes afterwards but what decisions remember to be quick.
import type { Bundle } from '../../schema/generated/bundle.ts';
import { type Access, type Caller, type KnownTarget, prepareAccess } from '../access/access.ts';
import { callerOf } from '../access/caller.ts';
import { targetOf } from '../access/known-target.ts';
import type { Principal } from '../access/principal.ts';
import type { Target } from '../access/target.ts';
import type { KnownTool } from '../catalog/known-tool.ts';
import { type HiddenTool, knownCatalog } from '../catalog/known-tools.ts';
import { LIST_USES } from '../catalog/list-uses.ts';
import { routingOf } from '../catalog/routing.ts';
import { costOf, type Expression, evaluate, prepareExpression } from '../expressions/evaluate.ts';
import { type Amount, type Limits, prepareLimits } from '../limits/prepare.ts';
import type { Condition } from '../routes/conditions.ts';
import { prepareRoutes, type Routes } from '../routes/routes.ts';
import type { Named } from './verdict.ts';

export interface Policy {
  readonly bundle: Bundle;
  readonly routes: Routes;
  /** Undefined when everybody may use everything. */
  readonly access: Access | undefined;
  /** Undefined when nothing is limited. */
  readonly limits: Limits | undefined;
  /** By number. */
  readonly expressions: readonly Expression[];
  /** Whether a route has a condition in CEL. */
  readonly asksFacts: boolean;
  /** The tools of the lockfile, by the name clients see. */
  readonly tools: ReadonlyMap<string, KnownTool>;
  /** Tools of the lockfile that no client sees, or not from that upstream, by the name clients would see. */
  readonly hidden: ReadonlyMap<string, readonly HiddenTool[]>;
  /** What the access table says about a principal, while the principal is kept. */
  readonly callers: WeakMap<Principal, Caller>;
  /** What the access table says about a target, by everything it is told apart by. */
  readonly targets: Map<string, KnownTarget>;
  /** By number. */
  readonly named: Readonly<Record<'upstreams' | 'routes' | 'rules' | 'limits', readonly Named[]>>;
}

/** Throws only for a bundle the compiler did not make. */
export function preparePolicy(bundle: Bundle): Policy {
  const expressions = (bundle.expressions ?? []).map(prepareExpression);
  const conditions = expressions.map(
    (expression): Condition =>
      (facts) =>
        evaluate(expression, facts),
  );
  const routes = prepareRoutes(bundle.routes, conditions);
  const { tools, hidden } = knownCatalog({
    upstreams: bundle.upstreams,
    pins: bundle.pins?.upstreams ?? {},
    routing: routingOf(routes, bundle.gateway.listeners, LIST_USES.tools),
  });
  return {
    bundle,
    routes,
    access: bundle.access && prepareAccess(bundle.access, conditions),
    limits:
      bundle.limits &&
      prepareLimits(bundle.limits, {
        upstreams: bundle.upstreams.map(({ name }) => name),
        conditions,
        amounts: expressions.map(amountOf),
      }),
    expressions,
    asksFacts: routes.entries.some(({ when }) => when !== undefined),
    tools: new Map(tools.map((tool) => [tool.name, tool])),
    hidden: byName(hidden),
    callers: new WeakMap(),
    targets: new Map(),
    named: {
      upstreams: namesOf(bundle.upstreams, bundle.origins.upstreams),
      routes: namesOf(bundle.routes.table, bundle.origins.routes),
      rules: namesOf(bundle.access?.rules ?? [], bundle.origins.rules ?? []),
      limits: namesOf(bundle.limits?.table ?? [], bundle.origins.limits ?? []),
    },
  };
}

/** Worked out once for each principal. */
export function callerFor({ callers }: Policy, access: Access, principal: Principal): Caller {
  let caller = callers.get(principal);
  if (caller === undefined) {
    caller = callerOf(access, principal);
    callers.set(principal, caller);
  }
  return caller;
}

/** Worked out once for each target, as long as there are not too many of them. */
export function targetFor({ targets }: Policy, access: Access, target: Target): KnownTarget {
  const { kind, method, route, upstream, name } = target;
  const key = `${kind} ${method} ${route} ${upstream} ${name}`;
  let known = targets.get(key);
  if (known === undefined) {
    known = targetOf(access, target);
    if (targets.size >= MOST_TARGETS) targets.clear();
    targets.set(key, known);
  }
  return known;
}

const MOST_TARGETS = 50_000;

function namesOf(table: readonly { readonly name: string }[], origins: readonly string[]): Named[] {
  return table.map(({ name }, number) => ({ number, name, origin: origins[number] ?? '' }));
}

function byName(tools: readonly HiddenTool[]): Map<string, HiddenTool[]> {
  const grouped = new Map<string, HiddenTool[]>();
  for (const tool of tools) grouped.set(tool.name, [...(grouped.get(tool.name) ?? []), tool]);
  return grouped;
}

function amountOf(expression: Expression): Amount {
  return (facts) => {
    const cost = costOf(expression, facts);
    return typeof cost === 'number' ? cost : undefined;
  };
}
