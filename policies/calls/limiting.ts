// The limits of one call: which apply, whether all of them have room, and what it is charged.
import { saidAt } from '../catalog/known-tool.ts';
import { limitsForCaller, limitsForTarget } from '../limits/applicable.ts';
import { type Charge, charge } from '../limits/charge.ts';
import type { Refusal } from '../limits/refusal.ts';
import type { World } from './call.ts';
import { factsOf } from './facts.ts';
import type { Policy } from './policy.ts';
import type { UsedUp } from './verdict.ts';
import type { NamedCall, Way } from './way.ts';

export interface Limited {
  readonly charge: Charge | undefined;
  /** The one that refuses the call; undefined when it may go on, and was charged. */
  readonly limit: UsedUp | undefined;
  /** In audit mode: recorded only. */
  readonly exceeded: readonly UsedUp[];
}

const UNLIMITED: Limited = { charge: undefined, limit: undefined, exceeded: [] };

/** Charges the limits of `world`. */
export function chargeFor(policy: Policy, world: World, call: NamedCall, { entry, upstream }: Way): Limited {
  const { limits, routes, bundle } = policy;
  if (limits === undefined) return UNLIMITED;
  const { kind, name, method, principal, request } = call;
  const route = routes.entries[entry]?.route ?? -1;
  const forCaller = limitsForCaller(
    limitsForTarget(limits, { kind, name, method, route, upstream }),
    principal,
  );
  const charged = charge(
    forCaller,
    world.limits,
    {
      listener: request.listener,
      header: (header) => request.header(header),
      facts: () =>
        factsOf(
          policy,
          world.now.wall,
          call,
          bundle.upstreams[upstream],
          saidAt(policy.tools.get(name), upstream),
        ),
    },
    world.now,
  );
  const usedUp = (refusal: Refusal): UsedUp => ({
    ...policy.named.limits[refusal.limit]!,
    data: refusal.data,
    waitMs: refusal.wait,
    windowMs: bundle.limits?.table[refusal.limit]?.window_ms ?? 0,
  });
  return {
    charge: charged,
    limit: charged.refusal && usedUp(charged.refusal),
    exceeded: charged.exceeded.map(usedUp),
  };
}
