// Who calls in a test or an explanation: what `as` says, made into what the gateway would know after authentication.

import type { TestCaller, TestRepeat } from '../../schema/generated/tests.ts';
import { ANONYMOUS, type Principal } from '../access/principal.ts';
import { clientTypeOf, teamsOf } from '../access/teams.ts';
import type { Policy } from './policy.ts';

/** Whoever is said to be somebody has proved it, unless the test says that there is no proof. */
export function principalOf({ access }: Policy, as: TestCaller): Principal {
  const { user = '', client = '', client_type = '', claims = {}, groups = [], ip = '', session = '' } = as;
  const isSomebody = [as.user, as.client, as.teams, as.groups, as.scopes, as.claims].some(
    (given) => given !== undefined,
  );
  if (!(as.authenticated ?? isSomebody)) return { ...ANONYMOUS, clientType: client_type, ip, session };
  const teams = access === undefined ? [] : teamsOf(access, { groups, user, client, claims });
  return {
    authenticated: true,
    user,
    client,
    clientType: access === undefined ? client_type : clientTypeOf(access, client, client_type),
    teams: as.teams === undefined ? teams : [...new Set(as.teams)].sort(),
    scopes: as.scopes ?? [],
    claims,
    ip,
    session,
  };
}

/** Who makes the repeated call with that number, from 0. The names are made up, and the same in every run. */
export function variedCaller(as: TestCaller, vary: TestRepeat['vary'], number: number): TestCaller {
  if (vary === undefined) return as;
  const session = `session-${number}`;
  const client = `client-${number}`;
  if (vary === 'session') return { ...as, session };
  if (vary === 'client') return { ...as, client, session };
  return { ...as, user: `user-${number}`, client: as.client ?? client, session };
}
