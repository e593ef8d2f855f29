// Good tokens: every algorithm, what becomes of their claims, and what the second look at one costs.
import fc from 'fast-check';
import { importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import type { Authenticated } from '../../../runtime/identity/authenticator.ts';
import type { Proof } from '../../../runtime/identity/proof.ts';
import { parseCompactJws } from '../../../runtime/identity/tokens/compact-jws.ts';
import { JwtProvider } from '../../../runtime/identity/tokens/jwt-provider.ts';
import { AUDIENCE, goodClaims, seconds, signed, signingKey, startIssuer } from './issuer.ts';
import { authenticatorOf, IDENTITY, identityService, jwtProvider } from './service.ts';
import { bearer, showing } from './showing.ts';

const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
] as const;

describe('a good token', () => {
  it.each(ALGORITHMS)('signed with %s is taken', async (alg) => {
    const key = await signingKey(alg);
    const issuer = await startIssuer([key]);
    const authenticator = authenticatorOf(identityService(), [
      jwtProvider(issuer.url, { algorithms: [alg] }),
    ]);

    const proof = await authenticator.authenticate(bearer(await signed(key, goodClaims(issuer.url))));

    expect(proof).toMatchObject({ provider: 'sso', user: 'ann', client: 'agent-1' });
  });

  it.each([undefined, 'JWT', 'jwt', 'at+jwt', 'application/at+jwt'])('of type %s is taken', async (typ) => {
    const { show } = await world();
    expect(await show({}, { typ })).toMatchObject({ user: 'ann' });
  });

  it('that names no key is taken where there is only one', async () => {
    const { show, issuer, other, authenticator } = await world();
    expect(await show({}, { kid: undefined })).toMatchObject({ user: 'ann' });

    issuer.keys.push(other.jwk);
    const fresh = authenticatorOf(identityService(), [jwtProvider(issuer.url)]);
    const token = await signed(other, goodClaims(issuer.url), { kid: undefined });
    expect(await fresh.authenticate(bearer(token))).toMatchObject({ reason: 'unknown_key' });
    expect(authenticator.required).toBe(true);
  });

  it('is found again at once: nothing is awaited, and it is the same proof', async () => {
    const { authenticator, key, issuer } = await world();
    const token = await signed(key, goodClaims(issuer.url));
    const first = await authenticator.authenticate(bearer(token));
    const asked = issuer.asked.length;

    const second = authenticator.authenticate(showing([['authorization', `bEARER   ${token} `]]));

    expect(second).not.toBeInstanceOf(Promise);
    expect(second).toBe(first);
    expect(issuer.asked.length).toBe(asked);
  });

  it('shown many times at once is verified once', async () => {
    const { authenticator, key, issuer } = await world();
    const token = await signed(key, goodClaims(issuer.url));
    const proofs = await Promise.all(
      Array.from({ length: 50 }, () => authenticator.authenticate(bearer(token))),
    );
    expect(new Set(proofs).size).toBe(1);
  });

  it('is worth nothing from its end on, the clock skew granted, wherever it was remembered', async () => {
    let now = 1_900_000_000_000;
    const { authenticator, key, issuer } = await world({ now: () => now });
    const token = await signed(key, goodClaims(issuer.url, { exp: now / 1000 + 60 }));
    const proof = (await authenticator.authenticate(bearer(token))) as Proof;
    expect(proof.expiresAt).toBe(now + 90_000);

    now += 89_999;
    expect(await authenticator.authenticate(bearer(token))).toBe(proof);
    expect(authenticator.accepts(proof)).toBe(true);
    now += 1;
    expect(await authenticator.authenticate(bearer(token))).toEqual({
      failure: 'invalid',
      reason: 'expired',
    });
    expect(authenticator.accepts(proof)).toBe(false);
  });

  it('gets at most a minute of clock skew, whatever a bundle says', async () => {
    const key = await signingKey();
    const issuer = await startIssuer([key]);
    const provider = jwtProvider(issuer.url, { clock_skew_ms: 3_600_000 });
    const authenticator = authenticatorOf(identityService(), [provider]);
    const token = await signed(key, goodClaims(issuer.url, { exp: seconds() - 120 }));
    expect(await authenticator.authenticate(bearer(token))).toMatchObject({ reason: 'expired' });
  });
});

