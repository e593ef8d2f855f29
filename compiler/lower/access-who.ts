// `who` of a rule, in the one spelling a bundle has for it, and the index by which callers find the rules about them.
import { valueConditions } from '../../policies/routes/alternatives.ts';
import { globPrefix } from '../../policies/routes/glob.ts';
import type { BundleScope, BundleWho, WhoIndex } from '../../schema/generated/bundle.ts';
import type { Rule } from '../../schema/generated/full-config.ts';
import { given } from './given.ts';
import { sortedSet } from './order.ts';

export function lowerWho(who: Rule['who'], scope: BundleScope): BundleWho {
  return given({
    for_teams: list(scope.teams),
    for_clients: list(scope.clients),
    teams: list(who?.teams),
    clients: list(who?.clients),
    client_types: list(who?.client_types),
    users: list(who?.users),
    scopes: list(who?.scopes),
    any_scope: list(who?.any_scope),
    claims: who?.claims && valueConditions(who.claims),
    ips: list(who?.ips),
    authenticated: who?.authenticated,
  });
}

export function whoIndex(whos: readonly BundleWho[]): WhoIndex {
  const index: WhoIndex = { teams: {}, clients: {}, users: {}, rest: [] };
  for (const [number, who] of whos.entries()) {
    const [side, keys] = filedUnder(who);
    if (side === 'rest') index.rest.push(number);
    else for (const key of keys) file(index[side], key, number);
  }
  return index;
}

/** One condition that names whom it wants settles most callers; ids that are globs do not. */
function filedUnder(who: BundleWho): ['teams' | 'clients' | 'users', readonly string[]] | ['rest'] {
  const teams = who.teams ?? who.for_teams;
  if (who.for_clients !== undefined) return ['clients', who.for_clients];
  if (areNames(who.clients)) return ['clients', who.clients];
  if (areNames(who.users)) return ['users', who.users];
  return teams === undefined ? ['rest'] : ['teams', teams];
}

function areNames(globs: readonly string[] | undefined): globs is readonly string[] {
  return globs?.every((glob) => globPrefix(glob) === glob) === true;
}

/** Names may be those that objects are born with. */
function file(index: Record<string, number[]>, key: string, number: number): void {
  if (Object.hasOwn(index, key)) index[key]!.push(number);
  else
    Object.defineProperty(index, key, {
      value: [number],
      enumerable: true,
      configurable: true,
      writable: true,
    });
}

function list(texts: readonly string[] | undefined): string[] | undefined {
  return texts && sortedSet(texts);
}
