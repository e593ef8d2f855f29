// Where a call goes: the side of the route's split, or the owner of the name when no route wants it; and, when that
// upstream cannot answer, the first fallback that can.
import type { BundleRoute } from '../../schema/generated/bundle.ts';
import type { Principal } from '../access/principal.ts';
import { pickTarget, splitHash } from '../routes/split.ts';
import type { NameKind } from '../routes/subject.ts';
import type { World } from './call.ts';
import { ownName } from './offers.ts';
import type { Policy } from './policy.ts';

/** The upstream that a route with targets chooses for a caller; -1 when every weight is 0. */
export function chooseTarget(
  { targets, sticky_by, salt }: BundleRoute,
  principal: Sticky,
  world: Pick<World, 'random'>,
): number {
  const [only, second] = targets;
  if (only !== undefined && second === undefined) return only.upstream;
  if (sticky_by === 'none') return pickTarget(targets, world.random());
  return pickTarget(targets, splitHash(salt, stickyKey(sticky_by, principal)));
}

/** Who stays together; somebody without the id asked for is told apart by the next best. */
export function stickyKey(by: BundleRoute['sticky_by'], principal: Sticky): string {
  const { session, client, user, teams } = principal;
  if (by === 'team' && teams.length > 0) return teams.join();
  if (by === 'user') return user || client || session || principal.ip;
  if (by === 'client') return client || session || principal.ip;
  return session || client || principal.ip;
}

/** What of a caller it may be told by; the address is looked at last. */
export type Sticky = Pick<Principal, 'session' | 'client' | 'user' | 'teams' | 'ip'>;

/** The upstream that answers in place of `first`: itself while it can, else a fallback; -1 when nobody can. */
export function whoAnswers(
  policy: Policy,
  world: Pick<World, 'down' | 'open'>,
  route: BundleRoute | undefined,
  first: number,
  kind: NameKind,
  name: string,
): number {
  const isDown = world.down.has(first);
  const isOpen = world.open.has(first);
  if (!isDown && !isOpen) return first;
  const { fallback = [], fallback_on = [] } = route ?? {};
  const leaves =
    (isOpen && fallback_on.includes('circuit_open')) ||
    (isDown && (fallback_on.includes('unhealthy') || fallback_on.includes('connect_error')));
  if (!leaves) return -1;
  const next = fallback.find(
    (other) =>
      !world.down.has(other) && !world.open.has(other) && ownName(policy, kind, name, other) !== undefined,
  );
  return next ?? -1;
}

/** The share of calls that each target of a route gets, in order; a drained one gets none. */
export function sharesOf({ targets }: BundleRoute): { readonly upstream: number; readonly share: number }[] {
  const total = targets.reduce((sum, { weight }) => sum + weight, 0);
  return targets.map(({ upstream, weight }) => ({ upstream, share: total === 0 ? 0 : weight / total }));
}
