// The admin port's own token: everything but health asks for it, and nothing else will do.
import { describe, expect, test } from 'vitest';
import { type AdminParts, adminHandler } from '../../../runtime/admin/admin.ts';
import { Metrics } from '../../../runtime/observe/metrics.ts';
import { type Asked, ask } from '../listeners/fake-http.ts';

const TOKEN = 'an-admin-token-of-some-length';

function admin(value: string = TOKEN) {
  const token = { value, onChange: () => () => {}, release: () => {} };
  const state = {
    status: () => ({ ...STATUS }),
    activeBundle: () => undefined,
  } as unknown as AdminParts['state'];
  const log = { error() {}, warn() {}, info() {}, debug() {} };
  const metrics = new Metrics('0');
  const handler = adminHandler({ state, metrics, log, address: '127.0.0.1', token });
  const get = async (path: string, authorization?: string | string[], method = 'GET') => {
    const lines = [authorization ?? []].flat().map((line) => ['authorization', line] as const);
    const asked: Asked = { method, path, headers: [['host', 'localhost'], ...lines] };
    const response = ask(handler, asked);
    await response.done;
    return response;
  };
  return { get, token };
}

const STATUS = { bundle: undefined, listeners: [], upstreams: [], draining: false };
const SECRET_PAGES = ['/metrics', '/status', '/bundle', '/nothing', '/'];

describe('without the token', () => {
  test.each(SECRET_PAGES)('%s says only that one is needed', async (path) => {
    const { get } = admin();
    for (const shown of [undefined, 'Bearer', 'Bearer ', `Bearer ${TOKEN}x`, `Bearer x${TOKEN}`, TOKEN]) {
      const response = await get(path, shown);
      expect([response.status, response.body]).toEqual([401, '{\n  "error": "unauthenticated"\n}\n']);
      expect(response.headers['www-authenticate']).toBe('Bearer realm="mcpgw admin"');
    }
    expect((await get(path, `Basic ${TOKEN}`)).status).toBe(401);
    expect((await get(path, [`Bearer ${TOKEN}`, 'Bearer x'])).status).toBe(401);
    expect((await get(path, undefined, 'POST')).status).toBe(401);
    expect((await get(path, undefined, 'HEAD')).body).toBe('');
  });

  test.each(['/livez', '/readyz', '/healthz'])('%s answers probes', async (path) => {
    expect((await admin().get(path)).status).not.toBe(401);
  });
});

test.each([`Bearer ${TOKEN}`, `bearer ${TOKEN}`])('%s opens every page', async (shown) => {
  const { get } = admin();
  expect((await get('/bundle', shown)).status).toBe(503);
  expect((await get('/nothing', shown)).status).toBe(404);
  expect((await get('/bundle', shown, 'POST')).status).toBe(405);
});

test('a token that was changed in its file is the one that counts', async () => {
  const { get, token } = admin();
  token.value = 'another-one';
  expect((await get('/bundle', `Bearer ${TOKEN}`)).status).toBe(401);
  expect((await get('/bundle', 'Bearer another-one')).status).toBe(503);
});

test('an empty token opens nothing', async () => {
  const { get } = admin('');
  for (const shown of [undefined, 'Bearer', 'Bearer ', 'Bearer  '])
    expect((await get('/bundle', shown)).status).toBe(401);
});
