// What a caller may do with a target as far as no call changes it: the rules that both fit, and the scopes that are
// missing. One walk over the rules in the order they decide in.
import type { Access, Caller, KnownTarget, OpenPair } from './access.ts';
import { type Bits, nextCommon } from './bits.ts';
import type { Decision } from './decision.ts';
import { simpleDecision, weigh } from './weigh.ts';

/** The answer, or what there is to weigh when conditions have a say in it. */
export function settle(access: Access, caller: Caller, target: KnownTarget): Decision | OpenPair {
  const { parts, conditions } = access;
  const [a, b] = [caller.rules, target.rules];
  let rule = next(a, b, 0);
  if (rule < parts.deny) return simpleDecision(access, 'deny', 'denied_by_rule', rule);

  const denyWhen: number[] = [];
  for (; rule < parts.denyWhen; rule = next(a, b, rule + 1)) denyWhen.push(rule);
  const allow = rule < parts.allow ? rule : -1;
  if (allow !== -1) rule = next(a, b, parts.allowWhen);
  const allowWhen: number[] = [];
  for (; rule < parts.allowWhen; rule = next(a, b, rule + 1)) allowWhen.push(rule);
  const audit: number[] = [];
  for (; rule !== NONE; rule = next(a, b, rule + 1)) audit.push(rule);

  const { unnamed, missing } = scopesFor(access, caller, target);
  const pair: OpenPair = { outcome: 'open', denyWhen, allow, allowWhen, audit, unnamed, missing };
  const isOpen =
    denyWhen.length > 0 || allowWhen.length > 0 || audit.some((number) => conditions[number] !== undefined);
  return isOpen ? pair : weigh(access, pair, undefined);
}

/** Behind every rule. */
const NONE = 2 ** 30;

function next(a: Bits, b: Bits, from: number): number {
  const rule = nextCommon(a, b, from);
  return rule === -1 ? NONE : rule;
}

/**
 * Every permission table that applies adds what it needs. One that names tools forbids all others, unless it or
 * another one has something to say about them.
 */
function scopesFor(
  { table, permissions }: Access,
  caller: Caller,
  { needs }: KnownTarget,
): Pick<OpenPair, 'unnamed' | 'missing'> {
  let isStrict = false;
  let isNamed = false;
  const missing = new Set<number>();
  for (const need of needs) {
    if (!caller.under[need.table]) continue;
    if (need.scopes === null) isStrict ||= permissions[need.table]!.table.entries.length > 0;
    else isNamed = true;
    for (const scope of need.scopes ?? []) if (!caller.holds[scope]) missing.add(scope);
  }
  return {
    unnamed: isStrict && !isNamed,
    missing: missing.size === 0 ? undefined : missingScopes(table.scopes, missing),
  };
}

function missingScopes(scopes: readonly string[], missing: ReadonlySet<number>): Decision {
  const missingScopes = scopes.filter((_, number) => missing.has(number));
  return { outcome: 'deny', reason: 'missing_scope', rule: -1, missingScopes, audited: [] };
}
