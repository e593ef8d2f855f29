// A caller in one line.
import type { Principal } from '../../policies/access/principal.ts';

/** `user ada, team data, client_type cursor, scopes a b`; `nobody known` for somebody anonymous. */
export function identityInWords(principal: Principal): string {
  const { authenticated, user, client, clientType, teams, scopes, claims, ip } = principal;
  const claimed = Object.entries(claims).map(([name, value]) => `${name}=${textOf(value)}`);
  const parts = [
    ...(user === '' ? [] : [`user ${user}`]),
    ...(client === '' ? [] : [`client ${client}`]),
    ...(teams.length === 0 ? [] : [`${teams.length === 1 ? 'team' : 'teams'} ${teams.join(' ')}`]),
    ...(clientType === '' ? [] : [`client_type ${clientType}`]),
    ...(scopes.length === 0 ? [] : [`scopes ${scopes.join(' ')}`]),
    ...(claimed.length === 0 ? [] : [`claims ${claimed.join(' ')}`]),
    ...(ip === '' ? [] : [`ip ${ip}`]),
  ];
  if (!authenticated) return ['nobody known', ...parts].join(', ');
  return parts.length === 0 ? 'somebody known' : parts.join(', ');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
