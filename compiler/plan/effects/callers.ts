// API keys and configured clients. The access matrix shows what each may use alone; what it does not show is what they
// may use together with what a caller is beside that, and for how long.
import type { Bundle, BundleProvider } from '../../../schema/generated/bundle.ts';
import { byAllowed, byIdentity, type Finding } from './direction.ts';

type Keys = NonNullable<BundleProvider['api_key']>['keys'];

export function compareKeys(what: string, before: Keys, after: Keys): Finding[] {
  const findings = byAllowed(`${what} keys`, Object.keys(before), Object.keys(after));
  for (const [id, now] of Object.entries(after)) {
    const old = Object.hasOwn(before, id) ? before[id] : undefined;
    if (old === undefined) continue;
    const key = `${what} key ${id}`;
    findings.push(
      ...byIdentity(key, old.hash, now.hash),
      ...byAllowed(`${key} scopes`, old.scopes, now.scopes),
      ...compareExpiry(`${key} expires`, old.expires, now.expires),
      ...compareName(`${key} team`, old.team, now.team),
      ...compareName(`${key} user`, old.user, now.user),
    );
  }
  return findings;
}

/** Days as `2027-12-31`, or points in time that begin with one; without any it never expires. */
function compareExpiry(what: string, before: string | undefined, after: string | undefined): Finding[] {
  if (before === after) return [];
  const isLater = after === undefined || (before !== undefined && after > before);
  const text = `${what}: ${before ?? 'never'} → ${after ?? 'never'}`;
  return [{ direction: isLater ? 'weakened' : 'strengthened', text }];
}

/** Of clients that were configured before: which deny rules mean them hangs on their team and type. */
export function compareClients(base: Bundle, head: Bundle): Finding[] {
  const [before, after] = [base.access?.clients ?? {}, head.access?.clients ?? {}];
  return Object.entries(before).flatMap(([id, old]) => {
    const now = Object.hasOwn(after, id) ? after[id] : undefined;
    return [
      ...compareName(`client ${id} type`, old.type ?? undefined, now?.type ?? undefined),
      ...compareName(`client ${id} team`, old.team ?? undefined, now?.team ?? undefined),
    ];
  });
}

function compareName(what: string, before: string | undefined, after: string | undefined): Finding[] {
  if (before === after) return [];
  return [{ direction: 'changed', text: `${what}: ${before ?? 'none'} → ${after ?? 'none'}` }];
}
