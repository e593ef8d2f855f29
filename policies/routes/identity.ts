// Conditions on who calls. A route, a budget and a rule of access ask for the same things in the same words.
import type { HeaderCondition } from '../../schema/generated/bundle.ts';
import type { Principal } from '../access/principal.ts';
import { claimHolds } from './claims.ts';
import { matchesGlob } from './glob.ts';
import { type PreparedHeader, prepareHeader } from './text-conditions.ts';

export interface IdentityConditions {
  /** Any of these. */
  readonly teams?: readonly string[];
  /** Globs, any of them. */
  readonly clients?: readonly string[];
  /** Any of these. */
  readonly client_types?: readonly string[];
  /** Globs, any of them. */
  readonly users?: readonly string[];
  /** All of these. */
  readonly scopes?: readonly string[];
  readonly claims?: readonly HeaderCondition[];
}

export interface PreparedIdentity extends Omit<IdentityConditions, 'claims'> {
  readonly preparedClaims: readonly PreparedHeader[];
}

/** Undefined when nothing is asked, so that everybody fits. */
export function prepareIdentity(conditions: IdentityConditions): PreparedIdentity | undefined {
  const { teams, clients, client_types, users, scopes, claims } = conditions;
  const asked = [teams, clients, client_types, users, scopes, claims].some((given) => given !== undefined);
  return asked ? { ...conditions, preparedClaims: (claims ?? []).map(prepareHeader) } : undefined;
}

/**
 * Whether every condition fits. Somebody anonymous has no id, and fits no glob over ids: `*` asks for a caller that is
 * known.
 */
export function identityHolds(
  { teams, clients, client_types, users, scopes, preparedClaims }: PreparedIdentity,
  principal: Principal,
): boolean {
  if (teams !== undefined && !teams.some((team) => principal.teams.includes(team))) return false;
  if (clients !== undefined && !anyGlob(clients, principal.client)) return false;
  if (client_types !== undefined && !client_types.includes(principal.clientType)) return false;
  if (users !== undefined && !anyGlob(users, principal.user)) return false;
  if (scopes !== undefined && !scopes.every((scope) => principal.scopes.includes(scope))) return false;
  return preparedClaims.every((claim) => claimHolds(claim, principal.claims));
}

function anyGlob(globs: readonly string[], id: string): boolean {
  return id !== '' && globs.some((glob) => matchesGlob(glob, id));
}
