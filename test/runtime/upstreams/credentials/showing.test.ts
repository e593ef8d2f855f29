// Secrets that are the same for everybody, and callers told in plain headers.
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { MustConnect, type UserHeaders, type UserTokens } from '../../../../runtime/connect/user-tokens.ts';
import type { Proof } from '../../../../runtime/identity/proof.ts';
import { headerOf } from '../../../../runtime/upstreams/credentials/caller-facts.ts';
import { percentEncoded } from '../../../../runtime/upstreams/credentials/header-value.ts';
import type { BundleAuth } from '../../../../schema/generated/bundle.ts';
import {
  bearer,
  bundleOf,
  cleanUp,
  closeLater,
  headersOf,
  scene,
  shown,
  somebody,
  start,
} from './credentials-scene.ts';
import { recordingUpstream } from './recording-upstream.ts';

cleanUp();

const folder = mkdtempSync(join(tmpdir(), 'mcpgw-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a static secret', () => {
  const KINDS: readonly [string, BundleAuth, (secret: string) => string[]][] = [
    ['bearer', { type: 'bearer', token: [{ env: 'S' }] }, (s) => ['authorization', `Bearer ${s}`]],
    ['api_key', { type: 'api_key', header: 'x-key', value: [{ env: 'S' }] }, (s) => ['x-key', s]],
    [
      'basic',
      { type: 'basic', username: [{ text: 'me' }], password: [{ env: 'S' }] },
      (s) => ['authorization', `Basic ${btoa(`me:${s}`)}`],
    ],
  ];

  it.each(KINDS)('(%s) is shown for everybody alike, the gateway too', async (_, auth, expected) => {
    const made = scene({ env: { S: 'geheim' } });
    const bundle = bundleOf({ one: { auth } });
    made.credentials.update(bundle);
    const lines = await shown(made, bundle, somebody({ user: 'ann', token: 'hers' }));
    expect(lines).toEqual(expected('geheim'));
    expect(await shown(made, bundle, somebody())).toBe(lines);
    expect(made.credentials.credentialOf(bundle.upstreams[0]!, bundle).own()).toBe(lines);
  });

  it('is another one as soon as the file says so, without a reload', async () => {
    const path = join(folder, 'token');
    writeFileSync(path, 'first\n');
    const made = scene();
    const bundle = bundleOf({ one: { auth: { type: 'bearer', token: [{ file: path }] } } });
    made.credentials.update(bundle);
    expect(await shown(made, bundle, somebody())).toEqual(['authorization', 'Bearer first']);
    writeFileSync(`${path}.new`, 'second\n');
    renameSync(`${path}.new`, path);
    await vi.waitFor(async () =>
      expect(await shown(made, bundle, somebody())).toEqual(['authorization', 'Bearer second']),
    );
    writeFileSync(`${path}.new`, 'not\na token');
    renameSync(`${path}.new`, path);
    await vi.waitFor(() => expect(made.log.lines.join()).toContain('the one before stays in use'));
    expect(await shown(made, bundle, somebody())).toEqual(['authorization', 'Bearer second']);
  });

  it.each([
    ['that is not there', {}],
    ['with a line break', { S: 'a\nx-user: root' }],
  ])('%s keeps calls back, and the upstream says why; the value is not told', async (_, env) => {
    const peer = closeLater(await recordingUpstream('modern'));
    const made = scene({ env });
    const auth: BundleAuth = { type: 'bearer', token: [{ env: 'S' }] };
    const bundle = bundleOf({ one: { auth, url: peer.url } });
    made.credentials.update(bundle);
    const said = await made.credentials.headersFor(bundle.upstreams[0]!, somebody(), headersOf());
    expect(said).toEqual({ kind: 'unavailable' });
    const upstream = start(made, bundle);
    expect(await upstream.subscribe('a://b', { session: undefined, client: 'x' })).toBe(false);
    expect(upstream.state).toMatchObject({
      phase: 'down',
      reason: expect.stringMatching(/S is not set|cannot be sent/),
    });
    expect(peer.seen).toEqual([]);
    expect(made.log.lines.join()).not.toContain('root');
  });

  it('that was missing is used with the next bundle once it is there', async () => {
    const env: NodeJS.ProcessEnv = {};
    const made = scene({ env });
    const auth: BundleAuth = { type: 'bearer', token: [{ env: 'S' }] };
    const bundle = bundleOf({ one: { auth } });
    made.credentials.update(bundle);
    const before = made.credentials.credentialOf(bundle.upstreams[0]!, bundle);
    env.S = 'there';
    const next = bundleOf({ one: { auth } });
    made.credentials.update(next);
    expect(await shown(made, next, somebody())).toEqual(['authorization', 'Bearer there']);
    // The upstream that was made with it runs on.
    expect(before.own()).toEqual(['authorization', 'Bearer there']);
  });
});

describe('identity headers', () => {
  it('say of the caller what the bundle asks for, and leave out what is not known', async () => {
    const made = scene();
    const headers = {
      'x-client': 'client',
      'x-user': 'user',
      'x-teams': 'teams',
      'x-scopes': 'scopes',
      'x-org': 'claims.org.id',
      'x-map': 'claims.org',
      'x-none': 'claims.none',
    };
    const bundle = bundleOf({ one: { auth: { type: 'identity_headers', headers } } });
    made.credentials.update(bundle);
    const who = somebody({
      user: 'jörg\r\nx-user: root',
      teams: ['a', 'b,c'],
      scopes: ['read', 'write'],
      claims: { org: { id: 7 } },
    });
    const lines = await shown(made, bundle, who);
    expect(lines).toEqual([
      ...['x-client', 'app'],
      ...['x-user', 'j%C3%B6rg%0D%0Ax-user: root'],
      ...['x-teams', 'a,b%2Cc'],
      ...['x-scopes', 'read write'],
      ...['x-org', '7'],
    ]);
    expect(await shown(made, bundle, who)).toBe(lines);
    expect(made.credentials.credentialOf(bundle.upstreams[0]!, bundle).own()).toEqual(['x-client', 'sample']);
  });

  it.each(['host', 'connection', 'content-length', 'mcp-session-id', 'proxy-authorization', 'x y'])(
    'are never called %s',
    async (name) => {
      const made = scene();
      const bundle = bundleOf({ one: { auth: { type: 'identity_headers', headers: { [name]: 'user' } } } });
      made.credentials.update(bundle);
      const said = await made.credentials.headersFor(bundle.upstreams[0]!, somebody(), headersOf());
      expect(said).toEqual({ kind: 'unavailable' });
    },
  );

  const text = fc.string({ unit: 'grapheme' }).filter((one) => !/\p{Cs}/u.test(one));

  it('can be sent whatever somebody is called, and read back', () => {
    fc.assert(
      fc.property(text, (name) => {
        const sent = percentEncoded(name);
        expect(sent).toMatch(/^[\x20-\x7e]*$/);
        expect(sent.trim()).toBe(sent);
        expect(decodeURIComponent(sent)).toBe(name);
      }),
    );
  });

  it('tell lists apart that are not the same', () => {
    const lists = fc.array(
      fc.oneof(text, fc.constantFrom('a', 'a,b', 'a%2Cb', ' ')).filter((one) => one !== ''),
    );
    fc.assert(
      fc.property(lists, (teams) => {
        const { principal } = somebody({ teams });
        const sent = headerOf(principal, 'teams');
        expect(sent === undefined ? [] : sent.split(',').map(decodeURIComponent)).toEqual(teams);
      }),
    );
  });
});

describe('accounts that callers connected', () => {
  const ACCOUNT: BundleAuth = { type: 'oauth_authorization_code', client_id: [{ text: 'gw' }] };
  const [ann, bob] = [somebody({ user: 'ann' }), somebody({ user: 'bob' })];

  /** Ann is connected, with one token after the other. */
  class Tokens implements UserTokens {
    token = 1;

    headersFor(upstream: string, { user }: Proof): UserHeaders {
      return user === 'ann' ? this.#annes[this.token - 1]! : new MustConnect(upstream);
    }

    rejected(): void {
      this.token = 2;
    }

    readonly #annes = [1, 2].map((n) => ['authorization', `Bearer ann-${n}`]);
  }

  it('are shown for their owners; everybody else has to connect, and the gateway has none', async () => {
    const made = scene({ users: new Tokens() });
    const bundle = bundleOf({ one: { auth: ACCOUNT } });
    made.credentials.update(bundle);
    expect(bearer(await shown(made, bundle, ann))).toBe('ann-1');
    const [definition] = bundle.upstreams;
    const other = await made.credentials.headersFor(definition!, bob, headersOf());
    expect(other).toEqual(new MustConnect('one'));
    expect(made.credentials.credentialOf(definition!, bundle).own()).toBeUndefined();
  });

  it('have another token when the upstream refuses the one', async () => {
    const made = scene({ users: new Tokens() });
    const bundle = bundleOf({ one: { auth: ACCOUNT, forward_headers: ['x-trace'] } });
    made.credentials.update(bundle);
    const credential = made.credentials.credentialOf(bundle.upstreams[0]!, bundle);
    const refused = await shown(made, bundle, ann, { client: headersOf({ 'x-trace': 't' }) });
    const instead = await credential.instead(refused);
    expect(instead).toEqual(['x-trace', 't', 'authorization', 'Bearer ann-2']);
    expect(await credential.current(refused)).toEqual(instead);
    await expect(credential.instead(instead!)).rejects.toThrow('refused');
  });

  it('are never shown to what went by the name before', async () => {
    const made = scene({ users: new Tokens() });
    const bundle = bundleOf({ one: { auth: ACCOUNT, url: 'https://before.example' } });
    made.credentials.update(bundle);
    const next = bundleOf({ one: { auth: ACCOUNT, url: 'https://after.example' } });
    made.credentials.update(next);
    const said = await made.credentials.headersFor(bundle.upstreams[0]!, ann, headersOf());
    expect(said).toEqual({ kind: 'unavailable' });
    expect(bearer(await shown(made, next, ann))).toBe('ann-1');
  });
});
