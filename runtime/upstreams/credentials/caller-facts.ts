// What can be told to an upstream about a caller, by the words of the configuration: `client`, `user`, `teams`,
// `scopes`, `claims.<path>`.
import type { Principal } from '../../../policies/access/principal.ts';
import { claimAt } from '../../../policies/routes/claims.ts';
import { percentEncoded } from './header-value.ts';

/** As JSON; undefined for nothing. */
export function factOf({ client, user, teams, scopes, claims }: Principal, what: string): unknown {
  switch (what) {
    case 'client':
      return client === '' ? undefined : client;
    case 'user':
      return user === '' ? undefined : user;
    case 'teams':
      return teams;
    case 'scopes':
      return scopes;
    default:
      return what.startsWith('claims.') ? claimAt(claims, what.slice('claims.'.length)) : undefined;
  }
}

/** As the value of a header: lists joined by commas, scopes by blanks; undefined for what says nothing as a text. */
export function headerOf(principal: Principal, what: string): string | undefined {
  const fact = factOf(principal, what);
  const separator = what === 'scopes' ? ' ' : ',';
  const value = Array.isArray(fact)
    ? fact
        .flatMap((item) => textOf(item) ?? [])
        .map((text) => percentEncoded(text, separator))
        .join(separator)
    : percentEncoded(textOf(fact) ?? '');
  return value === '' ? undefined : value;
}

function textOf(value: unknown): string | undefined {
  // Half a surrogate pair is no text: two different ones would come out as the same.
  if (typeof value === 'string') return /\p{Cs}/u.test(value) ? undefined : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
