// Internal tokens, verified by somebody else's library against the key set the gateway tells.
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from 'jose';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Bundle, BundleAuth } from '../../../../schema/generated/bundle.ts';
import {
  bearer,
  bundleOf,
  cleanUp,
  headersOf,
  type Scene,
  scene,
  shown,
  somebody,
} from './credentials-scene.ts';

cleanUp();

const folder = mkdtempSync(join(tmpdir(), 'mcpgw-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

const BASE: BundleAuth = {
  type: 'internal_jwt',
  header: 'authorization',
  algorithm: 'EdDSA',
  ttl_ms: 60_000,
};
const ANN = { user: 'ann', teams: ['dev'], scopes: ['read', 'write'], claims: { org: { id: 7 } } };

function jwks({ credentials }: Scene): JSONWebKeySet {
  return JSON.parse(credentials.jwks().toString()) as JSONWebKeySet;
}

function verify(made: Scene, token: string, issuer = 'sample', audience = 'http://127.0.0.1:1/mcp') {
  const keys = createLocalJWKSet(jwks(made));
  return jwtVerify(token, keys, { issuer, audience, currentDate: new Date(made.clock.now) });
}

function prepared(made: Scene, given: Partial<BundleAuth> = {}, change?: (bundle: Bundle) => void): Bundle {
  const bundle = bundleOf({ one: { auth: { ...BASE, ...given } } }, change);
  made.credentials.update(bundle);
  return bundle;
}

describe('an internal token', () => {
  it('says who calls, for whom, and for which upstream', async () => {
    const made = scene();
    const bundle = prepared(made, { claims: { org: 'claims.org.id', groups: 'teams', sub: 'client' } });
    const { payload, protectedHeader } = await verify(made, bearer(await shown(made, bundle, somebody(ANN))));
    expect(payload).toMatchObject({
      sub: 'ann',
      client_id: 'app',
      act: { sub: 'app' },
      scope: 'read write',
      teams: ['dev'],
      org: 7,
      groups: ['dev'],
    });
    expect(payload.exp! - payload.iat!).toBeLessThanOrEqual(60);
    expect(protectedHeader).toMatchObject({ alg: 'EdDSA', typ: 'JWT' });
  });

  it('has the client as its subject where there is no user, and none for somebody anonymous', async () => {
    const made = scene();
    const bundle = prepared(made);
    const client = decodeJwt(bearer(await shown(made, bundle, somebody())));
    expect(client).toMatchObject({ sub: 'app', client_id: 'app' });
    expect(client).not.toHaveProperty('act');
    const nobody = decodeJwt(bearer(await shown(made, bundle, somebody({ client: '', owner: '' }))));
    expect(nobody).not.toHaveProperty('sub');
    expect(nobody).not.toHaveProperty('client_id');
  });

  it('has the gateway as its subject for the requests of the gateway itself', async () => {
    const made = scene();
    const bundle = prepared(made);
    const own = await made.credentials.credentialOf(bundle.upstreams[0]!, bundle).own();
    expect((await verify(made, bearer(own!))).payload).toMatchObject({ sub: 'sample', client_id: 'sample' });
  });

  it.each(['EdDSA', 'ES256', 'RS256'] as const)(
    'is signed with %s by a key of the process',
    async (algorithm) => {
      const made = scene();
      const bundle = prepared(made, { algorithm });
      const { protectedHeader } = await verify(made, bearer(await shown(made, bundle, somebody())));
      expect(protectedHeader.alg).toBe(algorithm);
      expect(JSON.stringify(jwks(made))).not.toMatch(/"(d|p|q|dp|dq|qi)"/);
    },
  );

  it.each(['pem', 'jwk'] as const)('is signed with a key given as %s', async (form) => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const KEY =
      form === 'pem'
        ? privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
        : JSON.stringify(privateKey.export({ format: 'jwk' }));
    const made = scene({ env: { KEY } });
    const other = scene({ env: { KEY } });
    const bundle = prepared(made, { signing_key: [{ env: 'KEY' }] });
    prepared(other, { signing_key: [{ env: 'KEY' }] });
    await verify(other, bearer(await shown(made, bundle, somebody())));
  });

  it('has another audience for each upstream, and goes to a header of choice', async () => {
    const made = scene();
    const bundle = bundleOf({
      one: { auth: BASE, url: 'https://one.example/' },
      two: { auth: { ...BASE, audience: 'two' } },
      three: { auth: { ...BASE, header: 'x-token', issuer: 'me' }, url: 'https://three.example/a?b#c' },
    });
    made.credentials.update(bundle);
    const who = somebody();
    const tokens = await Promise.all(
      [0, 1, 2].map(async (number) =>
        (await shown(made, bundle, who, { number })).at(-1)!.replace('Bearer ', ''),
      ),
    );
    await verify(made, tokens[0]!, 'sample', 'https://one.example');
    await verify(made, tokens[1]!, 'sample', 'two');
    await verify(made, tokens[2]!, 'me', 'https://three.example/a?b');
    await expect(verify(made, tokens[0]!, 'sample', 'two')).rejects.toThrow('aud');
  });

  it('names the address clients know the gateway by as its issuer', async () => {
    const made = scene();
    const bundle = prepared(made, {}, ({ gateway }) => {
      gateway.listeners[0]!.public_url = 'https://gateway.example';
    });
    await verify(made, bearer(await shown(made, bundle, somebody())), 'https://gateway.example');
  });

  it('is used again until half of its life is over, and never has the id of another', async () => {
    const made = scene();
    const bundle = prepared(made);
    const who = somebody(ANN);
    const first = await shown(made, bundle, who);
    made.clock.now += 29_000;
    expect(await shown(made, bundle, who)).toBe(first);
    made.clock.now += 2_000;
    const second = await shown(made, bundle, who);
    const ids = new Set([first, second].map((lines) => decodeJwt(bearer(lines)).jti));
    for (let i = 0; i < 200; i++) {
      ids.add(decodeJwt(bearer(await shown(made, bundle, somebody({ user: `u${i}` })))).jti);
    }
    expect(ids.size).toBe(202);
  });

  it('lives at most 60 s whatever the bundle says, and no longer than what the caller showed', async () => {
    const made = scene();
    const bundle = prepared(made, { ttl_ms: 3_600_000 });
    const long = decodeJwt(bearer(await shown(made, bundle, somebody())));
    expect(long.exp! * 1000).toBeLessThanOrEqual(made.clock.now + 60_000);
    const who = somebody({ expiresAt: made.clock.now + 10_000 });
    expect(decodeJwt(bearer(await shown(made, bundle, who))).exp! * 1000).toBeLessThanOrEqual(
      made.clock.now + 10_000,
    );
  });
});

function kidOf(token: string): string | undefined {
  return decodeProtectedHeader(token).kid;
}

describe('a signing key that is rotated', () => {
  const pem = () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const put = (path: string, text: string) => {
    writeFileSync(`${path}.new`, text);
    renameSync(`${path}.new`, path);
  };

  it('is told before it signs; the one before can be verified as long as its tokens live', async () => {
    const path = join(folder, 'rotated.pem');
    put(path, pem());
    const made = scene();
    const bundle = prepared(made, { signing_key: [{ file: path }] });
    const who = somebody();
    const before = bearer(await shown(made, bundle, who));
    put(path, pem());
    await vi.waitFor(() => expect(jwks(made).keys).toHaveLength(2));
    const soon = bearer(await shown(made, bundle, who));
    expect(kidOf(soon)).toBe(kidOf(before));
    await verify(made, soon);
    made.clock.now += made.credentials.jwksAgeS * 1000 - 1;
    const last = bearer(await shown(made, bundle, who));
    expect(kidOf(last)).toBe(kidOf(before));
    made.clock.now += 1;
    const after = bearer(await shown(made, bundle, who));
    expect(kidOf(after)).not.toBe(kidOf(before));
    expect(jwks(made).keys).toHaveLength(2);
    await verify(made, last);
    await verify(made, after);
    made.clock.now += 121_000;
    expect(jwks(made).keys).toHaveLength(1);
    await verify(made, bearer(await shown(made, bundle, who)));
  });

  it('is told before it signs also when a reload comes in between', async () => {
    const path = join(folder, 'reloaded.pem');
    put(path, pem());
    const made = scene();
    const who = somebody();
    const first = prepared(made, { signing_key: [{ file: path }] });
    const before = kidOf(bearer(await shown(made, first, who)));
    put(path, pem());
    const second = prepared(made, { signing_key: [{ file: path }], audience: 'other' });
    await vi.waitFor(() => expect(jwks(made).keys).toHaveLength(2));
    expect(kidOf(bearer(await shown(made, second, who)))).toBe(before);
  });

  it('that is none stays unused, and is not told to anybody', async () => {
    const path = join(folder, 'bad.pem');
    put(path, pem());
    const made = scene();
    const bundle = prepared(made, { signing_key: [{ file: path }] });
    put(path, pem().replace(/\n.*\n/, '\nc2VjcmV0\n'));
    await vi.waitFor(() => expect(made.log.lines.join()).toContain('cannot be used'));
    await verify(made, bearer(await shown(made, bundle, somebody())));
    expect(made.log.lines.join()).not.toContain('c2VjcmV0');
  });

  it.each([
    ['a key of another kind', 'RS256', pem()],
    ['no key', 'EdDSA', 'nonsense'],
  ])('%s to begin with: the upstream is not called, and why is logged', async (_, algorithm, KEY) => {
    const made = scene({ env: { KEY } });
    const bundle = prepared(made, { algorithm, signing_key: [{ env: 'KEY' }] });
    const refusal = await made.credentials.headersFor(bundle.upstreams[0]!, somebody(), headersOf());
    expect(refusal).toMatchObject({ kind: 'unavailable' });
    expect(made.log.lines.join()).toContain('signing_key');
    expect(made.log.lines.join()).not.toContain(KEY.split('\n')[1] ?? KEY);
  });
});

it('a reload keeps tokens and keys of definitions that did not change', async () => {
  const made = scene();
  const who = somebody();
  const before = await shown(made, prepared(made), who);
  const [key] = jwks(made).keys;
  expect(await shown(made, prepared(made), who)).toBe(before);
  const bundle = prepared(made, { audience: 'other' });
  expect(await shown(made, bundle, who)).not.toBe(before);
  expect(jwks(made).keys).toEqual([key]);
});
