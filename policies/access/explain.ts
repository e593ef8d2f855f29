// Why a decision is what it is: every rule that fits a caller and a target, or would but for one condition, and the
// scopes. Slow, in words, and from the conditions themselves; the decision does not come from here.
import type { ExpressionFacts, Truth } from '../expressions/facts.ts';
import { readingsOf } from '../text/uri-readings.ts';
import type { Access } from './access.ts';
import { appliesTo, needsOf } from './permissions.ts';
import type { Principal } from './principal.ts';
import type { Requirement } from './requirement.ts';
import type { Target } from './target.ts';
import { nameRequirement } from './what.ts';

export interface AccessTrace {
  /** By number: those that fit, and those that all but one condition let through. */
  readonly rules: readonly TracedRule[];
  readonly scopes: TracedScopes;
}

export interface TracedRule {
  /** Of `access.rules`. */
  readonly number: number;
  /** Whether `who` and `what` fit and its condition holds: for a deny also when that could not be evaluated. */
  readonly fits: boolean;
  readonly who: readonly TracedCondition[];
  readonly what: readonly TracedCondition[];
  /** Undefined without a condition, and where `who` or `what` does not fit, so that it has no say. */
  readonly when: Truth | undefined;
}

export interface TracedCondition {
  /** The member of `who` or `what`, such as `teams`; `for_...` is what the rule's policy is attached to. */
  readonly condition: string;
  /** What it asks for; upstreams and routes by number. */
  readonly wanted: readonly string[];
  readonly holds: boolean;
}

export interface TracedScopes {
  /** All sorted. */
  readonly needed: readonly string[];
  readonly held: readonly string[];
  readonly missing: readonly string[];
  /** What each permission table that applies says: its entry, undefined for its default. */
  readonly entry: readonly { readonly table: number; readonly tool: string | undefined }[];
}

export function explainDecision(
  access: Access,
  principal: Principal,
  target: Target,
  facts: ExpressionFacts,
): AccessTrace {
  const { table, whos, whats } = access;
  const rules: TracedRule[] = [];
  for (const [number, rule] of table.rules.entries()) {
    const who = traced(whos[rule.who]!.requirements, principal);
    const names = nameRequirement(table.whats[rule.what]!, target.kind);
    const what = traced(
      [
        ...(names === undefined ? [] : [readInAllWays(names, rule.effect, target)]),
        ...whats[rule.what]!.requirements,
      ],
      target,
    );
    const failed = [...who, ...what].filter(({ holds }) => !holds).length;
    if (failed > 1) continue;
    const when = failed > 0 ? undefined : access.conditions[number]?.(facts);
    const holds = when === undefined || when === 'true' || (when === 'error' && rule.effect === 'deny');
    rules.push({ number, fits: failed === 0 && holds, who, what, when });
  }
  return { rules, scopes: traceScopes(access, principal, target) };
}

/** A deny is about whatever a server may take a URI for, an allow only about what all readings have in common. */
function readInAllWays(
  names: Requirement<Target>,
  effect: 'allow' | 'deny',
  { kind, name }: Target,
): Requirement<Target> {
  if (kind !== 'resource') return names;
  const { certain, possible } = readingsOf(name);
  const fits = (target: Target) => (text: string) => names.holds({ ...target, name: text });
  return {
    ...names,
    holds: (target) =>
      effect === 'deny'
        ? [name, ...certain, ...possible].some(fits(target))
        : [name, ...certain].every(fits(target)),
  };
}

function traced<Of>(requirements: readonly Requirement<Of>[], subject: Of): TracedCondition[] {
  return requirements.map(({ field, wanted, holds }) => ({
    condition: field,
    wanted,
    holds: holds(subject),
  }));
}

function traceScopes({ table, permissions }: Access, principal: Principal, target: Target): TracedScopes {
  const needs = needsOf(permissions, target).filter((need) => appliesTo(permissions[need.table]!, principal));
  const numbers = new Set(needs.flatMap(({ scopes }) => scopes ?? []));
  const needed = table.scopes.filter((_, number) => numbers.has(number));
  return {
    needed,
    held: needed.filter((scope) => principal.scopes.includes(scope)),
    missing: needed.filter((scope) => !principal.scopes.includes(scope)),
    entry: needs.map((need) => ({
      table: need.table,
      tool: permissions[need.table]!.table.entries[need.entry]?.tool,
    })),
  };
}
