// Effects that somebody approved: `mcpgw.approvals.yaml`, as it was read. An approval counts until its day has passed.
import type { AccessChange, Approval, ApprovalPlan, Effect, Plan } from './model.ts';

export interface GivenApproval extends Approval {
  readonly fingerprint: string;
  /** The last day it counts, as `2027-12-31`. */
  readonly until?: string;
}

type Effects = Pick<Plan, 'tools' | 'routing' | 'access' | 'limits' | 'safeguards' | 'reload'>;

/**
 * The same effects, those approved marked, and how the approvals fit.
 * @param today as `2027-01-31`
 * @param own what the change itself approves: nobody agreed to that yet, so it counts for nothing and is only told
 */
export function approve(
  effects: Effects,
  given: readonly GivenApproval[],
  today: string,
  own: readonly GivenApproval[] = [],
): Effects & { readonly approvals: ApprovalPlan } {
  const valid = new Map(given.filter(({ until }) => until === undefined || until >= today).map(withKey));
  const used = new Set<string>();
  const present = new Set<string>();
  const mark = <Each extends Effect>(effect: Each): Each => {
    present.add(effect.fingerprint);
    const approval = valid.get(effect.fingerprint);
    if (approval === undefined) return effect;
    used.add(effect.fingerprint);
    return { ...effect, approved: { by: approval.by, reason: approval.reason } };
  };
  const marked = {
    tools: effects.tools.map(mark),
    routing: effects.routing.map(mark),
    access: {
      ...effects.access,
      changes: effects.access.changes.map((change): AccessChange => mark(change)),
    },
    limits: effects.limits.map(mark),
    safeguards: effects.safeguards.map(mark),
    reload: { ...effects.reload, reasons: effects.reload.reasons.map(mark) },
  };
  const fingerprints = [...new Set(given.map(({ fingerprint }) => fingerprint))].sort();
  return {
    ...marked,
    approvals: {
      used: [...used].sort(),
      unknown: fingerprints.filter((fingerprint) => !present.has(fingerprint)),
      own: [...new Set(own.map(({ fingerprint }) => fingerprint))]
        .filter((fingerprint) => present.has(fingerprint) && !used.has(fingerprint))
        .sort(),
      expired: fingerprints.filter((fingerprint) => present.has(fingerprint) && !used.has(fingerprint)),
    },
  };
}

function withKey(approval: GivenApproval): [string, GivenApproval] {
  return [approval.fingerprint, approval];
}
