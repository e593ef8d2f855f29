// The way from the gateway's page to the authorization server and back: what counts, and who it counts for.
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MustConnect } from '../../../runtime/connect/user-tokens.ts';
import { ALICE, BOB, type Scene, startScene } from './connect-scene.ts';
import { formIn, Person } from './person.ts';
import { type ScriptedAs, startScriptedAs } from './scripted-as.ts';

let as: ScriptedAs;
let scene: Scene;
let alice: Person;

beforeEach(async () => {
  as = await startScriptedAs();
  scene = await startScene({ auth: { issuer: as.issuer, scopes: ['read', 'write'] } });
  alice = new Person();
});
afterEach(async () => {
  await scene.close();
  await as.close();
});

const tokenOf = async (proof = ALICE) => scene.accounts.headersFor('crm', proof);
const connected = async (proof = ALICE) => !((await tokenOf(proof)) instanceof MustConnect);

/** The address the authorization server would send the browser back to. */
function back(sent: URL, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(sent.searchParams.get('redirect_uri') ?? '');
  url.searchParams.set('state', sent.searchParams.get('state') ?? '');
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

const granted = (sent: URL) => back(sent, { code: 'code-1', iss: as.issuer });

describe('the page', () => {
  test('says who asks, for what, and where it leads', async () => {
    const { status, headers, text } = await alice.visit(scene.page());
    expect(status).toBe(200);
    for (const word of [
      'alice',
      'assistant',
      'crm',
      'the gateway',
      new URL(as.issuer).host,
      'read',
      'write',
    ]) {
      expect(text).toContain(word);
    }
    expect(text).not.toMatch(/<script|src=|style/);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax$/);
  });

  test('shows names as they are, whatever they hold', async () => {
    const eve = { ...ALICE, user: '<b>"eve\'\u202e\u0000', client: '&amp;' };
    const { text } = await alice.visit(scene.page(eve));
    expect(text).toContain('&lt;b&gt;&quot;eve&#39;\ufffd\ufffd');
    expect(text).toContain('&amp;amp;');
  });

  test('has nothing about the person in its address', () => {
    const url = new URL(scene.page());
    expect([...url.searchParams.keys()]).toEqual(['t']);
    expect(Buffer.from(url.searchParams.get('t') ?? '', 'base64url').toString('latin1')).not.toMatch(
      /alice|assistant|crm|idp/,
    );
  });

  test('may be looked at often; its ticket is good for one journey', async () => {
    const page = scene.page();
    await new Person().visit(page);
    const { action, fields } = formIn(await alice.visit(page));
    expect((await alice.visit(action, fields)).status).toBe(303);
    expect((await alice.visit(action, fields)).status).toBe(410);
    expect((await alice.visit(page)).status).toBe(410);
  });

  test.each([
    ['made up', () => `${scene.base}/connect/crm?t=${Buffer.alloc(64, 7).toString('base64url')}`],
    ['changed', () => scene.page().replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['absent', () => `${scene.base}/connect/crm`],
    ['for another upstream', () => scene.page().replace('/crm?', '/erp?')],
    ['given twice', () => `${scene.page()}&t=x`],
  ])('is not there for a ticket that is %s', async (_, page) => {
    const { status, headers } = await alice.visit(page());
    expect(status).toBe(410);
    expect(headers.get('set-cookie')).toBeNull();
  });

  test('is not there for a ticket that is too old', async () => {
    const page = scene.page();
    scene.clock.now += 10 * 60_000 + 1;
    expect((await alice.visit(page)).status).toBe(410);
  });

  test('is not there when the upstream was changed since', async () => {
    const page = scene.page();
    scene.accounts.update(
      scene.bundle((bundle) => {
        bundle.upstreams[0]!.auth!.scopes = ['admin'];
      }),
    );
    expect((await alice.visit(page)).status).toBe(410);
  });

  test('says so when the authorization server cannot be asked', async () => {
    await as.close();
    expect((await alice.visit(scene.page())).status).toBe(502);
    expect(scene.logged.join()).toContain('could not be connected');
  });
});

describe('the form', () => {
  const form = async () => formIn(await alice.visit(scene.page()));

  test('sends the browser to the authorization server with everything the standard wants', async () => {
    const sent = await alice.setOut(scene.page());
    const { origin, pathname, searchParams } = sent;
    expect(origin + pathname).toBe(`${as.issuer}/authorize`);
    expect(Object.fromEntries(searchParams)).toEqual({
      response_type: 'code',
      client_id: 'gateway',
      redirect_uri: `${scene.base}/connect/callback`,
      scope: 'read write',
      state: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      resource: 'http://127.0.0.1:9/mcp',
    });
  });

  test('cannot be sent by another browser', async () => {
    const { action, fields } = await form();
    const other = new Person();
    expect((await other.visit(action, fields)).status).toBe(403);
    await other.visit(scene.page());
    expect((await other.visit(action, fields)).status).toBe(403);
  });

  test('cannot be sent with the ticket of somebody else', async () => {
    const { action, fields } = await form();
    const { fields: bobs } = formIn(await alice.visit(scene.page(BOB)));
    expect((await alice.visit(action, { ...fields, t: bobs.t ?? '' })).status).toBe(403);
  });

  test.each([
    ['cross-site', 403],
    ['same-site', 403],
    ['none', 403],
    ['same-origin', 303],
  ])('from a page that the browser calls %s is answered with %d', async (site, status) => {
    const { action, fields } = await form();
    expect((await alice.visit(action, fields, { 'sec-fetch-site': site })).status).toBe(status);
  });

  test('is nothing but a form', async () => {
    const { action, fields } = await form();
    const headers = { 'content-type': 'text/plain' };
    expect((await alice.visit(action, fields, headers)).status).toBe(403);
  });
});

describe('the way back', () => {
  test('connects the account of whoever asked, and of nobody else', async () => {
    const sent = await alice.setOut(scene.page());
    const { status, text } = await alice.visit(granted(sent));
    expect([status, text]).toEqual([200, expect.stringContaining('You can go back')]);
    expect(await tokenOf()).toEqual(['authorization', 'Bearer access-1']);
    expect(await connected(BOB)).toBe(false);
    const [{ body } = { body: new URLSearchParams() }] = as.asked;
    expect(Object.fromEntries(body)).toEqual({
      grant_type: 'authorization_code',
      code: 'code-1',
      code_verifier: expect.any(String),
      redirect_uri: `${scene.base}/connect/callback`,
      resource: 'http://127.0.0.1:9/mcp',
      client_id: 'gateway',
    });
    const digest = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    expect(sent.searchParams.get('code_challenge')).toBe(digest);
  });

  test.each([
    ['announced and absent', true, undefined, false],
    ['announced and right', true, '=', true],
    ['announced and another', true, 'https://evil.example.com', false],
    ['announced and almost right', true, '=/', false],
    ['announced and empty', true, '', false],
    ['not announced and absent', false, undefined, true],
    ['not announced and right', false, '=', true],
    ['not announced and another', false, 'https://evil.example.com', false],
    ['not announced and almost right', false, '=/', false],
  ])('with an iss that is %s', async (_, announced, iss, good) => {
    as.metadata = { authorization_response_iss_parameter_supported: announced ? true : undefined };
    const sent = await alice.setOut(scene.page());
    const shown = iss?.replace('=', as.issuer);
    const { status } = await alice.visit(
      back(sent, { code: 'code-1', ...(shown !== undefined && { iss: shown }) }),
    );
    expect([status === 200, await connected(), as.asked.length]).toEqual([good, good, good ? 1 : 0]);
  });

  test.each([
    ['of another server', 'https://evil.example.com', 502],
    ['of the right server', '=', 200],
  ])('an error %s', async (_, iss, status) => {
    const sent = await alice.setOut(scene.page());
    const seen = await alice.visit(
      back(sent, { error: 'access_denied', error_description: 'bad luck', iss: iss.replace('=', as.issuer) }),
    );
    expect(seen.status).toBe(status);
    expect(seen.text).not.toContain('bad luck');
    expect([await connected(), as.asked.length]).toEqual([false, 0]);
  });

  test('an iss cannot be checked when nobody knows the issuer', async () => {
    const { issuer } = as;
    await scene.close();
    scene = await startScene({
      auth: {
        authorization_url: [{ text: `${issuer}/authorize` }],
        token_url: [{ text: `${issuer}/token` }],
      },
    });
    const first = await alice.setOut(scene.page());
    expect((await alice.visit(back(first, { code: 'code-1', iss: issuer }))).status).toBe(502);
    const second = await alice.setOut(scene.page());
    expect((await alice.visit(back(second, { code: 'code-1' }))).status).toBe(200);
    expect(as.paths).toEqual(['/token']);
  });

  test('counts once', async () => {
    const sent = await alice.setOut(scene.page());
    await alice.visit(granted(sent));
    expect((await alice.visit(granted(sent))).status).toBe(410);
    expect(as.asked).toHaveLength(1);
  });

  test('in another browser ends the journey', async () => {
    const sent = await alice.setOut(scene.page());
    const bob = new Person();
    expect((await bob.visit(granted(sent))).status).toBe(410);
    const own = await bob.setOut(scene.page(BOB));
    expect(own.searchParams.get('state')).not.toBe(sent.searchParams.get('state'));
    expect((await alice.visit(granted(sent))).status).toBe(410);
    expect([as.asked.length, await connected()]).toEqual([0, false]);
  });

  test('with the state of somebody else in the own browser is nothing', async () => {
    const mallory = new Person();
    const hers = await mallory.setOut(scene.page(BOB));
    await alice.setOut(scene.page());
    expect((await alice.visit(granted(hers))).status).toBe(410);
    expect([await connected(), await connected(BOB)]).toEqual([false, false]);
  });

  test('comes too late after ten minutes', async () => {
    const sent = await alice.setOut(scene.page());
    scene.clock.now += 10 * 60_000;
    expect((await alice.visit(granted(sent))).status).toBe(410);
    expect(as.asked).toHaveLength(0);
  });

  test('without a state, or with two, is nothing', async () => {
    const sent = await alice.setOut(scene.page());
    const state = sent.searchParams.get('state');
    for (const query of ['code=c', `code=c&state=${state}&state=${state}`, `code=c&state=`]) {
      expect((await alice.visit(`${scene.base}/connect/callback?${query}`)).status).toBe(410);
    }
  });

  test('with two codes is no permission', async () => {
    const sent = await alice.setOut(scene.page());
    expect((await alice.visit(`${granted(sent)}&code=other`)).text).toContain('Not connected');
    expect(as.asked).toHaveLength(0);
  });

  test('to an upstream that was changed meanwhile is too late', async () => {
    const sent = await alice.setOut(scene.page());
    scene.accounts.update(
      scene.bundle((bundle) => {
        bundle.upstreams[0]!.auth!.client_id = [{ text: 'other' }];
      }),
    );
    expect((await alice.visit(granted(sent))).status).toBe(410);
    expect(as.asked).toHaveLength(0);
  });

  test.each([
    ['refuses', { status: 400, json: { error: 'invalid_grant', error_description: 'secret words' } }],
    ['fails', { status: 500, json: {} }],
    ['gives no token', { status: 200, json: { token_type: 'Bearer' } }],
    ['gives a token of another kind', { status: 200, json: { access_token: 'a', token_type: 'DPoP' } }],
    [
      'gives a token that fits no header',
      { status: 200, json: { access_token: 'a\r\nb', token_type: 'Bearer' } },
    ],
  ])('leads nowhere when the token endpoint %s', async (_, answer) => {
    as.answers = [answer];
    const { status, text } = await alice.visit(granted(await alice.setOut(scene.page())));
    expect([status, text]).toEqual([502, expect.stringContaining('Nothing was connected')]);
    expect([await connected(), `${text} ${scene.logged}`]).toEqual([
      false,
      expect.not.stringContaining('secret words'),
    ]);
  });

  test('tells nobody any token', async () => {
    const sent = await alice.setOut(scene.page());
    const { text } = await alice.visit(granted(sent));
    const told = text + scene.logged.join();
    for (const secret of ['access-1', 'refresh-1', 'code-1', sent.searchParams.get('state') ?? '']) {
      expect(told).not.toContain(secret);
    }
  });
});
