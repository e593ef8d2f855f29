// Which upstream a retry goes to: back to where the question came from, if the policy still lets it.
import type { BundleRoute } from '../../schema/generated/bundle.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/**
 * The upstream a retry is bound to, -1 when the policy no longer sends the call there. A drained side of a split still
 * finishes what it began.
 */
export function boundTarget(
  { bundle }: Snapshot,
  upstream: string,
  route: BundleRoute | undefined,
  owners: readonly number[],
): number {
  const number = bundle.upstreams.findIndex(({ name }) => name === upstream);
  const allowed = route === undefined ? owners : route.targets.map((target) => target.upstream);
  return allowed.includes(number) ? number : -1;
}
