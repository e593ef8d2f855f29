// Claims that only look as if they named somebody: two people must never be one owner, and nobody may become somebody
// because a claim has another form than it should.
import { describe, expect, it } from 'vitest';
import type { Proof } from '../../../runtime/identity/proof.ts';
import { parseCompactJws } from '../../../runtime/identity/tokens/compact-jws.ts';
import { goodClaims, signed, signingKey, startIssuer } from './issuer.ts';
import { authenticatorOf, IDENTITY, identityService, jwtProvider } from './service.ts';
import { bearer } from './showing.ts';

async function world(identity = IDENTITY) {
  const key = await signingKey();
  const issuer = await startIssuer([key]);
  const authenticator = authenticatorOf(identityService(), [jwtProvider(issuer.url, { identity })]);
  return {
    key,
    issuer,
    authenticator,
    show: async (claims: object) =>
      authenticator.authenticate(bearer(await signed(key, goodClaims(issuer.url, { ...claims })))),
  };
}

describe('a number that names somebody', () => {
  it('is the text of it', async () => {
    const { show } = await world();
    expect(await show({ sub: 4711 })).toMatchObject({ user: '4711' });
  });

  it.each([2 ** 53, 1e300, 1.5])('names nobody when it may stand for others as well: %d', async (sub) => {
    const { show } = await world();
    expect(await show({ sub })).toEqual({ failure: 'invalid', reason: 'claims' });
  });
});

describe('a claim that should name somebody', () => {
  it.each([[{ id: 'ann' }], [['ann']], [true]])('is not passed over when it is %j', async (strange) => {
    const byMail = await world({ ...IDENTITY, user: 'email' });
    for (const claims of [{ sub: strange }, { azp: strange }, { email: strange }]) {
      expect(await byMail.show(claims), JSON.stringify(claims)).toEqual({
        failure: 'invalid',
        reason: 'claims',
      });
    }
  });

  it('may be empty or missing when the subject does', async () => {
    const byMail = await world({ ...IDENTITY, user: 'email' });
    expect(await byMail.show({ azp: null, email: null })).toMatchObject({ client: '', user: '' });
    expect(await byMail.show({ sub: '' })).toEqual({ failure: 'invalid', reason: 'claims' });
  });
});

describe('a token', () => {
  it('inherits nothing from a claim named __proto__', async () => {
    const { key, issuer, authenticator } = await world({ ...IDENTITY, user: 'email' });
    const claims = goodClaims(issuer.url);
    Object.defineProperty(claims, '__proto__', {
      value: { email: 'root', exp: 9e9, groups: ['admins'] },
      enumerable: true,
    });
    const proof = (await authenticator.authenticate(bearer(await signed(key, claims)))) as Proof;
    expect(proof).toMatchObject({ user: '', groups: ['eng'] });
    expect(proof.claims.email).toBeUndefined();
  });

  it('has one spelling: the bits behind its last byte are none', async () => {
    const { key, issuer } = await world();
    const token = await signed(key, goodClaims(issuer.url));
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = alphabet.indexOf(token.at(-1)!);
    const respelled = token.slice(0, -1) + alphabet[last + 1];
    expect(Buffer.from(respelled.split('.')[2]!, 'base64url')).toEqual(
      Buffer.from(token.split('.')[2]!, 'base64url'),
    );
    expect(parseCompactJws(token)).toBeDefined();
    expect(parseCompactJws(respelled)).toBeUndefined();
  });
});
