// Opaque tokens, and the server that knows them.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import type { Proof } from '../../../runtime/identity/proof.ts';
import type { BundleProvider } from '../../../schema/generated/bundle.ts';
import { AUDIENCE, goodClaims, type Issuer, sendJson, signed, signingKey, startIssuer } from './issuer.ts';
import {
  authenticatorOf,
  bundleWith,
  IDENTITY,
  identityService,
  jwtProvider,
  type Logged,
} from './service.ts';
import { bearer } from './showing.ts';

const START = 1_900_000_000_000;

interface Question {
  readonly method: string | undefined;
  readonly authorization: string | undefined;
  readonly form: URLSearchParams;
}

interface World {
  now: number;
  readonly server: Issuer;
  readonly questions: Question[];
  readonly logged: Logged[];
  answer: (response: ServerResponse, token: string) => void;
}

function active(more: object = {}): object {
  return { active: true, sub: 'ann', client_id: 'agent-1', aud: AUDIENCE, scope: 'a b', ...more };
}

async function start(settings: Partial<NonNullable<BundleProvider['introspection']>> = {}) {
  const server = await startIssuer();
  const world: World = {
    now: START,
    server,
    questions: [],
    logged: [],
    answer: (response) => sendJson(response, active()),
  };
  server.respond = (request, response) => {
    void bodyOf(request).then((body) => {
      const form = new URLSearchParams(body);
      world.questions.push({
        method: request.method,
        authorization: request.headers.authorization,
        form,
      });
      world.answer(response, form.get('token') ?? '');
    });
    return true;
  };
  const provider: BundleProvider = {
    name: 'opaque',
    type: 'introspection',
    introspection: {
      endpoint: [{ text: `${server.origin}/introspect` }],
      cache_ms: 60_000,
      identity: IDENTITY,
      audience: [AUDIENCE],
      ...settings,
    },
  };
  const service = identityService({ now: () => world.now, logged: world.logged });
  const authenticator = authenticatorOf(service, [provider]);
  return {
    world,
    provider,
    service,
    authenticator,
    show: (token: string) => authenticator.authenticate(bearer(token)),
  };
}

function sendYes(response: ServerResponse): void {
  sendJson(response, active());
}

function sendNo(response: ServerResponse): void {
  sendJson(response, { active: false });
}

