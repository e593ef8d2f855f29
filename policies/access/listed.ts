// What lists make of a decision: whether they show what it is about.
import type { Access } from './access.ts';
import type { Decision } from './decision.ts';

/**
 * Whether a list shows it. `decision` was made with arguments unknown. Where missing scopes are challenged, what lacks
 * nothing but scopes is shown: nobody would ever learn that there is something to ask for.
 */
export function isListed({ table }: Pick<Access, 'table'>, { outcome, reason }: Decision): boolean {
  if (outcome !== 'deny' || !table.list_filtering) return true;
  return reason === 'missing_scope' && table.on_missing_scope === 'challenge';
}
