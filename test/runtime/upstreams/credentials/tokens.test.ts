// Upstreams behind an authorization server: when tokens are asked for, how often, and what happens when that fails.
import { describe, expect, it, vi } from 'vitest';
import { NO_PROOF } from '../../../../runtime/identity/proof.ts';
import type { BundleAuth } from '../../../../schema/generated/bundle.ts';
import { call } from '../contract-sink.ts';
import {
  bearer,
  bundleOf,
  cleanUp,
  closeLater,
  headersOf,
  type SceneOptions,
  scene,
  shown,
  somebody,
  start,
} from './credentials-scene.ts';
import { recordingUpstream } from './recording-upstream.ts';
import { grant, tokenServer } from './token-server.ts';

cleanUp();

const ENV = { SECRET: 'the client secret' };

async function behind(type: BundleAuth['type'], given: Partial<BundleAuth> = {}, options: SceneOptions = {}) {
  const tokens = closeLater(await tokenServer());
  const made = scene({ env: ENV, ...options });
  const auth: BundleAuth = {
    type,
    token_url: [{ text: tokens.url }],
    client_id: [{ text: 'gate way' }],
    client_secret: [{ env: 'SECRET' }],
    ...given,
  };
  const bundle = bundleOf({ one: { auth, url: 'https://one.example/mcp' } });
  made.credentials.update(bundle);
  const refusal = async (who = somebody({ token: 'his' })) =>
    made.credentials.headersFor(bundle.upstreams[0]!, who, headersOf());
  return { tokens, made, bundle, auth, refusal };
}

describe('client credentials', () => {
  it('are asked for once for everybody, with what the token is for', async () => {
    const { tokens, made, bundle } = await behind('oauth_client_credentials', {
      scopes: ['a', 'b'],
      audience: 'aud',
    });
    const all = await Promise.all(
      [1, 2, 3].map((i) => shown(made, bundle, somebody({ user: `u${i}`, token: 'his' }))),
    );
    expect(new Set(all.map(bearer))).toEqual(new Set(['t1']));
    expect(tokens.asked).toEqual([
      {
        form: {
          grant_type: 'client_credentials',
          resource: 'https://one.example/mcp',
          scope: 'a b',
          audience: 'aud',
        },
        authorization: `Basic ${Buffer.from('gate+way:the+client+secret').toString('base64')}`,
      },
    ]);
  });

  it('answer at once while a token is good, and are renewed shortly before it ends behind the back of calls', async () => {
    const { tokens, made, bundle } = await behind('oauth_client_credentials');
    const who = somebody();
    const first = await shown(made, bundle, who);
    expect(made.credentials.headersFor(bundle.upstreams[0]!, who, headersOf())).toBe(first);
    made.clock.now += 3_585_000;
    expect(made.credentials.headersFor(bundle.upstreams[0]!, who, headersOf())).toBe(first);
    await vi.waitFor(async () => expect(bearer(await shown(made, bundle, who))).toBe('t2'));
    made.clock.now += 3_600_000;
    expect(bearer(await shown(made, bundle, who))).toBe('t3');
    expect(tokens.asked).toHaveLength(3);
  });

  it('survive a reload that does not change them', async () => {
    const { tokens, made, bundle, auth } = await behind('oauth_client_credentials');
    await shown(made, bundle, somebody());
    const next = bundleOf({ two: {}, one: { auth, url: 'https://one.example/mcp' } });
    made.credentials.update(next);
    expect(bearer(await shown(made, next, somebody(), { number: 1 }))).toBe('t1');
    expect(tokens.asked).toHaveLength(1);
  });

  it('pause after failures, longer each time, and go on with the first success', async () => {
    const { tokens, made, bundle, refusal } = await behind('oauth_client_credentials');
    const { script } = tokens;
    tokens.script = (_, response) => response.writeHead(503).end();
    for (const [ahead, asked] of [
      [0, 1],
      [200, 1],
      [100, 2],
      [400, 2],
      [200, 3],
    ] as const) {
      made.clock.now += ahead;
      expect(await refusal()).toMatchObject({ kind: 'unavailable' });
      expect(tokens.asked).toHaveLength(asked);
    }
    tokens.script = script;
    made.clock.now += 30_000;
    expect(bearer(await shown(made, bundle, somebody()))).toBe('t4');
  });
});

