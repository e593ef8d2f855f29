// Every way a token can be bad, each refused for its own reason, and none of them making the gateway fetch anything from
// an address the token brought along.
import { createHmac, createPublicKey } from 'node:crypto';
import { CompactEncrypt, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AuthReason, Credentials } from '../../../runtime/identity/authenticator.ts';
import {
  goodClaims,
  type Issuer,
  type SigningKey,
  seconds,
  signed,
  signingKey,
  startIssuer,
} from './issuer.ts';
import { authenticatorOf, identityService, jwtProvider } from './service.ts';
import { bearer, showing } from './showing.ts';

interface World {
  readonly issuer: Issuer;
  /** Where tokens point to; must never be asked. */
  readonly attacker: Issuer;
  readonly key: SigningKey;
  readonly rsa: SigningKey;
  readonly stolen: SigningKey;
}

type Make = (world: World) => Promise<string | Credentials>;

let keys: Pick<World, 'key' | 'rsa' | 'stolen'>;

beforeAll(async () => {
  keys = {
    key: await signingKey('ES256', 'good'),
    rsa: await signingKey('RS256', 'rsa'),
    stolen: await signingKey('ES256', 'mallory'),
  };
});

/** A good token but for some claims or parts of the header. */
function but(claims: Record<string, unknown>, header: Record<string, unknown> = {}): Make {
  return ({ key, issuer }) => signed(key, goodClaims(issuer.url, claims), header);
}

/** Signed by somebody else, whatever the header says. */
function forged(header: (world: World) => Record<string, unknown>): Make {
  return (world) => signed(world.stolen, goodClaims(world.issuer.url), header(world));
}

