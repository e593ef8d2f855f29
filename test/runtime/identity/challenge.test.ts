// WWW-Authenticate: that every client can read it, and that nothing gets out of its quotes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { challengesOf, publicScopes } from '../../../runtime/identity/challenge.ts';

const METADATA = 'https://gw.example.com/.well-known/oauth-protected-resource/mcp';

/** The parameters of a Bearer challenge; fails the test when it is none (RFC 9110, 11.6.1). */
function parametersOf(challenge: string | undefined): Record<string, string> {
  const [, list] = /^Bearer (.*)$/.exec(challenge ?? '') ?? [];
  if (list === undefined) throw new Error(`no challenge: ${challenge}`);
  const parameters: Record<string, string> = {};
  const pair = /([a-z_]+)="((?:[^"\\]|\\.)*)"(?:, |$)/y;
  while (pair.lastIndex < list.length) {
    const [, name = '', value = ''] = pair.exec(list) ?? [];
    if (name === '' || name in parameters) throw new Error(`cannot be read: ${challenge}`);
    parameters[name] = value.replace(/\\(.)/g, '$1');
  }
  return parameters;
}

test('who showed nothing is told where to look and what to ask for', () => {
  const { missing } = challengesOf(METADATA, ['tools:read', 'tools:call']);
  expect(missing.kind).toBe('unauthenticated');
  expect(missing.challenge).toBe(`Bearer resource_metadata="${METADATA}", scope="tools:read tools:call"`);
});

test('who showed something is told that it is worth nothing, and not why', () => {
  const { invalid } = challengesOf(METADATA, ['a']);
  expect(parametersOf(invalid.challenge)).toEqual({
    error: 'invalid_token',
    resource_metadata: METADATA,
    scope: 'a',
  });
});

test('who lacks scopes is told all of them', () => {
  const value = challengesOf(METADATA, ['a']).insufficientScope(['files:read', 'files:write']);
  expect(parametersOf(value)).toEqual({
    error: 'insufficient_scope',
    scope: 'files:read files:write',
    resource_metadata: METADATA,
  });
});

test('without scopes none are named', () => {
  expect(challengesOf(METADATA, []).missing.challenge).toBe(`Bearer resource_metadata="${METADATA}"`);
});

describe('scopes', () => {
  test('never hold offline_access', () => {
    expect(publicScopes(['a', 'offline_access', 'b'])).toEqual(['a', 'b']);
    expect(challengesOf(METADATA, ['offline_access']).missing.challenge).not.toContain('scope=');
  });

  test('whatever is configured, the header can be sent and read', () => {
    const character = fc.integer({ min: 0, max: 0x17f }).map((code) => String.fromCharCode(code));
    const text = fc.oneof(fc.string({ unit: character }), fc.constantFrom('"', '\\', 'a b', '\r\n', 'ü', ''));
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.array(text), (url, scopes) => {
        const { missing, invalid, insufficientScope } = challengesOf(new URL(url).href, scopes);
        const told = scopes.filter((scope) => /^[!#-[\]-~]+$/.test(scope) && scope !== 'offline_access');
        for (const value of [missing.challenge, invalid.challenge, insufficientScope(scopes)]) {
          expect(value).toMatch(/^[\x20-\x7e]+$/);
          const { resource_metadata, scope } = parametersOf(value);
          expect(resource_metadata).toBe(new URL(url).href);
          expect(scope).toBe(told.length === 0 ? undefined : told.join(' '));
        }
      }),
      { numRuns: 50 },
    );
  });
});