describe('a token that the upstream refuses', () => {
  async function refusing(era: 'legacy' | 'modern') {
    const upstream = closeLater(await recordingUpstream(era));
    const tokens = closeLater(await tokenServer());
    const made = scene({ env: ENV });
    const auth: BundleAuth = {
      type: 'oauth_client_credentials',
      token_url: [{ text: tokens.url }],
      client_id: [{ text: 'id' }],
      client_secret: [{ env: 'SECRET' }],
    };
    const bundle = bundleOf({ one: { auth, url: upstream.url } });
    made.credentials.update(bundle);
    return { upstream, tokens, made, bundle, running: start(made, bundle) };
  }

  it.each(['legacy', 'modern'] as const)(
    'by a %s one is dropped, and the call made once more',
    async (era) => {
      const { upstream, tokens, made, bundle, running } = await refusing(era);
      const once = async () => call(running, 'x', { headers: await shown(made, bundle, somebody()) }).outcome;
      expect((await once()).text).toBe('done');
      made.clock.now += 60_000;
      upstream.refuse = ({ headers }) => (headers.authorization === 'Bearer t1' ? 401 : undefined);
      expect((await once()).text).toBe('done');
      expect(tokens.asked).toHaveLength(2);
      const calls = upstream.seen.filter(({ method }) => method === 'tools/call');
      expect(calls.map(({ headers }) => headers.authorization)).toEqual([
        'Bearer t1',
        'Bearer t1',
        'Bearer t2',
      ]);
    },
  );

  it('and the next one too: the call fails, and nobody asks for more of them', async () => {
    const { upstream, tokens, made, bundle, running } = await refusing('modern');
    const once = async () => call(running, 'x', { headers: await shown(made, bundle, somebody()) }).outcome;
    await once();
    made.clock.now += 60_000;
    upstream.refuse = ({ method }) => (method === 'tools/call' ? 401 : undefined);
    for (let i = 0; i < 5; i++) expect(await once()).toMatchObject({ kind: 'fail' });
    expect(tokens.asked).toHaveLength(2);
  });
});

describe('token exchange', () => {
  it('shows each caller by a token of his own, and the caller`s only to the token endpoint', async () => {
    const { tokens, made, bundle } = await behind('token_exchange', { scopes: ['x'] });
    tokens.script = ({ form }, response) => grant(response, `for-${form.subject_token}`);
    const [ann, bob] = [somebody({ user: 'ann', token: 'ann-1' }), somebody({ user: 'bob', token: 'bob-1' })];
    expect(bearer(await shown(made, bundle, ann))).toBe('for-ann-1');
    expect(bearer(await shown(made, bundle, bob))).toBe('for-bob-1');
    expect(bearer(await shown(made, bundle, ann))).toBe('for-ann-1');
    expect(tokens.asked).toHaveLength(2);
    expect(tokens.asked[0]!.form).toEqual({
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token: 'ann-1',
      subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      resource: 'https://one.example/mcp',
      scope: 'x',
    });
  });

  it('is done again for another token of the same caller: it may stand for less', async () => {
    const { tokens, made, bundle } = await behind('token_exchange');
    await shown(made, bundle, somebody({ token: 'all' }));
    await shown(made, bundle, somebody({ token: 'little' }));
    expect(tokens.asked.map(({ form }) => form.subject_token)).toEqual(['all', 'little']);
  });

  it('gives nothing that outlives what the caller showed', async () => {
    const { tokens, made, bundle, refusal } = await behind('token_exchange');
    const who = somebody({ token: 'his', expiresAt: made.clock.now + 60_000 });
    await shown(made, bundle, who);
    made.clock.now += 61_000;
    expect(await refusal(who)).toMatchObject({ kind: 'unavailable' });
    expect(tokens.asked).toHaveLength(1);
  });

  it('is not possible for a caller without a token', async () => {
    const { tokens, refusal } = await behind('token_exchange');
    expect(await refusal(somebody())).toMatchObject({ kind: 'denied' });
    expect(await refusal({ ...somebody(), proof: NO_PROOF })).toMatchObject({ kind: 'denied' });
    expect(tokens.asked).toEqual([]);
  });

  it('asks for the gateway itself only as the client it is', async () => {
    const { made, bundle, tokens } = await behind('token_exchange');
    expect(bearer((await made.credentials.credentialOf(bundle.upstreams[0]!, bundle).own())!)).toBe('t1');
    expect(tokens.asked[0]!.form.grant_type).toBe('client_credentials');
    const { client_secret: _, ...open } = bundle.upstreams[0]!.auth!;
    const other = bundleOf({ one: { auth: open } });
    expect(made.credentials.credentialOf(other.upstreams[0]!, other).own()).toBeUndefined();
  });

  it('of one caller that hangs holds up nobody else', async () => {
    const { tokens, made, bundle, refusal } = await behind('token_exchange', {}, { patienceMs: 30 });
    tokens.script = ({ form }, response) => form.subject_token === 'slow' || grant(response, 'fast');
    const slow = refusal(somebody({ token: 'slow' }));
    expect(bearer(await shown(made, bundle, somebody({ token: 'other' })))).toBe('fast');
    expect(await slow).toMatchObject({ kind: 'unavailable' });
  });
});

