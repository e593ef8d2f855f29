// What a plan says, as plain data: the JSON form is exactly this. `format_version` follows Terraform's rule: a new
// minor adds members, a new major is to be refused by readers that do not know it.

export const PLAN_FORMAT = '1.0';

export interface Plan {
  readonly format_version: typeof PLAN_FORMAT;
  readonly base: PlanSide;
  readonly head: PlanSide;
  /** Whether anything at all is listed below. */
  readonly changed: boolean;
  readonly objects: readonly ObjectChange[];
  readonly tools: readonly ToolChange[];
  readonly routing: readonly RoutingChange[];
  readonly access: AccessPlan;
  readonly limits: readonly LimitChange[];
  readonly safeguards: readonly SafeguardChange[];
  readonly reload: ReloadPlan;
  readonly risk: RiskPlan;
  readonly approvals: ApprovalPlan;
  readonly summary: PlanSummary;
}

/** One of the two configurations. */
export interface PlanSide {
  /** As it was asked for: a git ref, a path, a URL. */
  readonly name: string;
  /** Null for a base that is nothing at all. */
  readonly digest: string | null;
  readonly commit: string | null;
  readonly dirty: boolean;
  readonly environment: string | null;
  readonly tools: number;
}

export const OBJECT_KINDS = [
  'gateway',
  'listener',
  'authn',
  'provider',
  'upstream',
  'route',
  'team',
  'client',
  'authz',
  'permission',
  'rule',
  'limit',
  'redaction',
  'validation',
  'timeout',
  'residency',
  'pinning',
] as const;
export type ObjectKind = (typeof OBJECT_KINDS)[number];

export interface ObjectChange {
  readonly change: 'added' | 'changed' | 'removed';
  readonly kind: ObjectKind;
  /** Empty for a section there is only one of. */
  readonly name: string;
  /** Of a changed object. */
  readonly fields: readonly FieldChange[];
  /** `file:line:column` in the head, for a removed object in the base; null where the bundle does not say. */
  readonly origin: string | null;
}

export interface FieldChange {
  /** Such as `upstreams[search-v2].weight`. */
  readonly path: string;
  /** As text; null for nothing. Of values that may be secret only the reference. */
  readonly before: string | null;
  readonly after: string | null;
  /** Of lists in which order has no meaning, instead of `before` and `after`. */
  readonly added?: readonly string[];
  readonly removed?: readonly string[];
}

/** What everything has that can be approved. */
export interface Effect {
  /** 32 hexadecimal digits: the same for the same effect, wherever its line moves to and in whichever commit. */
  readonly fingerprint: string;
  readonly approved: Approval | null;
}

export interface Approval {
  readonly by: string;
  readonly reason: string;
}

/** How a pinned tool differs between the two lockfiles. */
export interface ToolChange extends Effect {
  readonly change: 'added' | 'changed' | 'removed';
  readonly upstream: string;
  /** The upstream's own name of the tool. */
  readonly tool: string;
  /** Of a change, what policies/pinning calls it; the gravest. */
  readonly drift: string | null;
  /** What changed, in words; nothing of the texts themselves. */
  readonly details: readonly string[];
  readonly destructive: boolean;
}

/** Calls that would go elsewhere. */
export interface RoutingChange extends Effect {
  /** Conditions of the calls, all of which hold; empty for calls of which none of the repository's conditions holds. */
  readonly when: readonly string[];
  /** Names as clients see them, sorted. */
  readonly tools: readonly string[];
  /** How many tools are known on either side. */
  readonly of: number;
  readonly before: readonly Share[];
  readonly after: readonly Share[];
  /** Whether more of them get anywhere than before. */
  readonly wider: boolean;
  /** Whether some get to a tool that destroys, and to another one than before. */
  readonly destructive: boolean;
}

/** Where calls go. Several share them by hash of the caller. */
export interface Share {
  /** Name of an upstream, or what becomes of the call in words. */
  readonly to: string;
  readonly kind: 'upstream' | 'denied' | 'unknown_tool';
  /** Percent, to a tenth. */
  readonly percent: number;
  /** Whether the tool they get to says that it destroys. */
  readonly destructive: boolean;
}