describe('claims become', () => {
  it('user, client, groups and scopes by the usual names', async () => {
    const { show } = await world();
    const proof = (await show({ tenant: { id: 7 } })) as Proof;
    expect(proof).toMatchObject({
      provider: 'sso',
      user: 'ann',
      client: 'agent-1',
      groups: ['eng'],
      teams: [],
      scopes: ['mcp:read', 'mcp:write'],
    });
    expect(proof.claims).toMatchObject({ tenant: { id: 7 } });
    expect(proof.token).toMatch(/^ey/);
  });

  it('client by client_id where there is no azp, scopes by scp where there is no scope', async () => {
    const { show } = await world();
    const proof = await show({ azp: undefined, client_id: 'cid', scope: undefined, scp: ['a', 'b', 7] });
    expect(proof).toMatchObject({ client: 'cid', scopes: ['a', 'b'] });
  });

  it('what the configured paths hold, and nothing else', async () => {
    const identity = {
      user: 'https://id.example/email',
      client: 'app.id',
      team: 'realm_access.roles',
      scopes: 'perms',
    };
    const { show } = await world({ identity });
    const claims = {
      'https://id.example/email': 'ann@example.com',
      app: { id: 'cli' },
      realm_access: { roles: ['ops', 'dev'] },
      perms: ['x y', 'z'],
    };
    expect(await show(claims)).toMatchObject({
      user: 'ann@example.com',
      client: 'cli',
      groups: ['ops', 'dev'],
      scopes: ['x y', 'z'],
    });
    expect(await show({ groups: 'eng' })).toMatchObject({ user: '', client: '', groups: [], scopes: [] });
  });

  it('one group of a text', async () => {
    const { show } = await world();
    expect(await show({ groups: 'platform team' })).toMatchObject({ groups: ['platform team'] });
  });

  it('nobody, where a required one is missing', async () => {
    const { show } = await world({ require: ['tenant.id'] });
    expect(await show({ tenant: { id: 't1' } })).toMatchObject({ user: 'ann' });
    expect(await show({ tenant: {} })).toEqual({ failure: 'invalid', reason: 'claims' });
    expect(await show({ tenant: { id: null } })).toEqual({ failure: 'invalid', reason: 'claims' });
  });

  it('one owner for the same client and user, and another for everybody else', async () => {
    const { show } = await world({ identity: { ...IDENTITY, user: 'email' } });
    const owner = async (claims: object) => ((await show({ ...claims, jti: Math.random() })) as Proof).owner;
    const ann = await owner({});
    expect(await owner({})).toBe(ann);
    const others = await Promise.all(
      [{ sub: 'bob' }, { azp: 'agent-2' }, { email: 'ann' }, { sub: 'ann","x' }].map(owner),
    );
    expect(new Set([ann, ...others]).size).toBe(5);
  });
});

describe('a key', () => {
  it('that is gone by the time the signature was checked has verified nothing', async () => {
    const { key } = await world();
    const withdrawn = {
      good: true,
      import: async (algorithm: string) => {
        withdrawn.good = false;
        return importJWK(key.jwk, algorithm);
      },
    };
    const provider = new JwtProvider({
      source: { provider: 'sso', authority: 'a', identity: IDENTITY },
      issuer: 'https://id.example',
      audience: [AUDIENCE],
      algorithms: ['ES256'],
      require: [],
      skewMs: 0,
      keys: { find: () => withdrawn, close: () => {} },
      now: Date.now,
    });
    const jws = parseCompactJws(await signed(key, goodClaims('https://id.example')));
    expect(await provider.verify(jws!)).toEqual({ failure: 'invalid', reason: 'unknown_key' });
  });
});

describe('several providers', () => {
  it('of different issuers each judge their own, and of one issuer the one the token is for', async () => {
    const key = await signingKey();
    const [one, two] = [await startIssuer([key]), await startIssuer([key])];
    const authenticator = authenticatorOf(identityService(), [
      jwtProvider(one.url, {}, 'a'),
      jwtProvider(two.url, {}, 'b'),
      jwtProvider(two.url, { audience: ['other'] }, 'c'),
    ]);
    const show = async (iss: string, aud: string | string[]) =>
      authenticator.authenticate(bearer(await signed(key, goodClaims(iss, { aud }))));

    expect(await show(one.url, 'https://gw.example/mcp')).toMatchObject({ provider: 'a' });
    expect(await show(two.url, 'https://gw.example/mcp')).toMatchObject({ provider: 'b' });
    expect(await show(two.url, ['x', 'other'])).toMatchObject({ provider: 'c' });
    expect(await show(one.url, 'other')).toMatchObject({ reason: 'audience' });
  });
});

