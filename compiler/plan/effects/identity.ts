// How callers prove who they are, and what happens to those no rule speaks of.
import type { Bundle, BundleProvider, BundleTeam } from '../../../schema/generated/bundle.ts';
import { valueText } from '../objects/entry-text.ts';
import { durationText } from '../units.ts';
import { compareClients, compareKeys } from './callers.ts';
import { byAllowed, byIdentity, byLevel, byMaximum, byRequired, type Finding } from './direction.ts';

export function compareIdentity(base: Bundle, head: Bundle): Finding[] {
  const findings = byLevel('authentication', ['off', 'optional', 'required'], modeOf(base), modeOf(head));
  findings.push(...byLevel('calls no rule decides', ['allow', 'deny'], defaultOf(base), defaultOf(head)));
  findings.push(...byLevel('lists show', ['all tools', 'what may be used'], shownBy(base), shownBy(head)));
  findings.push(
    ...byLevel(
      'tools whose scopes are missing',
      ['challenge', 'deny', 'hide'],
      missingIn(base),
      missingIn(head),
    ),
  );
  findings.push(...compareAttempts(base, head));
  const before = new Map((base.authn?.providers ?? []).map((provider) => [provider.name, provider]));
  const after = new Map((head.authn?.providers ?? []).map((provider) => [provider.name, provider]));
  for (const name of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    findings.push(...compareProvider(`provider ${name}`, before.get(name), after.get(name)));
  }
  findings.push(
    ...byIdentity('where clients sign in', base.authn?.protected_resource, head.authn?.protected_resource),
  );
  return [...findings, ...compareTeams(base, head), ...compareClients(base, head)];
}

/** Of teams that stay: whoever is in one now may do what it may. */
function compareTeams(base: Bundle, head: Bundle): Finding[] {
  const before = new Map((base.access?.teams ?? []).map((team) => [team.name, team]));
  return (head.access?.teams ?? []).flatMap((team) => {
    const old = before.get(team.name);
    return old === undefined
      ? []
      : byAllowed(`members of team ${team.name}`, membersOf(old), membersOf(team));
  });
}

function membersOf({ groups, users, clients, claims }: BundleTeam): string[] {
  const asked = claims.map((claim) => valueText('claim', claim));
  return [
    ...groups.map((group) => `group ${group}`),
    ...users.map((user) => `user ${user}`),
    ...clients.map((client) => `client ${client}`),
    ...(asked.length === 0 ? [] : [asked.join(' and ')]),
  ];
}

function modeOf({ authn }: Bundle): 'off' | 'optional' | 'required' {
  return authn?.mode ?? 'off';
}

function defaultOf({ access }: Bundle): 'allow' | 'deny' {
  return access?.default ?? 'allow';
}

function shownBy({ access }: Bundle): 'all tools' | 'what may be used' {
  return access?.list_filtering === false ? 'all tools' : 'what may be used';
}

/** `challenge` shows more than the others, and `deny` tells more than `hide`. */
function missingIn({ access }: Bundle): 'challenge' | 'deny' | 'hide' {
  return access?.on_missing_scope ?? 'challenge';
}

/** Where nobody is asked before or after, there is nothing to compare. */
function compareAttempts({ authn: before }: Bundle, { authn: after }: Bundle): Finding[] {
  if (before === undefined || after === undefined) return [];
  const bound = ({ attempts }: { readonly attempts: number }) => (attempts === 0 ? Infinity : attempts);
  const show = (value: number) => (value === Infinity ? 'any number' : String(value));
  return byMaximum('failed proofs in a minute', bound(before), bound(after), show);
}

function compareProvider(
  what: string,
  before: BundleProvider | undefined,
  after: BundleProvider | undefined,
): Finding[] {
  if (after === undefined) return [{ direction: 'strengthened', text: `${what}: removed` }];
  if (before === undefined) return [{ direction: 'weakened', text: `${what}: a new way in (${after.type})` }];
  if (before.type !== after.type)
    return [{ direction: 'weakened', text: `${what}: ${before.type} → ${after.type}` }];
  const findings: Finding[] = [];
  if (before.jwt && after.jwt) {
    const [old, now] = [before.jwt, after.jwt];
    findings.push(
      ...byIdentity(`${what} issuer`, old.issuer, now.issuer),
      ...byIdentity(
        `${what} keys`,
        { uri: old.jwks_uri, file: old.jwks_file },
        { uri: now.jwks_uri, file: now.jwks_file },
      ),
      ...byIdentity(`${what} identity`, old.identity, now.identity),
      ...byAllowed(`${what} audience`, old.audience, now.audience),
      ...byAllowed(`${what} algorithms`, old.algorithms, now.algorithms),
      ...byRequired(`${what} required claims`, old.require, now.require),
      ...byMaximum(`${what} clock skew`, old.clock_skew_ms, now.clock_skew_ms, durationText),
      ...byMaximum(`${what} cache of keys`, old.jwks_cache_ms, now.jwks_cache_ms, durationText),
    );
  }
  if (before.api_key && after.api_key) {
    const [old, now] = [before.api_key, after.api_key];
    findings.push(
      ...compareKeys(what, old.keys, now.keys),
      ...byIdentity(`${what} file of keys`, old.keys_file, now.keys_file),
      ...byIdentity(`${what} header`, old.header, now.header),
    );
  }
  if (before.introspection && after.introspection) {
    const [old, now] = [before.introspection, after.introspection];
    findings.push(
      ...byIdentity(`${what} endpoint`, old.endpoint, now.endpoint),
      ...byAllowed(`${what} audience`, anyOf(old.audience), anyOf(now.audience)),
      ...byIdentity(
        `${what} client`,
        [old.client_id ?? null, old.client_secret ?? null],
        [now.client_id ?? null, now.client_secret ?? null],
      ),
      ...byIdentity(`${what} identity`, old.identity, now.identity),
      ...byMaximum(`${what} cache`, old.cache_ms, now.cache_ms, durationText),
    );
  }
  if (before.mtls && after.mtls) {
    const [old, now] = [before.mtls, after.mtls];
    findings.push(
      ...byIdentity(`${what} authority`, old.ca, now.ca),
      ...byIdentity(`${what} name`, old.client_from, now.client_from),
      // An empty list lets every certificate in.
      ...byAllowed(`${what} clients`, anyOf(old.allowed), anyOf(now.allowed)),
      ...byAllowed(`${what} header of proxies`, headerOf(old), headerOf(now)),
    );
  }
  return findings;
}

function headerOf({ proxy_header }: { readonly proxy_header?: string }): string[] {
  return proxy_header === undefined ? [] : [proxy_header];
}

/** An empty list is no bound. */
function anyOf(allowed: readonly string[]): readonly string[] {
  return allowed.length === 0 ? ['*'] : allowed;
}
