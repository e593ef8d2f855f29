// The rules of access when something about callers is not known: what `who` asks of an open fact becomes a condition
// that is neither true nor false, and the decision stays the one function of policies/access.
import { type Access, partOf, prepareAccess } from '../../../policies/access/access.ts';
import type { AccessRule, AccessTable, BundleWho } from '../../../schema/generated/bundle.ts';
import { valueText } from '../objects/entry-text.ts';
import type { Condition } from './open-expression.ts';
import type { Openness } from './openness.ts';

export interface OpenAccess {
  readonly access: Access;
  /** Number of a rule of `access` -> its number in the bundle. */
  readonly numbers: readonly number[];
  /** By number in the bundle: what its `who` asks of open facts, in words. */
  readonly asked: readonly (readonly string[])[];
}

export function openAccess(table: AccessTable, conditions: readonly Condition[], open: Openness): OpenAccess {
  const whos = table.whos.map((who) => opened(who, open));
  const rules = table.rules.map((rule, number) => {
    const asked = whos[rule.who]?.asked ?? [];
    // Numbered behind the conditions of the bundle: see `opening`.
    const opens = asked.length > 0 ? { ...rule, when: conditions.length + number } : rule;
    return { rule: opens, number, asked };
  });
  // An opened rule has a condition now, and decides after those that have none.
  const sorted = [...rules].sort((a, b) => partOf(a.rule) - partOf(b.rule) || a.number - b.number);
  const access = prepareAccess(
    {
      ...table,
      rules: sorted.map(({ rule }) => rule),
      whos: whos.map(({ who }) => who),
      who_index: refiled(table, whos),
    },
    [...conditions, ...table.rules.map((rule) => opening(rule, conditions))],
  );
  return {
    access,
    numbers: sorted.map(({ number }) => number),
    asked: rules.map(({ asked }) => asked),
  };
}

/** What is left of a rule of which it is not known whether it means the caller. */
function opening(rule: AccessRule, conditions: readonly Condition[]): Condition {
  const own = rule.when === undefined ? undefined : conditions[rule.when];
  return (facts) => {
    const truth = own?.(facts) ?? 'true';
    // A fault means no in an allow; in a deny it means yes, if the caller is meant at all.
    return truth === 'false' || (truth === 'error' && rule.effect === 'allow') ? 'false' : 'unknown';
  };
}

interface OpenWho {
  readonly who: BundleWho;
  readonly asked: readonly string[];
}

function opened({ clients, users, claims, ips, ...known }: BundleWho, open: Openness): OpenWho {
  const asked = [
    ...(clients !== undefined && open.client ? [`client ${clients.join('|')}`] : []),
    ...(users !== undefined && open.user ? [`user ${users.join('|')}`] : []),
    ...(claims !== undefined && open.claims ? claims.map((claim) => valueText('claim', claim)) : []),
    ...(ips === undefined ? [] : [`address ${ips.join('|')}`]),
  ];
  const who = {
    ...known,
    ...(clients !== undefined && !open.client && { clients }),
    ...(users !== undefined && !open.user && { users }),
    ...(claims !== undefined && !open.claims && { claims }),
  };
  return { who, asked };
}

/** Whoever was found by a fact that is open now is looked at each time. */
function refiled({ who_index, whos }: AccessTable, opens: readonly OpenWho[]): AccessTable['who_index'] {
  const isMoved = (who: number): boolean => {
    const [before, after] = [whos[who]!, opens[who]!.who];
    return (before.clients !== undefined && after.clients === undefined) || before.users !== after.users;
  };
  const kept = (index: Readonly<Record<string, number[]>>): Record<string, number[]> =>
    Object.fromEntries(
      Object.entries(index).map(([key, numbers]) => [key, numbers.filter((who) => !isMoved(who))]),
    );
  const moved = [...opens.keys()].filter(isMoved);
  return {
    teams: kept(who_index.teams),
    clients: kept(who_index.clients),
    users: kept(who_index.users),
    rest: [...new Set([...who_index.rest, ...moved])].sort((a, b) => a - b),
  };
}
