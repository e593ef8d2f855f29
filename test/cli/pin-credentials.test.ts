// `mcpgw pin` asks upstreams in the gateway's own name: those that answer nobody else can be pinned, too.
import { afterEach, expect, test } from 'vitest';
import { askUpstreams } from '../../cli/pin/ask-upstreams.ts';
import type { BundleAuth } from '../../schema/generated/bundle.ts';
import { bundleOf } from '../runtime/upstreams/credentials/credentials-scene.ts';
import { recordingUpstream } from '../runtime/upstreams/credentials/recording-upstream.ts';
import { tokenServer } from '../runtime/upstreams/credentials/token-server.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  delete process.env.MCPGW_TEST_PIN;
  for (const each of open.splice(0)) await each.close();
});

/** Gives lists to whoever shows this, and nothing to anybody else. */
async function guarded(era: 'legacy' | 'modern', authorization: string | undefined) {
  const peer = await recordingUpstream(era);
  open.push(peer);
  peer.refuse = ({ headers }) => (headers.authorization === authorization ? undefined : 401);
  return peer;
}

const SECRET = [{ env: 'MCPGW_TEST_PIN' }];
const STATIC: BundleAuth = { type: 'bearer', token: SECRET };

test.each(['legacy', 'modern'] as const)('a secret opens the lists of a %s upstream', async (era) => {
  process.env.MCPGW_TEST_PIN = 'geheim';
  const { url } = await guarded(era, 'Bearer geheim');
  const [answer] = await askUpstreams(bundleOf({ one: { auth: STATIC, url } }), [], '5s');
  expect(Object.keys(answer!.tools ?? {})).toEqual(['x']);
});

test('a token for the gateway itself opens them', async () => {
  process.env.MCPGW_TEST_PIN = 'geheim';
  const tokens = await tokenServer();
  open.push(tokens);
  const { url } = await guarded('modern', 'Bearer t1');
  const auth: BundleAuth = {
    type: 'oauth_client_credentials',
    token_url: [{ text: tokens.url }],
    client_id: [{ text: 'gw' }],
    client_secret: SECRET,
  };
  const [answer] = await askUpstreams(bundleOf({ one: { auth, url } }), [], '5s');
  expect(Object.keys(answer!.tools ?? {})).toEqual(['x']);
});

test('where callers have accounts and the gateway has none, it asks without one', async () => {
  const { url } = await guarded('modern', undefined);
  const auth: BundleAuth = { type: 'oauth_authorization_code', client_id: [{ text: 'gw' }] };
  const [answer] = await askUpstreams(bundleOf({ one: { auth, url } }), [], '5s');
  expect(Object.keys(answer!.tools ?? {})).toEqual(['x']);
});

test('a secret that is missing is why an upstream cannot be read', async () => {
  const { url, seen } = await guarded('modern', undefined);
  const [answer] = await askUpstreams(bundleOf({ one: { auth: STATIC, url } }), [], '5s');
  expect(answer).toMatchObject({ tools: undefined, failure: expect.stringContaining('MCPGW_TEST_PIN') });
  expect(seen).toEqual([]);
});
