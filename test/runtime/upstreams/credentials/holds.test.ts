// What is held over many reloads: every secret is let go when nothing of the bundle needs it any more.

import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Accounts } from '../../../../runtime/connect/accounts.ts';
import { Secrets } from '../../../../runtime/secrets/secrets.ts';
import { UpstreamCredentials } from '../../../../runtime/upstreams/credentials/upstream-credentials.ts';
import type { BundleAuth, Template } from '../../../../schema/generated/bundle.ts';
import { bundleOf, cleanUp, closeLater, Lines } from './credentials-scene.ts';

cleanUp();

const folder = mkdtempSync(join(tmpdir(), 'mcpgw-holds-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): Template {
  const path = join(folder, name);
  writeFileSync(path, text);
  return [{ file: path }];
}

it('1,000 reloads leave no hold behind, those that could not be used included', async () => {
  const log = new Lines();
  const secrets = closeLater(new Secrets({ env: {}, log }));
  const credentials = closeLater(new UpstreamCredentials({ secrets, log }));
  const accounts = new Accounts({ secrets, log, stateFolder: folder });
  const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const endpoint = {
    token_url: file('url', 'https://tokens.example/'),
    client_id: file('id', 'id'),
    client_secret: file('secret', 'secret'),
  };
  const kinds: BundleAuth[] = [
    { type: 'bearer', token: file('token', 'token') },
    { type: 'basic', username: file('user', 'user'), password: file('password', 'password') },
    { type: 'basic', username: file('one', 'one'), password: [{ env: 'NOT_THERE' }] },
    { type: 'bearer', token: file('bad', 'line\nbreak') },
    { type: 'internal_jwt', header: 'authorization', algorithm: 'EdDSA', signing_key: file('key', key) },
    { type: 'internal_jwt', header: 'authorization', algorithm: 'RS256', signing_key: file('key', key) },
    { type: 'oauth_client_credentials', ...endpoint },
    { type: 'token_exchange', ...endpoint, client_secret: [{ env: 'NOT_THERE' }] },
    { type: 'token_exchange', ...endpoint, token_url: file('http', 'http://tokens.example/') },
    { type: 'oauth_authorization_code', ...endpoint, issuer: 'https://tokens.example' },
  ];
  const upstreams = Object.fromEntries(kinds.map((auth, i) => [`u${i}`, { auth }]));
  for (let i = 0; i < 1_000; i++) {
    const bundle = bundleOf(i % 3 === 2 ? {} : upstreams, ({ gateway }) => {
      gateway.name = `gateway ${i % 2}`;
      gateway.sessions.key = null;
    });
    for (const one of bundle.upstreams) credentials.credentialOf(one, bundle);
    credentials.update(bundle);
    accounts.update(bundle);
  }
  expect(secrets.size).toBeGreaterThan(0);
  const none = bundleOf({});
  credentials.update(none);
  accounts.update(none);
  expect(secrets.size).toBe(0);
  await accounts.close();
});
