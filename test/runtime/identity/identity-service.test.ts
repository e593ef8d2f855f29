// Authentication over reloads: what is kept, what is not, and what a bundle is refused for.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { NO_PROOF, type Proof } from '../../../runtime/identity/proof.ts';
import type { BundleProvider } from '../../../schema/generated/bundle.ts';
import { sampleBundle } from '../snapshot/sample-bundle.ts';
import { goodClaims, signed, signingKey, startIssuer } from './issuer.ts';
import {
  authenticatorOf,
  bundleWith,
  IDENTITY,
  identityService,
  jwtProvider,
  type Logged,
} from './service.ts';
import { bearer, showing } from './showing.ts';

describe('a reload', () => {
  it('that leaves a provider as it is keeps its keys and every verified token', async () => {
    const key = await signingKey();
    const issuer = await startIssuer([key]);
    const service = identityService();
    const before = service.authenticatorFor(bundleWith([jwtProvider(issuer.url)]))!;
    const token = await signed(key, goodClaims(issuer.url));
    const proof = await before.authenticate(bearer(token));
    const asked = issuer.asked.length;

    const after = authenticatorOf(
      service,
      [jwtProvider(issuer.url), jwtProvider('https://x.example', {}, 'x')],
      {
        mode: 'optional',
      },
    );
    before.close();

    expect(after.authenticate(bearer(token))).toBe(proof);
    expect(after.accepts(proof as Proof)).toBe(true);
    const another = await signed(key, goodClaims(issuer.url, { sub: 'bob' }));
    expect(await after.authenticate(bearer(another))).toMatchObject({ user: 'bob' });
    expect(issuer.asked.length).toBe(asked);
  });

  it.each<[string, Partial<NonNullable<BundleProvider['jwt']>>]>([
    ['its audience', { audience: ['https://other.example'] }],
    ['what must be there', { require: ['tenant'] }],
    ['its algorithms', { algorithms: ['RS256'] }],
    ['what claims mean', { identity: { ...IDENTITY, user: 'email' } }],
  ])('that changes %s takes back every proof by it', async (_, change) => {
    const key = await signingKey();
    const issuer = await startIssuer([key]);
    const service = identityService();
    const before = authenticatorOf(service, [jwtProvider(issuer.url)]);
    const token = await signed(key, goodClaims(issuer.url));
    const proof = (await before.authenticate(bearer(token))) as Proof;

    const after = authenticatorOf(service, [jwtProvider(issuer.url, change)]);

    expect(after.accepts(proof)).toBe(false);
    expect(await after.authenticate(bearer(token))).not.toBe(proof);
    expect(before.accepts(proof)).toBe(true);
  });

  it('that drops a provider takes its proofs back', async () => {
    const key = await signingKey();
    const issuer = await startIssuer([key]);
    const service = identityService();
    const before = authenticatorOf(service, [jwtProvider(issuer.url)]);
    const token = await signed(key, goodClaims(issuer.url));
    const proof = (await before.authenticate(bearer(token))) as Proof;
    const after = authenticatorOf(service, [jwtProvider('https://x.example', {}, 'x')]);
    expect(await after.authenticate(bearer(token))).toMatchObject({ reason: 'unknown_issuer' });
    expect(after.accepts(proof)).toBe(false);
  });

  it('keeps whom nobody asked exactly where nobody is asked', () => {
    const service = identityService();
    const keys: BundleProvider = { name: 'k', type: 'api_key', api_key: { header: 'x-key', keys: {} } };
    expect(authenticatorOf(service, [keys], { mode: 'optional' }).accepts(NO_PROOF)).toBe(true);
    expect(authenticatorOf(service, [keys]).accepts(NO_PROOF)).toBe(false);
    expect(service.authenticatorFor(sampleBundle())).toBeUndefined();
  });
});

describe('a bundle is refused', () => {
  it.each<[string, BundleProvider, RegExp]>([
    ['a variable is missing', jwtProvider('x', { jwks_uri: [{ env: 'MISSING' }] }), /MISSING/],
    ['a file is missing', jwtProvider('x', { jwks_file: '/nowhere/keys.json' }), /nowhere/],
    ['an issuer without keys is no address', jwtProvider('mcp'), /is no http or https address/],
    ['there is no audience', jwtProvider('https://id.example', { audience: [] }), /has no audience/],
    ['keys would be secrets', jwtProvider('https://id.example', { algorithms: ['HS256'] }), /HS256/],
    ['nothing would be signed', jwtProvider('https://id.example', { algorithms: ['none'] }), /none/],
    [
      'an endpoint holds a password',
      {
        name: 'sso',
        type: 'introspection',
        introspection: {
          endpoint: [{ text: 'https://a:b@id.example/i' }],
          cache_ms: 0,
          audience: [],
          identity: IDENTITY,
          client_secret: [{ env: 'SECRET' }],
        },
      },
      /is no http or https address/,
    ],
  ])('when %s, and everything goes on as it was', async (_, provider, message) => {
    const key = await signingKey();
    const issuer = await startIssuer([key]);
    const service = identityService();
    const authenticator = authenticatorOf(service, [jwtProvider(issuer.url, {}, 'a')]);
    const build = () => service.authenticatorFor(bundleWith([jwtProvider(issuer.url, {}, 'a'), provider]));
    expect(build).toThrow(/^authn\.providers\.sso: /);
    expect(build).toThrow(message);
    expect(build).not.toThrow(/s3cret/);
    const token = await signed(key, goodClaims(issuer.url));
    expect(await authenticator.authenticate(bearer(token))).toMatchObject({ provider: 'a' });
  });
});

