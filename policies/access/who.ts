// `who` of a rule: what it asks of the caller, all of which must hold. What the caller does not have fits nothing.
import type { BundleWho } from '../../schema/generated/bundle.ts';
import { claimHolds } from '../routes/claims.ts';
import { prepareHeader } from '../routes/text-conditions.ts';
import { type AddressBlock, blockHolds, parseAddress, parseBlock } from './addresses.ts';
import type { Principal } from './principal.ts';
import { isOneOf, matchesId, type Requirement } from './requirement.ts';

/** @throws for blocks of addresses that are none */
export function whoRequirements(who: BundleWho): Requirement<Principal>[] {
  const requirements: Requirement<Principal>[] = [];
  const ask = (field: keyof BundleWho, wanted: readonly string[], holds: (caller: Principal) => boolean) =>
    requirements.push({ field, wanted, holds });
  const { for_teams, for_clients, teams, clients, client_types, users, scopes, any_scope } = who;

  if (for_teams) ask('for_teams', for_teams, (caller) => shareOne(for_teams, caller.teams));
  if (for_clients) ask('for_clients', for_clients, ({ client }) => isOneOf(for_clients, client));
  if (teams) ask('teams', teams, (caller) => shareOne(teams, caller.teams));
  if (clients) ask('clients', clients, ({ client }) => matchesId(clients, client));
  if (client_types) ask('client_types', client_types, ({ clientType }) => isOneOf(client_types, clientType));
  if (users) ask('users', users, ({ user }) => matchesId(users, user));
  if (scopes) ask('scopes', scopes, (caller) => scopes.every((scope) => caller.scopes.includes(scope)));
  if (any_scope) ask('any_scope', any_scope, (caller) => shareOne(any_scope, caller.scopes));

  const { claims, ips, authenticated } = who;
  if (claims) {
    const names = claims.map(({ name }) => name);
    const prepared = claims.map(prepareHeader);
    ask('claims', names, (caller) => prepared.every((claim) => claimHolds(claim, caller.claims)));
  }
  if (ips) {
    const blocks = ips.map(requiredBlock);
    ask('ips', ips, ({ ip }) => isIn(blocks, ip));
  }
  if (authenticated !== undefined)
    ask('authenticated', [String(authenticated)], (caller) => caller.authenticated === authenticated);
  return requirements;
}

function shareOne(a: readonly string[], b: readonly string[]): boolean {
  return a.some((text) => b.includes(text));
}

function isIn(blocks: readonly AddressBlock[], ip: string): boolean {
  const address = parseAddress(ip);
  return address !== undefined && blocks.some((block) => blockHolds(block, address));
}

function requiredBlock(text: string): AddressBlock {
  const block = parseBlock(text);
  if (block === undefined) throw new Error(`\`${text}\` is no block of addresses`);
  return block;
}