describe.each(['oauth_client_credentials', 'token_exchange'] as const)(
  'a token endpoint (%s) that',
  (type) => {
    it.each([
      ['answers 500', (response) => response.writeHead(500).end('the client secret')],
      ['redirects', (response) => response.writeHead(307, { location: '/elsewhere' }).end()],
      ['sends garbage', (response) => response.end('{"access_token":')],
      ['sends another type', (response) => response.setHeader('content-type', 'text/html').end('{}')],
      [
        'sends an endless answer',
        (response) => {
          response.setHeader('content-type', 'application/json');
          response.write('{"access_token":"');
          const more = () =>
            response.writable && response.write('x'.repeat(65_536), () => setImmediate(more));
          more();
        },
      ],
      ['sends a token with a line break', (response) => grant(response, 'a\r\nx-user: root')],
      ['sends an empty token', (response) => grant(response, '')],
      ['never answers', () => {}],
      ['hangs up', (response) => response.destroy()],
      [
        'gives a token of another kind',
        (response) => {
          response.setHeader('content-type', 'application/json');
          response.end('{"access_token":"abc","token_type":"DPoP"}');
        },
      ],
    ] as const satisfies readonly [string, (response: import('node:http').ServerResponse) => unknown][])(
      '%s: no call goes out, and nothing of the secrets is said',
      async (_, misbehave) => {
        const { tokens, made, refusal } = await behind(type, {}, { patienceMs: 100 });
        tokens.script = (_asked, response) => misbehave(response);
        const said = await refusal(somebody({ token: 'the-callers-token' }));
        expect(said).toEqual({ kind: 'unavailable' });
        const log = made.log.lines.join('\n');
        expect(log).toContain('one');
        for (const secret of ['the client secret', 'the-callers-token', 'the+client+secret', tokens.url]) {
          expect(log).not.toContain(secret);
        }
        expect(tokens.asked).toHaveLength(1);
      },
    );
  },
);

it.each([
  ['a token endpoint that is not https', { token_url: [{ text: 'http://tokens.example/' }] }],
  ['a token endpoint with a password', { token_url: [{ text: 'https://a:b@tokens.example/' }] }],
  ['a secret that is not there', { client_secret: [{ env: 'MISSING' }] }],
])('%s: no call goes out, and why is logged', async (_, given) => {
  const { made, tokens, refusal } = await behind('oauth_client_credentials', given);
  expect(await refusal()).toMatchObject({ kind: 'unavailable' });
  expect(made.log.lines.join()).toMatch(/token_url must be https|MISSING is not set/);
  expect(tokens.asked).toEqual([]);
});
