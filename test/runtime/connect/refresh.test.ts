// Tokens of connected accounts: kept fresh, used by nobody else, and let go when they are worth nothing any more.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MustConnect } from '../../../runtime/connect/user-tokens.ts';
import { ALICE, BOB, proofOf, type Scene, startScene } from './connect-scene.ts';
import { type ScriptedAs, startScriptedAs } from './scripted-as.ts';

let as: ScriptedAs;
let scene: Scene;

beforeEach(async () => {
  as = await startScriptedAs();
  scene = await startScene({ auth: { issuer: as.issuer, client_secret: [{ text: 'a secret: ü' }] } });
});
afterEach(async () => {
  await scene.close();
  await as.close();
});

const headers = (proof = ALICE) => scene.accounts.headersFor('crm', proof);
const mustConnect = expect.any(MustConnect);
const HOUR = 3_600_000;

function connect(proof = ALICE, tokens: { refresh?: string; expiresIn?: number } = {}): void {
  const { binding } = scene.accounts.settingsOf('crm')!;
  const { refresh = 'refresh-0', expiresIn } = { expiresIn: 3600, ...tokens };
  const key = { owner: proof.owner, upstream: 'crm', binding };
  const told = { access: `${proof.user}-0`, refresh: refresh === '' ? undefined : refresh, expiresIn };
  scene.accounts.connected(key, as.issuer, told);
}

test('a token is there at once, and the same list, as long as it is good', () => {
  connect();
  const first = headers();
  expect(first).toEqual(['authorization', 'Bearer alice-0']);
  expect(headers()).toBe(first);
  scene.clock.now += HOUR - 31_000;
  expect(headers()).toBe(first);
});

test('shortly before its end it is replaced, once for all who wait, by a confidential client', async () => {
  connect();
  scene.clock.now += HOUR - 30_000;
  const all = await Promise.all(Array.from({ length: 20 }, () => headers()));
  expect(new Set(all.map(String))).toEqual(new Set(['authorization,Bearer access-1']));
  expect(as.asked).toHaveLength(1);
  const [{ body, authorization } = { body: new URLSearchParams(), authorization: '' }] = as.asked;
  expect(Object.fromEntries(body)).toEqual({
    grant_type: 'refresh_token',
    refresh_token: 'refresh-0',
    resource: 'http://127.0.0.1:9/mcp',
  });
  const basic = `Basic ${Buffer.from('gateway:a+secret%3A+%C3%BC').toString('base64')}`;
  expect(authorization).toBe(basic);
});

test('a server that takes secrets in the body only gets them there', async () => {
  as.metadata = { token_endpoint_auth_methods_supported: ['client_secret_post'] };
  connect();
  scene.clock.now += HOUR;
  await headers();
  expect(as.asked[0]?.authorization).toBeUndefined();
  expect(as.asked[0]?.body.get('client_secret')).toBe('a secret: ü');
});

test('a refresh token is replaced by the next one, and goes on when there is none', async () => {
  const granted = (access: string, refresh: string | undefined) => ({
    status: 200,
    json: { access_token: access, token_type: 'bearer', expires_in: 3600, refresh_token: refresh },
  });
  as.answers = [granted('a', 'second'), granted('b', undefined), granted('c', undefined)];
  connect();
  for (const access of ['a', 'b', 'c']) {
    scene.clock.now += HOUR;
    expect(await headers()).toEqual(['authorization', `Bearer ${access}`]);
  }
  const used = as.asked.map(({ body }) => body.get('refresh_token'));
  expect(used).toEqual(['refresh-0', 'second', 'second']);
});

test.each(['invalid_grant', 'unauthorized_client', 'nonsense'])(
  'a refresh token refused with %s is forgotten',
  async (error) => {
    as.answers = [{ status: 400, json: { error } }];
    connect();
    scene.clock.now += HOUR;
    expect([await headers(), await headers()]).toEqual([mustConnect, mustConnect]);
    expect(as.asked).toHaveLength(1);
  },
);

test('while nobody can be asked the old token is used to its end, and nobody is asked again at once', async () => {
  as.answers = [{ status: 503, json: {} }];
  connect();
  scene.clock.now += HOUR - 20_000;
  expect(await headers()).toEqual(['authorization', 'Bearer alice-0']);
  expect(await headers()).toEqual(['authorization', 'Bearer alice-0']);
  expect(as.asked).toHaveLength(1);
  scene.clock.now += 20_000;
  expect(await headers()).toMatchObject({ kind: 'unavailable' });
  expect(as.asked).toHaveLength(2);
  as.answers = [{ status: 200, json: { access_token: 'back', token_type: 'Bearer' } }];
  scene.clock.now += 5_000;
  expect(await headers()).toEqual(['authorization', 'Bearer back']);
});

