// What becomes of a call while the shared store cannot be asked, limit by limit as the policy says:
//   local  this gateway's share of the limit, an equal part for each of the gateways there were last
//   deny   nothing is admitted
//   allow  everything is
// What is admitted is remembered, and told to the store when it is back.
import type { CallLimits, Due } from '../../policies/limits/applicable.ts';
import { type Charge, judge, takeDue } from '../../policies/limits/charge.ts';
import type { Now } from '../../policies/limits/now.ts';
import type { LimitState } from '../../policies/limits/state.ts';
import type { BundleLimit } from '../../schema/generated/bundle.ts';

/** Nobody knows when the store is back. */
const DENIED_MS = 5_000;

export class WithoutStore {
  #replicas = 1;
  #shares = new WeakMap<BundleLimit, BundleLimit>();

  /**
   * `admitted`: everything this gateway admitted, with the store or without: that counts against its share.
   * @param replicas how many gateways share a limit
   * @param owed is charged as well; undefined when nobody will ask for it
   */
  charge(
    { limits, target }: CallLimits,
    due: readonly Due[],
    replicas: number,
    admitted: LimitState,
    owed: LimitState | undefined,
    now: Now,
  ): Charge {
    const time = admitted.advance(now);
    const waits = due.map(({ one, cost }) => {
      const rule = one.limit.on_store_failure ?? limits.onStoreFailure;
      if (rule === 'allow') return 0;
      if (rule === 'deny') return DENIED_MS;
      const share = this.#shareOf(one.limit, replicas);
      return Math.max(...one.ids.map((id) => admitted.wait(share, id, cost, limits.quotaReset, time)));
    });
    const { refusal, exceeded } = judge(target, due, waits);
    if (refusal !== undefined) return { refusal, exceeded, held: [] };
    if (owed !== undefined) takeDue(limits.quotaReset, due, waits, exceeded, owed, owed.advance(now));
    return takeDue(limits.quotaReset, due, waits, exceeded, admitted, time);
  }

  #shareOf(limit: BundleLimit, replicas: number): BundleLimit {
    if (replicas !== this.#replicas) {
      this.#replicas = replicas;
      this.#shares = new WeakMap();
    }
    let share = this.#shares.get(limit);
    if (share === undefined) {
      const part = (whole: number): number => Math.max(Math.min(whole, 1), Math.floor(whole / replicas));
      share = { ...limit, limit: part(limit.limit), burst: part(limit.burst) };
      this.#shares.set(limit, share);
    }
    return share;
  }
}