export interface AccessPlan {
  readonly principals: number;
  readonly tools: number;
  readonly pairs: number;
  readonly unchanged: number;
  /** Tools that say that they destroy, on either side. */
  readonly destructive: number;
  readonly changes: readonly AccessChange[];
}

export type AccessChangeKind = 'grant' | 'revoke' | 'conditional' | 'condition';

/** One caller and one tool. */
export interface AccessChange extends Effect {
  /**
   * `grant`: allowed now. `revoke`: denied now. `conditional`: depends on the call now, and did not. `condition`:
   * depends on something else than before.
   */
  readonly change: AccessChangeKind;
  /**
   * Whether more may be allowed than before: of a grant always, of a revoke never, of a `conditional` when it was denied,
   * and of a `condition` always, because nobody proves that the new one asks for more.
   */
  readonly wider: boolean;
  readonly subject: Subject;
  readonly tool: string;
  readonly destructive: boolean;
  readonly before: AccessState;
  readonly after: AccessState;
}

/** Who is meant: see docs/plan.md. */
export interface Subject {
  readonly kind: 'team' | 'client' | 'api_key' | 'no_team' | 'anonymous';
  /** Empty for the last two. */
  readonly name: string;
  /** Types of client the change is about; null for every one. */
  readonly client_types: readonly string[] | null;
  /** Sets of scopes the change is about; null for callers that hold every scope, at least. */
  readonly scopes: readonly (readonly string[])[] | null;
}

export interface AccessState {
  readonly outcome: 'allow' | 'deny' | 'conditional';
  /** What decides, such as `team data allow`, `default` or `not offered by any upstream`. */
  readonly by: string;
  /** Of the deciding rule; null where no rule decides. */
  readonly origin: string | null;
  /** Of a conditional: when it is allowed. */
  readonly condition: string | null;
}

export type Direction = 'loosened' | 'tightened' | 'changed';

export interface LimitChange extends Effect {
  /** Such as `per_tool.execute_code requests_per_minute`. */
  readonly limit: string;
  readonly direction: Direction;
  /** As `30/min`; null for no limit. */
  readonly before: string | null;
  readonly after: string | null;
  /** How many times as much is allowed; null where there is no such number. */
  readonly factor: number | null;
  readonly origin: string | null;
}

export const SAFEGUARDS = [
  'rule',
  'authn',
  'redaction',
  'validation',
  'audit',
  'residency',
  'pinning',
  'signature',
  'upstream',
  'route',
  'listener',
  'gateway',
] as const;
export type Safeguard = (typeof SAFEGUARDS)[number];

/** Something that protects, and whether it does so less or more than before. */
export interface SafeguardChange extends Effect {
  readonly safeguard: Safeguard;
  readonly direction: 'weakened' | 'strengthened' | 'changed';
  /** In words, such as `redaction of results: - detector email`. */
  readonly text: string;
}

export type ReloadClass = 'none' | 'hot' | 'listener' | 'restart';

export interface ReloadPlan {
  readonly class: ReloadClass;
  readonly reasons: readonly ReloadReason[];
}

export interface ReloadReason extends Effect {
  readonly class: 'listener' | 'restart';
  /** Such as `gateway.admin.port`. */
  readonly text: string;
}

export type RiskLevel = 'none' | 'low' | 'medium' | 'high';

export interface RiskPlan {
  readonly level: RiskLevel;
  /** Gravest first. */
  readonly reasons: readonly { readonly level: RiskLevel; readonly text: string }[];
}

/** How the file of approvals fits the plan. */
export interface ApprovalPlan {
  readonly used: readonly string[];
  /** Fingerprints of no effect of this plan. */
  readonly unknown: readonly string[];
  /** Of effects of this plan, but past their date. */
  readonly expired: readonly string[];
  /** Of effects of this plan, but given by the change itself, which counts for nothing. */
  readonly own: readonly string[];
}

export interface PlanSummary {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly grants: number;
  readonly destructive_grants: number;
  readonly revokes: number;
  readonly conditional: number;
  readonly routing: number;
  readonly limits: number;
  readonly weakened: number;
}
