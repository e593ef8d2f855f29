// Claims of a verified token -> who that is. Which claim says what is configured; the defaults know the two names in
// use for the client and for scopes.
import { claimAt } from '../../policies/routes/claims.ts';
import type { BundleIdentity } from '../../schema/generated/bundle.ts';
import type { Proof } from './proof.ts';

export type Claims = Readonly<Record<string, unknown>>;

export interface ProofSource {
  /** Name of the provider. */
  readonly provider: string;
  readonly authority: string;
  readonly identity: BundleIdentity;
}

/** Undefined when the claims name nobody, or in a form that may stand for several. `expiresAt` in milliseconds since 1970. */
export function proofOf(
  { provider, authority, identity }: ProofSource,
  claims: Claims,
  token: string,
  expiresAt: number,
): Proof | undefined {
  const sub = nameAt(claims, 'sub');
  const subject = sub === '' ? nameAt(claims, 'username') : sub;
  const user = nameAt(claims, identity.user);
  const client = clientOf(claims, identity.client);
  if (subject === undefined || user === undefined || client === undefined) return undefined;
  if (subject === '' && client === '') return undefined;
  return Object.freeze({
    provider,
    authority,
    // The subject too: what `identity.user` names need not tell people apart, or may be missing. Servers that answer
    // about tokens need not say it, and then may name the user (RFC 7662, 2.2).
    owner: JSON.stringify([provider, claims.iss ?? '', subject, user, client]),
    client,
    user,
    groups: listOf(claimAt(claims, identity.team), (text) => [text]),
    teams: [],
    scopes: scopesOf(claims, identity.scopes),
    claims,
    expiresAt,
    token,
  });
}

/** RFC 9068 and RFC 7662 say `client_id` where OpenID Connect says `azp`. */
function clientOf(claims: Claims, path: string): string | undefined {
  const client = nameAt(claims, path);
  return client === '' && path === 'azp' ? nameAt(claims, 'client_id') : client;
}

/** Some servers say `scp`, mostly with a list. */
function scopesOf(claims: Claims, path: string): readonly string[] {
  const scopes = claimAt(claims, path) ?? (path === 'scope' ? claimAt(claims, 'scp') : undefined);
  return listOf(scopes, (text) => text.split(' ').filter((scope) => scope !== ''));
}

/** A list says what its texts say, one text what `split` makes of it; everything else says nothing. */
function listOf(value: unknown, split: (text: string) => string[]): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : split(value);
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string' && item !== '')
    : [];
}

/**
 * Empty where there is none; undefined for what is no name. Numbers above 2^53 are rounded when they are read: two users
 * would be one.
 */
function nameAt(claims: Claims, path: string): string | undefined {
  const value = claimAt(claims, path) ?? '';
  if (typeof value === 'string') return value;
  return Number.isSafeInteger(value) ? String(value) : undefined;
}
