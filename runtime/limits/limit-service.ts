// The limits of all calls: one for the process, so that what was used outlives every reload. Counters are in memory; with
// `store: redis` a store that all gateways share decides, and those in memory only stand in for it (shared-limits.ts).
import type { CallLimits, Due } from '../../policies/limits/applicable.ts';
import { type Charge, chargeDue, UNCHARGED } from '../../policies/limits/charge.ts';
import { dueOf, type LimitedCall } from '../../policies/limits/due.ts';
import type { Now } from '../../policies/limits/now.ts';
import { LimitState } from '../../policies/limits/state.ts';
import type { Bundle } from '../../schema/generated/bundle.ts';
import { LimitCounts } from '../observe/limit-counts.ts';
import type { Log } from '../observe/log.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { limitClock } from './limit-clock.ts';
import { SharedLimits, type SharedLimitsOptions } from './shared-limits.ts';

export interface LimitServiceParts {
  readonly secrets: Pick<Secrets, 'text'>;
  readonly log: Log;
  readonly clock?: () => Now;
  /** For tests. */
  readonly shared?: SharedLimitsOptions;
}

export class LimitService {
  /** For metrics. */
  readonly counts = new LimitCounts();
  readonly #clock: () => Now;
  readonly #state = new LimitState();
  readonly #shared: SharedLimits;

  constructor({ secrets, log, clock = limitClock(), shared = {} }: LimitServiceParts) {
    this.#clock = clock;
    const { counts } = this;
    this.#shared = new SharedLimits({ secrets, log, clock, counts, state: this.#state }, shared);
  }

  /** Throws, with words for the operator, when a secret of the store cannot be resolved; then nothing has changed. */
  update(bundle: Bundle): void {
    const { limits, gateway } = bundle;
    const settings = limits?.store === 'redis' ? gateway.redis : undefined;
    this.#shared.update(settings, limits?.quota_reset ?? 'utc_midnight');
  }

  /**
   * Charges a call, or says what refuses it. A promise only where a shared store decides; it never rejects, and is kept
   * within milliseconds whatever the store does. Every charge without a refusal is to be released once.
   */
  charge(limits: CallLimits, call: LimitedCall): Charge | Promise<Charge> {
    const due = dueOf(limits, call);
    if (due.length === 0) return UNCHARGED;
    if (limits.limits.store === 'redis') return this.#chargeShared(limits, due);
    return this.#counted(limits, chargeDue(limits, due, this.#state, this.#clock()));
  }

  async #chargeShared(limits: CallLimits, due: readonly Due[]): Promise<Charge> {
    return this.#counted(limits, await this.#shared.charge(limits, due));
  }

  #counted({ limits }: CallLimits, charge: Charge): Charge {
    const { refusal, exceeded } = charge;
    if (refusal !== undefined) this.counts.limited(limits.all[refusal.limit]?.limit.name ?? '', 'enforce');
    for (const { limit } of exceeded) this.counts.limited(limits.all[limit]?.limit.name ?? '', 'audit');
    return charge;
  }

  async close(): Promise<void> {
    await this.#shared.close();
  }
}
