// Steps 4 and 5 of an explanation: the scopes a target needs, and the rules that bear on it.
import type { TracedCondition, TracedRule } from '../../policies/access/explain.ts';
import type { Explanation } from '../../policies/calls/explanation.ts';
import type { Policy } from '../../policies/calls/policy.ts';
import { DECIDES, line, PLACE, section, TEXT } from './columns.ts';

/** More than this helps nobody. */
const SHOWN = 20;

/** Width of a condition: what is said of it stands below what is said of its rule. */
const CONDITION = TEXT + PLACE + 1;

export function accessLines(policy: Policy, explanation: Explanation): string[][] {
  const { access, verdict } = explanation;
  if (access === undefined) {
    const words =
      policy.access === undefined && verdict.route !== undefined
        ? 'everybody may use everything'
        : 'not reached';
    return [section(4, 'scopes', [words]), section(5, 'authz', [words])];
  }
  return [section(4, 'scopes', scopeLines(explanation)), section(5, 'authz', ruleLines(policy, explanation))];
}

function scopeLines({ access, call, verdict }: Explanation): string[] {
  const { needed, missing } = access!.scopes;
  if (needed.length === 0) return [`${call.name} needs none`];
  const decides = verdict.reason === 'missing_scope' ? DECIDES : '';
  const state = missing.length === 0 ? 'ok' : `lacks ${missing.join(' ')}`;
  return [`${line(`${call.name} needs ${needed.join(' ')}`, undefined)}${state}${decides}`];
}

function ruleLines(policy: Policy, { access, verdict }: Explanation): string[] {
  const shown = access!.rules.filter((rule) => isTold(policy, rule, verdict.reason === 'no_rule_allows'));
  shown.sort((a, b) => effectRank(policy, a) - effectRank(policy, b) || a.number - b.number);
  const lines = shown
    .slice(0, SHOWN)
    .flatMap((rule) =>
      ruleText(policy, rule, verdict.rule?.number === rule.number && decidedBy(verdict.reason)),
    );
  if (shown.length > SHOWN) lines.push(`... and ${shown.length - SHOWN} more`);
  if (verdict.reason === 'no_rule_allows') lines.push(`no allow rule fits${DECIDES}`);
  if (verdict.reason === 'allowed_by_default') lines.push(`nothing fits, and the default is allow${DECIDES}`);
  return lines;
}

/** What fits, what only its condition keeps from fitting, and in need of an allow rule those that nearly are one. */
function isTold({ access }: Policy, { number, fits, when }: TracedRule, isAllowWanted: boolean): boolean {
  if (fits || when !== undefined) return true;
  return isAllowWanted && access?.table.rules[number]?.effect === 'allow';
}

function decidedBy(reason: string): boolean {
  return reason === 'allowed_by_rule' || reason === 'denied_by_rule' || reason === 'denied_by_fault';
}

/** Allow rules first, as they are what a denial takes away. */
function effectRank({ access }: Policy, { number }: TracedRule): number {
  return access?.table.rules[number]?.effect === 'deny' ? 1 : 0;
}

function ruleText(policy: Policy, { number, fits, who, what, when }: TracedRule, decides: boolean): string[] {
  const { effect, mode, when: expression } = policy.access!.table.rules[number]!;
  const { name, origin } = policy.named.rules[number]!;
  const word = fits && effect === 'deny' && mode === 'enforce' ? 'DENY' : effect;
  const state = !fits ? 'does not fit' : mode === 'audit' ? 'fits, only recorded' : '';
  const head =
    `${line(`${word.padEnd(6)} ${name}`, origin)}${state}${decides ? DECIDES.trimStart() : ''}`.trimEnd();
  const source = expression === undefined ? undefined : policy.expressions[expression]?.source;
  return [
    head,
    ...who.map((condition) => conditionText(policy, 'who', condition)),
    ...what.map((condition) => conditionText(policy, 'what', condition)),
    ...(source === undefined || when === undefined ? [] : [`  when ${source}: ${TRUTHS[when]}`]),
  ];
}

const TRUTHS = {
  true: 'holds',
  false: 'does not hold',
  unknown: 'depends on the arguments',
  error: 'cannot be evaluated',
} as const;

function conditionText(policy: Policy, side: string, { condition, wanted, holds }: TracedCondition): string {
  const text = `  ${side.padEnd(4)} ${condition} = ${wanted.map((one) => wantedText(policy, condition, one)).join(', ')}`;
  return `${text.padEnd(CONDITION)} ${holds ? 'matches' : 'does not match'}`;
}

/** Upstreams and routes are numbers in the bundle. */
function wantedText({ named }: Policy, condition: string, wanted: string): string {
  if (condition.endsWith('upstreams')) return named.upstreams[Number(wanted)]?.name ?? wanted;
  return condition === 'for_routes' ? (named.routes[Number(wanted)]?.name ?? wanted) : wanted;
}