function unsigned(header: object, claims: object, signature = ''): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part(header)}.${part(claims)}.${signature}`;
}

const BAD: readonly [what: string, reason: AuthReason, make: Make][] = [
  ['no token', 'none', async () => showing([])],
  ['no token behind the scheme', 'malformed', async () => showing([['authorization', 'Bearer ']])],
  ['another scheme', 'malformed', async () => showing([['authorization', 'Basic YTpi']])],
  ['a text that is no token', 'malformed', async () => 'not-a-token'],
  ['an expired token', 'expired', but({ exp: seconds() - 31 })],
  ['a token that is not good yet', 'not_yet', but({ nbf: seconds() + 60 })],
  ['a token of another issuer', 'unknown_issuer', but({ iss: 'https://evil.example' })],
  [
    'an issuer that differs by a slash',
    'unknown_issuer',
    async (world) => but({ iss: `${world.issuer.url}/` })(world),
  ],
  ['a token for somebody else', 'audience', but({ aud: ['https://other.example', 'x'] })],
  ['a token for nobody', 'audience', but({ aud: undefined })],
  ['a token without an end', 'claims', but({ exp: undefined })],
  ['a token about nobody', 'claims', but({ sub: undefined, azp: undefined })],
  ['a token about any user of a client', 'claims', but({ sub: undefined })],
  ['alg none', 'algorithm', async ({ issuer }) => unsigned({ alg: 'none' }, goodClaims(issuer.url))],
  [
    'HS256 with the public RSA key as the secret',
    'algorithm',
    async ({ issuer, rsa }) => {
      const pem = createPublicKey({ key: { ...rsa.jwk, kty: 'RSA' }, format: 'jwk' }).export({
        type: 'spki',
        format: 'pem',
      });
      const body = unsigned({ alg: 'HS256', kid: 'rsa' }, goodClaims(issuer.url)).slice(0, -1);
      return `${body}.${createHmac('sha256', pem).update(body).digest('base64url')}`;
    },
  ],
  [
    'an algorithm that is not configured',
    'algorithm',
    async (world) => signed(await signingKey('ES384', 'good'), goodClaims(world.issuer.url)),
  ],
  ['an unknown key', 'unknown_key', forged(() => ({ kid: 'nobody-knows' }))],
  ['a path as key', 'unknown_key', forged(() => ({ kid: '../../x' }))],
  ['SQL as key', 'unknown_key', forged(() => ({ kid: "x' UNION SELECT 'AAAA" }))],
  ['an address as key', 'unknown_key', forged(({ attacker }) => ({ kid: `${attacker.origin}/keys` }))],
  ['a foreign signature under a known key', 'signature', forged(() => ({ kid: 'good' }))],
  ['an embedded key', 'malformed', forged(({ stolen }) => ({ kid: 'good', jwk: stolen.jwk }))],
  ['jku', 'unknown_key', forged(({ attacker }) => ({ jku: `${attacker.origin}/keys` }))],
  ['x5u', 'unknown_key', forged(({ attacker }) => ({ x5u: `${attacker.origin}/chain` }))],
  [
    'crit',
    'malformed',
    async ({ issuer }) =>
      unsigned({ alg: 'ES256', kid: 'good', crit: ['exp2'], exp2: 1 }, goodClaims(issuer.url), 'AAAA'),
  ],
  ['an ID of another kind', 'type', but({}, { typ: 'oauth-id-jag+jwt' })],
  ['a type that is no text', 'type', but({}, { typ: 7 as unknown as string })],
  [
    'an encrypted token',
    'malformed',
    async ({ issuer }) => {
      const { publicKey } = await generateKeyPair('RSA-OAEP-256');
      return new CompactEncrypt(Buffer.from(JSON.stringify(goodClaims(issuer.url))))
        .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM' })
        .encrypt(publicKey);
    },
  ],
  [
    'a detached payload',
    'malformed',
    async (world) => {
      const [head, , signature] = ((await but({})(world)) as string).split('.');
      return `${head}..${signature}`;
    },
  ],
  [
    'a changed payload',
    'signature',
    async (world) => {
      const [head, , signature] = ((await but({})(world)) as string).split('.');
      const body = Buffer.from(JSON.stringify(goodClaims(world.issuer.url, { sub: 'root' })));
      return `${head}.${body.toString('base64url')}.${signature}`;
    },
  ],
  ['padding', 'malformed', async (world) => `${await but({})(world)}=`],
  [
    'two tokens in two headers',
    'several',
    async (world) => {
      const token = (await but({})(world)) as string;
      return showing([
        ['authorization', `Bearer ${token}`],
        ['authorization', `Bearer ${token}`],
      ]);
    },
  ],
  [
    'two tokens in one header',
    'malformed',
    async (world) => {
      const token = (await but({})(world)) as string;
      return showing([['authorization', `Bearer ${token}, Bearer ${token}`]]);
    },
  ],
  ['a token of 17 KiB', 'too_long', but({ pad: 'x'.repeat(13_000) })],
  [
    'a key that is too weak',
    'unknown_key',
    async ({ issuer }) => unsigned({ alg: 'RS256', kid: 'weak' }, goodClaims(issuer.url), 'A'.repeat(171)),
  ],
  [
    'the right key with another algorithm',
    'unknown_key',
    async (world) => signed(world.rsa, goodClaims(world.issuer.url), { kid: 'good' }),
  ],
];

describe('a bad token', () => {
  it.each(BAD)('%s is refused (%s)', async (_what, reason, make) => {
    const issuer = await startIssuer([keys.key, keys.rsa]);
    const attacker = await startIssuer([keys.stolen]);
    issuer.keys.push({
      kty: 'RSA',
      kid: 'weak',
      n: Buffer.alloc(128, 0xab).toString('base64url'),
      e: 'AQAB',
    });
    const service = identityService();
    const authenticator = authenticatorOf(service, [jwtProvider(issuer.url)]);
    const made = await make({ issuer, attacker, ...keys });
    const credentials = typeof made === 'string' ? bearer(made) : made;

    const answer = await authenticator.authenticate(credentials);

    expect(answer).toEqual({ failure: reason === 'none' ? 'missing' : 'invalid', reason });
    expect(attacker.asked).toEqual([]);
    // Where there is no bad token in it, the very same is good.
    const good = await signed(keys.key, goodClaims(issuer.url));
    expect(await authenticator.authenticate(bearer(good))).toMatchObject({ client: 'agent-1' });
  });

  it('is refused where nothing has to be shown, too', async () => {
    const issuer = await startIssuer([keys.key]);
    const authenticator = authenticatorOf(identityService(), [jwtProvider(issuer.url)], { mode: 'optional' });
    const token = await signed(keys.key, goodClaims(issuer.url, { exp: seconds() - 3_600 }));

    expect(await authenticator.authenticate(bearer(token))).toEqual({
      failure: 'invalid',
      reason: 'expired',
    });
    expect(await authenticator.authenticate(showing([]))).toMatchObject({ provider: '', owner: '' });
  });

  it('never makes its reason part of what it weighs: no key is looked up for claims nobody would take', async () => {
    const issuer = await startIssuer([keys.key]);
    const authenticator = authenticatorOf(identityService(), [jwtProvider(issuer.url)]);
    await authenticator.authenticate(bearer(await signed(keys.key, goodClaims(issuer.url))));
    const before = issuer.asked.length;

    for (const claims of [{ aud: 'x' }, { exp: 1 }, { iss: 'y' }]) {
      const token = await signed(keys.stolen, goodClaims(issuer.url, claims));
      await authenticator.authenticate(bearer(token));
    }

    expect(issuer.asked.length).toBe(before);
  });
});