test.each([
  ["the gateway's own trouble with the authorization server", { error: 'invalid_client' }],
  ['the trouble of the server itself', { error: 'temporarily_unavailable' }],
  ['a refusal that is none of the standard', { error: 'Go away!' }],
])('%s costs nobody the account', async (_, json) => {
  as.answers = [{ status: 401, json }];
  connect();
  scene.clock.now += HOUR;
  expect(await headers()).toMatchObject({ kind: 'unavailable' });
  as.answers = [{ status: 200, json: { access_token: 'back', token_type: 'Bearer' } }];
  scene.clock.now += 5_000;
  expect(await headers()).toEqual(['authorization', 'Bearer back']);
});

test('without a refresh token an account ends with its token', async () => {
  connect(ALICE, { refresh: '' });
  scene.clock.now += HOUR - 1;
  expect(headers()).toEqual(['authorization', 'Bearer alice-0']);
  scene.clock.now += 1;
  expect(headers()).toEqual(mustConnect);
});

test('a token the upstream refuses is replaced; refused again at once, it is forgotten', async () => {
  connect();
  scene.clock.now += 60_000;
  const first = (await headers()) as readonly string[];
  scene.accounts.rejected('crm', ALICE, first);
  const second = (await headers()) as readonly string[];
  expect(second).toEqual(['authorization', 'Bearer access-1']);
  scene.accounts.rejected('crm', ALICE, first);
  expect(await headers()).toBe(second);
  scene.accounts.rejected('crm', ALICE, second);
  expect(await headers()).toEqual(mustConnect);
});

test('a refresh token never goes to another issuer', async () => {
  connect();
  const other = await startScriptedAs('/other');
  try {
    const { binding } = scene.accounts.settingsOf('crm')!;
    const tokens = { access: 'x', refresh: 'refresh-x', expiresIn: 1 };
    scene.accounts.connected({ owner: ALICE.owner, upstream: 'crm', binding }, other.issuer, tokens);
    expect(await headers()).toEqual(mustConnect);
    expect([as.asked, other.asked]).toEqual([[], []]);
  } finally {
    await other.close();
  }
});

test('an account belongs to one owner, one upstream and one definition of it', () => {
  connect();
  expect([headers(BOB), headers(proofOf('alic'))]).toEqual([mustConnect, mustConnect]);
  scene.accounts.update(
    scene.bundle((bundle) => {
      bundle.upstreams[0]!.http!.instances[0]!.url = [{ text: 'http://127.0.0.1:9/elsewhere' }];
    }),
  );
  expect(headers()).toEqual(mustConnect);
  scene.accounts.update(scene.bundle());
  expect(headers()).toEqual(['authorization', 'Bearer alice-0']);
});

test('nobody in particular has no account where others are known, and everybody one where nobody is', () => {
  const nobody = { ...ALICE, owner: '', user: '', client: '' };
  expect(headers(nobody)).toMatchObject({ kind: 'denied' });
  expect(scene.page(nobody)).toBe('');
  scene.accounts.update(
    scene.bundle((bundle) => {
      delete bundle.authn;
    }),
  );
  expect(headers(nobody)).toEqual(mustConnect);
  connect(nobody);
  expect(headers(nobody)).toEqual(['authorization', 'Bearer -0']);
  scene.accounts.update(scene.bundle());
  expect(headers(nobody)).toMatchObject({ kind: 'denied' });
});

test('who waits hears of it at once, and at the latest when the gateway ends', async () => {
  const waiting = scene.accounts.whenConnected('crm', ALICE, 600_000);
  const other = scene.accounts.whenConnected('crm', BOB, 600_000);
  connect();
  expect(await waiting).toBe(true);
  expect(await scene.accounts.whenConnected('crm', ALICE, 0)).toBe(false);
  await scene.accounts.close();
  expect(await other).toBe(false);
});

test('a secret without somebody it is for is not used', async () => {
  scene.accounts.update(
    scene.bundle((bundle) => {
      delete bundle.upstreams[0]!.auth!.issuer;
    }),
  );
  expect(headers()).toMatchObject({ kind: 'unavailable' });
  expect(scene.logged.join()).toContain('client_secret needs an issuer or a token_url');
});