function sendNothing(response: ServerResponse): void {
  response.destroy();
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

describe('an opaque token', () => {
  it('is asked about with the credentials of the gateway, and becomes a proof', async () => {
    const { world, show } = await start({
      client_id: [{ text: 'gate way:1' }],
      client_secret: [{ env: 'SECRET' }],
    });
    expect(await show('opaque-1')).toMatchObject({
      provider: 'opaque',
      user: 'ann',
      client: 'agent-1',
      scopes: ['a', 'b'],
      expiresAt: Number.POSITIVE_INFINITY,
    });
    const [question] = world.questions;
    expect(question?.method).toBe('POST');
    const basic = Buffer.from(question!.authorization!.replace('Basic ', ''), 'base64').toString();
    expect(basic).toBe('gate+way%3A1:s3cret');
    expect(Object.fromEntries(question!.form)).toEqual({
      token: 'opaque-1',
      token_type_hint: 'access_token',
    });
  });

  it('names a client without a secret in the form', async () => {
    const { world, show } = await start({ client_id: [{ text: 'gw' }] });
    await show('opaque-1');
    expect(world.questions[0]?.authorization).toBeUndefined();
    expect(world.questions[0]?.form.get('client_id')).toBe('gw');
  });

  it('is asked about once for as long as the answer is kept, and then at once found', async () => {
    const { world, show } = await start();
    const first = await show('opaque-1');
    const again = show('opaque-1');
    expect(again).toBe(first);
    world.now += 59_999;
    expect(show('opaque-1')).toBe(first);
    world.now += 1;
    expect(show('opaque-1')).toBeInstanceOf(Promise);
    await show('opaque-1');
    expect(world.questions.length).toBe(2);
  });

  it('is kept no longer than it lives', async () => {
    const { world, show } = await start();
    world.answer = (response) => sendJson(response, active({ exp: START / 1000 + 10 }));
    expect(await show('opaque-1')).toMatchObject({ expiresAt: START + 10_000 });
    world.now += 10_000;
    expect(await show('opaque-1')).toEqual({ failure: 'invalid', reason: 'expired' });
  });

  it.each<[string, object, string]>([
    ['is not active', { active: false }, 'revoked'],
    ['is for somebody else', active({ aud: ['other'] }), 'audience'],
    ['is for nobody', active({ aud: undefined }), 'audience'],
    ['is over', active({ exp: START / 1000 - 1 }), 'expired'],
    ['is not good yet', active({ nbf: START / 1000 + 60 }), 'not_yet'],
    ['names nobody', active({ sub: undefined, client_id: undefined }), 'claims'],
    ['has a strange issuer', active({ iss: 7 }), 'claims'],
    ['ends at no time', active({ exp: 'soon' }), 'claims'],
  ])('that %s is refused', async (_, answer, reason) => {
    const { world, show } = await start();
    world.answer = (response) => sendJson(response, answer);
    expect(await show('opaque-1')).toEqual({ failure: 'invalid', reason });
  });

  it('of another user is another owner, also where the server names users in its own words', async () => {
    const { world, show } = await start();
    world.answer = (response, token) => sendJson(response, active({ sub: undefined, username: token }));
    const [ann, bob] = [(await show('ann')) as Proof, (await show('bob')) as Proof];
    expect(ann.owner).not.toBe(bob.owner);
  });

  it('that is being asked about goes on over a reload that changes its provider', async () => {
    const { world, provider, service } = await start();
    const held: (() => void)[] = [];
    world.answer = (response) => void held.push(() => sendJson(response, active()));
    const name = 'changing';
    const before = service.authenticatorFor(bundleWith([{ ...provider, name }]))!;
    const pending = before.authenticate(bearer('opaque-1'));
    await vi.waitFor(() => expect(held).toHaveLength(1));
    before.close();
    held[0]?.();
    expect(await pending).toMatchObject({ user: 'ann' });
    // Nothing is begun any more.
    expect(await before.authenticate(bearer('opaque-2'))).toMatchObject({ failure: 'unavailable' });
    expect(world.questions).toHaveLength(1);
  });

  it('may be for anybody where no audience is wanted', async () => {
    const { world, show } = await start({ audience: [] });
    world.answer = (response) => sendJson(response, active({ aud: undefined }));
    expect(await show('opaque-1')).toMatchObject({ user: 'ann' });
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['answers with an error', (response) => response.writeHead(500).end()],
    ['does not know the gateway', (response) => response.writeHead(401).end()],
    ['redirects', (response) => response.writeHead(307, { location: '/other' }).end()],
    ['says no JSON', (response) => response.writeHead(200).end('<html>')],
    ['does not say', (response) => sendJson(response, {})],
    ['says yes in words', (response) => sendJson(response, active({ active: 'true' }))],
    ['breaks off', (response) => response.destroy()],
  ])('whose server %s is nobody, for now', async (_, answer) => {
    const { world, show } = await start();
    world.answer = answer;
    expect(await show('opaque-1')).toEqual({
      failure: 'unavailable',
      reason: 'introspection_unavailable',
      retryAfter: 5,
    });
    await show('opaque-1');
    expect(world.logged.filter(({ fields }) => fields?.provider === 'opaque')).toHaveLength(1);
    expect(JSON.stringify(world.logged)).not.toContain('opaque-1');
    world.answer = (response) => sendJson(response, active());
    expect(await show('opaque-1')).toMatchObject({ user: 'ann' });
  });

  it('shown by many at once is asked about once', async () => {
    const { world, show } = await start();
    const proofs = await Promise.all(Array.from({ length: 50 }, () => show('opaque-1')));
    expect(new Set(proofs).size).toBe(1);
    expect(world.questions).toHaveLength(1);
  });

  it('that is bad is not asked about again for a moment', async () => {
    const { world, show } = await start();
    world.answer = (response) => sendJson(response, { active: false });
    await show('opaque-1');
    expect(show('opaque-1')).toEqual({ failure: 'invalid', reason: 'revoked' });
    expect(world.questions).toHaveLength(1);
    world.now += 5_000;
    await show('opaque-1');
    expect(world.questions).toHaveLength(2);
  });

  it('taken back ends what was opened with it; said again it does not', async () => {
    const { world, show, authenticator } = await start();
    const opened = (await show('opaque-1')) as Proof;
    world.now += 60_000;
    await show('opaque-1');
    expect(authenticator.accepts(opened)).toBe(true);
    world.now += 60_000;
    world.answer = (response) => sendJson(response, { active: false });
    await show('opaque-1');
    expect(authenticator.accepts(opened)).toBe(false);
  });

  it('taken back ends what stays open without ever showing it again, within a minute', async () => {
    const { world, show, authenticator } = await start({ cache_ms: 1_000 });
    const opened = (await show('opaque-1')) as Proof;
    world.now += 59_999;
    expect(authenticator.accepts(opened)).toBe(true);
    expect(world.questions).toHaveLength(1);
    for (const answer of [sendYes, sendNothing, sendNo]) {
      const asked = world.questions.length;
      world.answer = answer;
      world.now += 60_000;
      for (let i = 0; i < 100; i += 1) expect(authenticator.accepts(opened)).toBe(true);
      // All that there is to ask is asked in one turn.
      await vi.waitFor(() => expect(world.questions).toHaveLength(asked + 1));
    }
    await vi.waitFor(() => expect(authenticator.accepts(opened)).toBe(false));
    expect(world.questions).toHaveLength(4);
  });

  it('of many that stay open is asked about with care: the server is there for others as well', async () => {
    const { world, show, authenticator } = await start();
    const opened = await Promise.all(Array.from({ length: 40 }, (_, i) => show(`opaque-${i}`)));
    const held: (() => void)[] = [];
    world.answer = (response) => void held.push(() => sendYes(response));
    world.now += 60_000;
    const sweep = () => opened.map((proof) => authenticator.accepts(proof as Proof));
    expect(new Set(sweep())).toEqual(new Set([true]));
    await vi.waitFor(() => expect(held).toHaveLength(8));
    sweep();
    expect(await show('mcpgw_x')).toMatchObject({ reason: 'unknown' });
    expect(world.questions).toHaveLength(48);
    for (const release of held.splice(0)) release();
    await vi.waitFor(() => {
      sweep();
      expect(held).toHaveLength(8);
    });
    for (const release of held.splice(0)) release();
  });

  it('that was good is asked about anew also when its address has guessed too often', async () => {
    const { world, provider, service } = await start();
    const authenticator = authenticatorOf(service, [provider], { attempts: 2 });
    const show = (token: string) => authenticator.authenticate(bearer(token));
    await show('opaque-1');
    for (const guess of ['mcpgw_a', 'mcpgw_b', 'mcpgw_c']) await show(guess);
    world.now += 10_000;
    expect(await show('opaque-2')).toMatchObject({ failure: 'too_many' });
    world.now += 49_999;
    expect(show('opaque-1')).not.toBeInstanceOf(Promise);
    for (const guess of ['mcpgw_d', 'mcpgw_e', 'mcpgw_f']) await show(guess);
    world.now += 1;
    expect(await show('opaque-1')).toMatchObject({ user: 'ann' });
  });

  it('is not asked about when 64 questions wait', async () => {
    const { world, show } = await start();
    const held: (() => void)[] = [];
    world.answer = (response) => void held.push(() => sendJson(response, active()));
    const waiting = Array.from({ length: 64 }, (_, i) => show(`opaque-${i}`));
    expect(await show('one-too-many')).toMatchObject({ failure: 'unavailable' });
    world.answer = (response) => sendJson(response, active());
    for (const release of held.splice(0)) release();
    for (const answer of await Promise.all(waiting)) expect(answer).toMatchObject({ user: 'ann' });
    expect(world.questions).toHaveLength(64);
  });
});

describe('beside other providers', () => {
  it('signed tokens of an issuer that is known are never asked about, those of others are', async () => {
    const { world, provider, service } = await start();
    const key = await signingKey();
    const issuer = await startIssuer([key]);
    const authenticator = authenticatorOf(service, [provider, jwtProvider(issuer.url)]);
    const stranger = await signingKey();
    const exp = START / 1000 + 60;
    const show = async (token: string) => authenticator.authenticate(bearer(token));

    const forged = await signed(stranger, goodClaims(issuer.url, { exp }));
    expect(await show(forged)).toMatchObject({ reason: 'signature' });
    expect(world.questions).toHaveLength(0);
    expect(await show(await signed(key, goodClaims(issuer.url, { exp })))).toMatchObject({ provider: 'sso' });
    const other = await signed(stranger, goodClaims('https://other.example', { exp }));
    expect(await show(other)).toMatchObject({ provider: 'opaque' });
    expect(world.questions).toHaveLength(1);
    // Keys of `mcpgw keygen` are for this gateway alone.
    expect(await show('mcpgw_abc')).toEqual({ failure: 'invalid', reason: 'unknown' });
    expect(world.questions).toHaveLength(1);
  });

  it('the first of several servers that takes a token counts; one that is away may have', async () => {
    const one = await start();
    const two = await start();
    const authenticator = authenticatorOf(one.service, [one.provider, { ...two.provider, name: 'second' }]);
    const show = (token: string) => authenticator.authenticate(bearer(token));
    one.world.answer = (response) => sendJson(response, { active: false });
    expect(await show('a')).toMatchObject({ provider: 'second' });
    two.world.answer = (response) => response.destroy();
    expect(await show('b')).toMatchObject({ failure: 'unavailable' });
    one.world.answer = (response) => sendJson(response, active());
    expect(await show('c')).toMatchObject({ provider: 'opaque' });
  });
});
