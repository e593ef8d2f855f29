// A store behind TLS: its certificate is checked, and so is that of the gateway where the store asks for one.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LimitService } from '../../../runtime/limits/limit-service.ts';
import { Secrets } from '../../../runtime/secrets/secrets.ts';
import { issue, makeAuthority } from '../../fixtures/certificates.ts';
import { type RedisProcess, startRedis } from './redis-server.ts';
import { admitted, sharedBundle, sharing, until } from './shared-scene.ts';

let folder: string;
let redis: RedisProcess;
let service: LimitService;
let lines: string[];
const path = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mcpgw-redis-tls-'));
  const authority = makeAuthority('store authority');
  const addresses = [[127, 0, 0, 1]];
  const files = {
    ca: authority.cert,
    'other-ca': makeAuthority('somebody else').cert,
    server: issue(authority, 'store', { addresses }),
    client: issue(authority, 'gateway'),
  };
  for (const [name, file] of Object.entries(files)) {
    if (typeof file === 'string') writeFileSync(path(`${name}.pem`), file);
    else {
      writeFileSync(path(`${name}.pem`), file.cert);
      writeFileSync(path(`${name}.key`), file.key);
    }
  }
  const listen = ['--tls-port', '{port}', '--port', '0', '--tls-ca-cert-file', path('ca.pem')];
  const own = ['--tls-cert-file', path('server.pem'), '--tls-key-file', path('server.key')];
  redis = await startRedis([...listen, ...own]);
  lines = [];
  const say = (message: string, fields: object = {}) =>
    void lines.push(`${message} ${JSON.stringify(fields)}`);
  const log = { error: say, warn: say, info: say, debug: say };
  const secrets = new Secrets({ env: {}, log });
  service = new LimitService({ secrets, log, shared: { timing: { answer: 5_000 } } });
});
afterEach(async () => {
  await service.close();
  await redis.kill();
  rmSync(folder, { recursive: true });
});

const settings = (members: object = {}) =>
  sharedBundle(`rediss://127.0.0.1:${redis.port}`, {
    tls: { min_version: '1.3', insecure_skip_verify: false, ...members },
  });
const client = () => ({ cert: path('client.pem'), key: [{ file: path('client.key') }] });

it('is used with the certificate of the gateway', async () => {
  service.update(settings({ ca: path('ca.pem'), ...client() }));
  await until(() => service.counts.storeUp === true);
  expect(await admitted(service, sharing([{ limit: 2 }]), 3)).toBe(2);
  expect(service.counts.withoutStore).toBe(0);
});

it.each([
  ['whose certificate nobody vouches for', () => ({ ca: path('other-ca.pem'), ...client() })],
  ['that wants a certificate of the gateway, which has none', () => ({ ca: path('ca.pem') })],
  ['whose authority cannot be read', () => ({ ca: path('nowhere.pem'), ...client() })],
])('is not used %s', async (_which, members) => {
  service.update(settings(members()));
  await until(() => lines.some((line) => line.includes('cannot be reached')));
  expect(service.counts.storeUp).toBe(false);
});