describe('any claims', () => {
  it('are taken exactly when the checklist says so', async () => {
    const NOW = 1_900_000_000;
    const key = await signingKey('EdDSA');
    const stranger = await signingKey('EdDSA');
    const issuer = await startIssuer([key]);
    const service = identityService({ now: () => NOW * 1000 });
    const authenticator = authenticatorOf(service, [jwtProvider(issuer.url, { require: ['tenant'] })]);
    const time = fc.oneof(
      fc.integer({ min: NOW - 40, max: NOW + 40 }),
      fc.constantFrom(NOW - 30, NOW + 30, NOW - 30.5, NOW + 30.5, '9999999999', null, undefined),
    );
    const text = (...values: unknown[]) => fc.constantFrom(...values, undefined);
    const claims = fc.record({
      iss: fc.oneof(
        { weight: 4, arbitrary: fc.constant(issuer.url) },
        text('https://x', 1, `${issuer.url}/`),
      ),
      aud: fc.oneof(
        { weight: 3, arbitrary: fc.constant('https://gw.example/mcp') },
        text('x', ['x', 'https://gw.example/mcp'], ['x'], [], ['https://gw.example/mcp', 7], 7, null, {}),
      ),
      exp: fc.oneof({ weight: 3, arbitrary: fc.constant(NOW + 60) }, time),
      nbf: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, time),
      iat: fc.oneof({ weight: 4, arbitrary: fc.constant(NOW) }, text('now')),
      sub: fc.oneof({ weight: 3, arbitrary: fc.constant('ann') }, text('', null, {}, 7)),
      azp: text('agent', '', 3),
      tenant: fc.oneof({ weight: 4, arbitrary: fc.constant('t') }, text('', null, 0, false)),
    });
    const header = fc.record({
      typ: fc.oneof({ weight: 4, arbitrary: fc.constant('at+jwt') }, text('JWT', 'dpop+jwt', '')),
      kid: fc.oneof({ weight: 4, arbitrary: fc.constant('key-1') }, text('key-2', '')),
    });

    await fc.assert(
      fc.asyncProperty(claims, header, fc.integer({ min: 0, max: 9 }), async (said, head, who) => {
        const right = who > 0;
        const token = await signed(right ? key : stranger, JSON.parse(JSON.stringify(said)), head);
        const answer: Authenticated = await authenticator.authenticate(bearer(token));
        expect('owner' in answer).toBe(right && checklist(said, head, issuer.url, NOW));
      }),
      { numRuns: 1_000 },
    );
  });
});

/** The same in the plainest words: seconds, a skew of 30, one audience, one issuer, one key. */
function checklist(
  { iss, aud, exp, nbf, iat, sub, azp, tenant }: Record<string, unknown>,
  { typ, kid }: Record<string, unknown>,
  issuer: string,
  now: number,
): boolean {
  if (iss !== issuer) return false;
  const audiences = Array.isArray(aud) ? aud : [aud];
  if (audiences.some((item) => typeof item !== 'string')) return false;
  if (!audiences.includes('https://gw.example/mcp')) return false;
  if (typeof exp !== 'number' || exp + 30 <= now) return false;
  if (nbf !== undefined && (typeof nbf !== 'number' || nbf - 30 > now)) return false;
  if (iat !== undefined && typeof iat !== 'number') return false;
  const names = (value: unknown) => value === 7 || value === 3 || (typeof value === 'string' && value !== '');
  const isName = (value: unknown) => value === '' || value === null || value === undefined || names(value);
  if (!isName(sub) || !isName(azp) || !names(sub)) return false;
  if (tenant === undefined || tenant === null || tenant === '') return false;
  if (typ !== undefined && typ !== 'JWT' && typ !== 'at+jwt') return false;
  return kid === undefined || kid === 'key-1';
}

async function world({
  now,
  ...settings
}: {
  now?: () => number;
  identity?: typeof IDENTITY;
  require?: string[];
} = {}) {
  const key = await signingKey();
  const issuer = await startIssuer([key]);
  const authenticator = authenticatorOf(identityService(now && { now }), [jwtProvider(issuer.url, settings)]);
  return {
    key,
    issuer,
    authenticator,
    other: await signingKey('ES256', 'key-2'),
    show: async (claims: object, header: Record<string, unknown> = {}) =>
      authenticator.authenticate(bearer(await signed(key, goodClaims(issuer.url, { ...claims }), header))),
  };
}
