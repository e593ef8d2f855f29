// On what a conditional access depends, in words: the rules that are neither known to hold nor known not to.
import type { Caller, KnownTarget } from '../../../policies/access/access.ts';
import { settle } from '../../../policies/access/settle.ts';
import type { ExpressionFacts } from '../../../policies/expressions/facts.ts';
import { ATTRIBUTES } from '../../../policies/expressions/variables.ts';
import { canonical } from '../../../schema/canonical.ts';
import { expressionText } from '../objects/entry-text.ts';
import type { KnownSide } from '../world/known-side.ts';
import type { OpenAccess } from '../world/open-access.ts';
import { attributesOf } from '../world/open-expression.ts';
import type { OpenView } from '../world/open-view.ts';

export interface Dependence {
  /** Such as `when tool.arguments.limit < 100 unless client.ip ...`. */
  readonly text: string;
  /** Equal only for conditions that come out the same for every call. */
  readonly identity: string;
}

export function conditionOf(
  side: KnownSide,
  view: OpenView,
  { access, numbers, asked }: OpenAccess,
  caller: Caller,
  target: KnownTarget,
  facts: ExpressionFacts,
): Dependence {
  const settled = settle(access, caller, target);
  if (settled.outcome !== 'open') throw new Error('a decision without conditions depends on none');
  const undecided = (rules: readonly number[]): number[] =>
    rules.filter((rule) => access.conditions[rule]?.(facts) === 'unknown').map((rule) => numbers[rule]!);
  const certain = settled.allow !== -1 || access.table.default === 'allow';
  const grants = certain ? [] : undecided(settled.allowWhen);
  const denials = undecided(settled.denyWhen);
  const told = (rules: readonly number[]): string[] =>
    [...new Set(rules.map((rule) => textOf(side, rule, asked[rule] ?? [])))].sort();
  const parts = [
    ...(grants.length === 0 ? [] : [`when ${either(told(grants))}`]),
    ...(denials.length === 0 ? [] : [`unless ${either(told(denials))}`]),
  ];
  const known = [...grants, ...denials].map((rule) => knownFacts(side, view, rule, facts));
  const identity = canonical([told(grants), told(denials), [...new Set(known)].sort()]);
  return { text: parts.join(' '), identity };
}

function either(texts: readonly string[]): string {
  return texts.length === 1 ? texts[0]! : texts.map((text) => `(${text})`).join(' or ');
}

function textOf({ bundle }: KnownSide, rule: number, asked: readonly string[]): string {
  const when = bundle.access?.rules[rule]?.when;
  return [...asked, ...(when === undefined ? [] : [expressionText(bundle, when)])].join(' and ');
}

/** What the condition of a rule reads that is not open: it may come out otherwise when that is otherwise. */
function knownFacts({ bundle }: KnownSide, view: OpenView, rule: number, facts: ExpressionFacts): string {
  const when = bundle.access?.rules[rule]?.when;
  const ir = when === undefined ? undefined : bundle.expressions?.[when]?.ir;
  const read = attributesOf(ir).filter((name) => name !== 'tool.arguments' && !view.isOpen(name));
  return canonical(read.map((name) => [name, plainFact(ATTRIBUTES[name]?.({ facts, left: 1, items: [] }))]));
}

function plainFact(value: unknown): unknown {
  return typeof value === 'symbol' || value === undefined ? null : value;
}
