// A principal as the access table sees it: which rules' `who` it fits, which scopes of the table it holds. Worked
// out once for each verified proof; principals that come to the same share one object, so that what is remembered
// about them is remembered once, and lists made for one serve all.
import type { Access, Caller } from './access.ts';
import { bitsOf } from './bits.ts';
import { appliesTo } from './permissions.ts';
import type { Principal } from './principal.ts';

/** How many different callers are remembered; the oldest is forgotten first, and stays valid for who holds it. */
const MOST_CALLERS = 1024;

export function callerOf(access: Access, principal: Principal): Caller {
  const { table, whos, permissions, callers } = access;
  const fitting = fittingWhos(access, principal);
  const holds = table.scopes.map((scope) => principal.scopes.includes(scope));
  const under = permissions.map((prepared) => appliesTo(prepared, principal));
  const key = [fitting, holds.map(Number), under.map(Number)].join('/');
  const known = callers.get(key);
  if (known !== undefined) return known;
  const rules = bitsOf(
    fitting.flatMap((who) => whos[who]!.rules),
    table.rules.length,
  );
  const caller: Caller = { access, rules, holds, under, known: [] };
  if (callers.size === MOST_CALLERS) callers.delete(callers.keys().next().value!);
  callers.set(key, caller);
  return caller;
}

/** Ascending. */
function fittingWhos({ table, whos, whoIndex }: Access, principal: Principal): number[] {
  const { teams, client, user } = principal;
  const candidates = new Set(table.who_index.rest);
  const consider = (filed: readonly number[] = []) => {
    for (const who of filed) candidates.add(who);
  };
  for (const team of teams) consider(whoIndex.teams.get(team));
  consider(whoIndex.clients.get(client));
  consider(whoIndex.users.get(user));
  return [...candidates]
    .filter((who) => whos[who]!.requirements.every(({ holds }) => holds(principal)))
    .sort((a, b) => a - b);
}
