// The decision itself, over the rules that fit a caller and a target. Deny beats allow. A condition that can not be
// evaluated is no in an allow and yes in a deny. While arguments are unknown a condition may be undecided, and so
// may the outcome.
import type { ExpressionFacts, Truth } from '../expressions/facts.ts';
import type { Access, OpenPair } from './access.ts';
import type { Decision, Reason } from './decision.ts';

/** How far one side, deny or allow, is established: the greatest of its rules. */
type Weight = typeof NO | typeof PERHAPS | typeof YES;
const NO = 0;
const PERHAPS = 1;
const YES = 2;

/** @param facts undefined only where no condition has a say */
export function weigh(access: Access, pair: OpenPair, facts: ExpressionFacts | undefined): Decision {
  let denied: Weight = NO;
  let fault = -1;
  for (const rule of pair.denyWhen) {
    const truth = truthOf(access, rule, facts);
    if (truth === 'true') return simpleDecision(access, 'deny', 'denied_by_rule', rule);
    if (truth === 'error' && fault === -1) fault = rule;
    if (truth === 'unknown') denied = PERHAPS;
  }
  if (fault !== -1) return simpleDecision(access, 'deny', 'denied_by_fault', fault);
  if (pair.unnamed) return simpleDecision(access, 'deny', 'no_rule_allows', -1);

  let grant = pair.allow;
  let possible = -1;
  for (const rule of pair.allowWhen) {
    const truth = truthOf(access, rule, facts);
    if (truth === 'true') {
      grant = rule;
      break;
    }
    if (truth === 'unknown' && possible === -1) possible = rule;
  }
  const allowed = grant !== -1 || access.table.default === 'allow' ? YES : possible === -1 ? NO : PERHAPS;
  if (allowed !== NO && pair.missing !== undefined) return pair.missing;

  const outcome = outcomeOf(denied, allowed);
  const audited =
    pair.audit.length === 0 || pair.missing !== undefined
      ? []
      : pair.audit.filter((rule) => wouldDiffer(access, rule, denied, allowed, facts));
  if (outcome === 'deny') return answer(access, 'deny', 'no_rule_allows', -1, audited);
  const rule = allowed === YES ? grant : possible;
  return answer(access, outcome, rule === -1 ? 'allowed_by_default' : 'allowed_by_rule', rule, audited);
}

/** `denied` is never YES: that was answered before. */
function outcomeOf(denied: Weight, allowed: Weight): Decision['outcome'] {
  if (denied === YES || allowed === NO) return 'deny';
  return denied === PERHAPS || allowed === PERHAPS ? 'maybe' : 'allow';
}

/** Whether the outcome would be another one if a rule in audit mode were enforced. */
function wouldDiffer(
  access: Access,
  rule: number,
  denied: Weight,
  allowed: Weight,
  facts: ExpressionFacts | undefined,
): boolean {
  const truth = truthOf(access, rule, facts);
  const outcome = outcomeOf(denied, allowed);
  if (access.table.rules[rule]!.effect === 'allow') {
    const weight = truth === 'true' ? YES : truth === 'unknown' ? PERHAPS : NO;
    return weight > allowed && outcomeOf(denied, weight) !== outcome;
  }
  const weight = truth === 'false' ? NO : truth === 'unknown' ? PERHAPS : YES;
  return weight > denied && outcomeOf(weight, allowed) !== outcome;
}

function truthOf({ conditions }: Access, rule: number, facts: ExpressionFacts | undefined): Truth {
  const when = conditions[rule];
  if (when === undefined) return 'true';
  return facts === undefined ? 'error' : when(facts);
}

function answer(
  access: Access,
  outcome: Decision['outcome'],
  reason: Reason,
  rule: number,
  audited: readonly number[],
): Decision {
  if (audited.length === 0) return simpleDecision(access, outcome, reason, rule);
  return { outcome, reason, rule, missingScopes: NONE, audited };
}

const NONE: readonly never[] = [];
const REASONS: readonly Reason[] = [
  'allowed_by_rule',
  'allowed_by_default',
  'denied_by_rule',
  'denied_by_fault',
  'no_rule_allows',
];

/** One object for each answer without further data: calls that conditions decide make none of their own. */
export function simpleDecision(
  { decisions }: Access,
  outcome: Decision['outcome'],
  reason: Reason,
  rule: number,
): Decision {
  const key = (rule + 1) * 16 + REASONS.indexOf(reason) * 2 + Number(outcome === 'maybe');
  let decision = decisions.get(key);
  if (decision === undefined) {
    decision = { outcome, reason, rule, missingScopes: NONE, audited: NONE };
    decisions.set(key, decision);
  }
  return decision;
}
