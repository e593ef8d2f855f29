// What a caller is told of a decision against him: whoever may not see something reads what would be said of a thing that
// does not exist, unless the policy has words of its own or wants scopes to be asked for.
import type { Access, Caller, KnownTarget } from './access.ts';
import type { Decision } from './decision.ts';
import { isListed } from './listed.ts';

export type Told =
  /** As if it did not exist. */
  | 'hidden'
  /** That it is denied, in the words of the deciding rule if it has any. */
  | 'denied'
  /** That he lacks scopes; he should ask for them and come again. */
  | 'challenged'
  /** That he lacks scopes, and nothing more. */
  | 'lacking';

/**
 * @param decision one with outcome `deny`
 * @param listed the same with arguments unknown; asked for only when it has a say
 */
export function toldOf(access: Access, decision: Decision, listed: () => Decision): Told {
  const { on_missing_scope, list_filtering } = access.table;
  if (decision.reason === 'missing_scope') {
    if (on_missing_scope === 'challenge') return 'challenged';
    // What lists show cannot be denied to exist.
    return on_missing_scope === 'deny' || !list_filtering ? 'lacking' : 'hidden';
  }
  if (messageOf(access, decision) !== null) return 'denied';
  return isListed(access, listed()) ? 'denied' : 'hidden';
}

/** The words of the rule that decided; null without any. */
export function messageOf({ table }: Pick<Access, 'table'>, { rule }: Decision): string | null {
  return table.rules[rule]?.message ?? null;
}

/**
 * What a caller asks a token for, to use a target: the scopes it needs, and of those the policy knows the ones that are
 * held already, sorted. A client asks for no more than it is told, and must not lose with one step up what it gained with
 * the one before.
 */
export function scopesToAsk(access: Access, caller: Caller, target: KnownTarget): string[] {
  const needed = new Set(scopesNeeded(access, caller, target));
  return access.table.scopes.filter((scope, number) => needed.has(scope) || caller.holds[number] === true);
}

/** All scopes that a caller needs for a target, held or not, sorted. */
export function scopesNeeded({ table }: Access, caller: Caller, { needs }: KnownTarget): string[] {
  const numbers = new Set(needs.flatMap((need) => (caller.under[need.table] ? (need.scopes ?? []) : [])));
  return table.scopes.filter((_, number) => numbers.has(number));
}
