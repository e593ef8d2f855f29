// Which teams somebody is in: those any of whose members fit, the one that `clients` gives the client, and those that
// its credential names.
import { claimHolds } from '../routes/claims.ts';
import type { Access } from './access.ts';
import { matchesId } from './requirement.ts';

/** What a proof says about who calls. */
export interface Identity {
  readonly groups: readonly string[];
  /** Empty for none, as is `client`. */
  readonly user: string;
  readonly client: string;
  readonly claims: Readonly<Record<string, unknown>>;
  /** Those the credential itself names. */
  readonly teams?: readonly string[];
}

/** Names of teams, sorted. */
export function teamsOf(access: Pick<Access, 'teams' | 'clients'>, identity: Identity): string[] {
  const { groups, user, client, claims, teams = [] } = identity;
  const names = new Set<string>(teams);
  for (const { team, claims: conditions } of access.teams) {
    if (
      groups.some((group) => matchesId(team.groups, group)) ||
      matchesId(team.users, user) ||
      matchesId(team.clients, client) ||
      (conditions.length > 0 && conditions.every((claim) => claimHolds(claim, claims)))
    )
      names.add(team.name);
  }
  const given = client === '' ? null : access.clients.get(client)?.team;
  if (given) names.add(given);
  return [...names].sort();
}

/** What kind of client it is: what the repository knows of it, else what it says itself. */
export function clientTypeOf(access: Pick<Access, 'clients'>, client: string, said: string): string {
  return access.clients.get(client)?.type ?? said;
}