describe('keys in a file', () => {
  it('count until another file says otherwise, and so do tokens they verified', async () => {
    const [old, fresh] = [await signingKey('ES256', 'old'), await signingKey('ES256', 'fresh')];
    const folder = mkdtempSync(join(tmpdir(), 'mcpgw-jwks-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const jwks_file = join(folder, 'keys.json');
    writeFileSync(jwks_file, JSON.stringify({ keys: [old.jwk] }));
    const logged: Logged[] = [];
    const service = identityService({ logged });
    const authenticator = authenticatorOf(service, [jwtProvider('mcp', { jwks_file })]);
    const [one, two] = [await signed(old, goodClaims('mcp')), await signed(fresh, goodClaims('mcp'))];
    const proof = (await authenticator.authenticate(bearer(one))) as Proof;
    expect(proof).toMatchObject({ user: 'ann' });
    expect(await authenticator.authenticate(bearer(two))).toMatchObject({ reason: 'unknown_key' });

    writeFileSync(jwks_file, JSON.stringify({ keys: [fresh.jwk] }));
    await vi.waitFor(() => expect(authenticator.accepts(proof)).toBe(false));
    expect(await authenticator.authenticate(bearer(one))).toMatchObject({ reason: 'unknown_key' });
    expect(await authenticator.authenticate(bearer(two))).toMatchObject({ user: 'ann' });

    writeFileSync(jwks_file, '{"keys": 7}');
    await vi.waitFor(() => expect(logged.map(({ message }) => message).join()).toContain('no good'));
    expect(await authenticator.authenticate(bearer(two))).toMatchObject({ user: 'ann' });
  });
});

describe('an issuer', () => {
  it('that is away at start makes its tokens wait, not fail for good', async () => {
    const key = await signingKey();
    const issuer = await startIssuer([key]);
    const logged: Logged[] = [];
    issuer.respond = (_, response) => {
      response.writeHead(503).end();
      return true;
    };
    const authenticator = authenticatorOf(identityService({ logged }), [jwtProvider(issuer.url)]);
    const token = await signed(key, goodClaims(issuer.url));
    expect(await authenticator.authenticate(bearer(token))).toEqual({
      failure: 'unavailable',
      reason: 'keys_unavailable',
      retryAfter: 1,
    });
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toContain(issuer.origin);
    issuer.respond = () => false;
    await vi.waitFor(
      async () => expect(await authenticator.authenticate(bearer(token))).toMatchObject({ user: 'ann' }),
      5_000,
    );
  });

  it('is asked for keys twice at most, whatever a thousand tokens name, and good ones go on', async () => {
    const key = await signingKey();
    const stranger = await signingKey();
    const issuer = await startIssuer([key]);
    const authenticator = authenticatorOf(identityService(), [jwtProvider(issuer.url)]);
    const good = await signed(key, goodClaims(issuer.url));
    const one = await signed(stranger, goodClaims(issuer.url), { kid: 'x' });
    const [, body, signature] = one.split('.');
    const made = Array.from({ length: 1_000 }, (_, i) => {
      const header = JSON.stringify({ alg: 'ES256', kid: `made-up-${i}` });
      return `${Buffer.from(header).toString('base64url')}.${body}.${signature}`;
    });
    for (let i = 0; i < made.length; i += 50) {
      const answers = await Promise.all(
        made.slice(i, i + 50).map((token) => authenticator.authenticate(bearer(token))),
      );
      expect(new Set(answers)).toEqual(new Set([{ failure: 'invalid', reason: 'unknown_key' }]));
      expect(await authenticator.authenticate(bearer(good))).toMatchObject({ user: 'ann' });
    }
    expect(issuer.asked.filter((path) => path === '/keys').length).toBeLessThanOrEqual(2);
  });
});

describe('a fault of our own', () => {
  it('is nobody’s proof, and is not thrown at anybody', async () => {
    const logged: Logged[] = [];
    const authenticator = authenticatorOf(identityService({ logged }), [jwtProvider('https://id.example')]);
    const broken = {
      ...showing([]),
      headers: {
        get: () => {
          throw new Error('no headers');
        },
        repeated: () => false,
        forEach: () => {},
      },
    };
    expect(authenticator.authenticate(broken)).toEqual({ failure: 'invalid', reason: 'unknown' });
    expect(logged.some(({ message }) => message === 'a credential could not be verified')).toBe(true);
    expect(await authenticator.authenticate(showing([]))).toMatchObject({ failure: 'missing' });
  });
});
