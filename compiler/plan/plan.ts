// START HERE: two bundles -> what changes for whom. Pure, and the same text for the same bundles.
//
//   objects     what was added, changed and removed, field by field
//   tools       how pinned tools differ between the two lockfiles
//   routing     which calls would go elsewhere
//   access      who gains and loses which tool
//   limits      which allow more, and which less
//   safeguards  authentication, redaction, audit, ...: weaker or stronger
//   reload      what it takes to bring it to a gateway that runs
//   risk        how much of that should worry a reviewer
import type { Bundle } from '../../schema/generated/bundle.ts';
import { compareAccess } from './access/compare-access.ts';
import { approve, type GivenApproval } from './approvals.ts';
import { compareLimits } from './effects/limits.ts';
import { reloadOf } from './effects/reload.ts';
import { compareSafeguards } from './effects/safeguards.ts';
import { compareTools } from './effects/tools.ts';
import {
  type AccessPlan,
  type Effect,
  PLAN_FORMAT,
  type Plan,
  type PlanSide,
  type PlanSummary,
} from './model.ts';
import { compareObjects } from './objects/compare-objects.ts';
import { riskOf } from './risk.ts';
import { compareRouting } from './routing/compare-routing.ts';
import { emptyBundle } from './world/empty-bundle.ts';
import { type KnownSide, knownSide } from './world/known-side.ts';
import { toolsOf } from './world/tools.ts';

export interface PlanOptions {
  /** What the two sides are called. */
  readonly names: { readonly base: string; readonly head: string };
  /** Of the base, or otherwise agreed to: a change cannot approve itself. */
  readonly approvals?: readonly GivenApproval[];
  /** Those of the change; only told. */
  readonly ownApprovals?: readonly GivenApproval[];
  /** As `2027-01-31`; no approval has expired without it. */
  readonly today?: string;
}

/** `base`: undefined for nothing at all, as before the first deployment. */
export function plan(base: Bundle | undefined, head: Bundle, options: PlanOptions): Plan {
  const objects = compareObjects(base, head);
  const before = knownSide(base ?? emptyBundle(head), base && head);
  const after = knownSide(head, base);
  const tools = toolsOf(before, after);
  const access = compareAccess(before, after, tools.all);
  const { approvals, ...effects } = approve(
    {
      tools: base === undefined ? [] : compareTools(base, head),
      routing: base === undefined ? [] : compareRouting(before, after, tools.inBoth, tools.all.length),
      access,
      limits: base === undefined ? [] : compareLimits(base, head),
      safeguards: base === undefined ? [] : compareSafeguards(base, head, tools.all, access.changes),
      // Nothing runs yet that would have to be reloaded.
      reload: base === undefined ? { class: 'none', reasons: [] } : reloadOf(objects),
    },
    options.approvals ?? [],
    options.today ?? '',
    options.ownApprovals,
  );
  const parts = { objects, ...effects };
  return {
    format_version: PLAN_FORMAT,
    base: sideOf(base, before, options.names.base),
    head: sideOf(head, after, options.names.head),
    changed: isChanged(parts),
    ...parts,
    risk: riskOf(parts),
    approvals,
    summary: summaryOf(parts),
  };
}

type Parts = Omit<Plan, 'format_version' | 'base' | 'head' | 'changed' | 'risk' | 'approvals' | 'summary'>;

function sideOf(bundle: Bundle | undefined, { policy }: KnownSide, name: string): PlanSide {
  return {
    name,
    digest: bundle?.digest ?? null,
    commit: bundle?.source.commit ?? null,
    dirty: bundle?.source.dirty ?? false,
    environment: bundle?.source.environment ?? null,
    tools: bundle === undefined ? 0 : policy.tools.size,
  };
}

function isChanged({ objects, tools, routing, access, limits, safeguards }: Parts): boolean {
  const lists: readonly (readonly (Effect | object)[])[] = [
    objects,
    tools,
    routing,
    access.changes,
    limits,
    safeguards,
  ];
  return lists.some((list) => list.length > 0);
}

function summaryOf({ objects, access, routing, limits, safeguards }: Parts): PlanSummary {
  const counted = (change: string): number => objects.filter((object) => object.change === change).length;
  return {
    added: counted('added'),
    changed: counted('changed'),
    removed: counted('removed'),
    ...accessSummary(access),
    routing: routing.length,
    limits: limits.length,
    weakened: safeguards.filter(({ direction }) => direction === 'weakened').length,
  };
}

function accessSummary({
  changes,
}: AccessPlan): Pick<PlanSummary, 'grants' | 'destructive_grants' | 'revokes' | 'conditional'> {
  const grants = changes.filter(({ change }) => change === 'grant');
  return {
    grants: grants.length,
    destructive_grants: changes.filter(({ wider, destructive }) => wider && destructive).length,
    revokes: changes.filter(({ change }) => change === 'revoke').length,
    conditional: changes.filter(({ change }) => change === 'conditional' || change === 'condition').length,
  };
}
