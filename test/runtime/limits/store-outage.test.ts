// Shared limits while their store is killed, frozen, emptied, locked and given another password: calls are decided all the
// same, at once, within the published bounds, and what was admitted without it counts when it is back.
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { release } from '../../../policies/limits/charge.ts';
import { LimitService } from '../../../runtime/limits/limit-service.ts';
import type { Log } from '../../../runtime/observe/log.ts';
import { Secrets } from '../../../runtime/secrets/secrets.ts';
import { DAY } from '../../policies/limits/limit-scene.ts';
import { startRedis } from './redis-server.ts';
import {
  admitted,
  call,
  gatewayAt,
  type Store,
  sharedBundle,
  sharing,
  storeOf,
  until,
} from './shared-scene.ts';

/** Frequent, so that gateways soon know of each other and of an emptied store. */
const OFTEN = { answer: 5_000, beat: 20, lostPause: 200 };

let store: Store;
let gateways: LimitService[];

beforeEach(async () => {
  store = await storeOf(await startRedis());
  gateways = [];
});
afterEach(async () => {
  store.redis.thaw();
  await Promise.all(gateways.map((gateway) => gateway.close()));
  await store.close();
});

async function start(
  count: number,
  timing: Parameters<typeof gatewayAt>[1] = { timing: OFTEN },
): Promise<LimitService[]> {
  for (let i = 0; i < count; i += 1) gateways.push(await gatewayAt(store, timing));
  await until(() => gateways.every(({ counts }) => counts.replicas === gateways.length));
  return gateways;
}

const areUp = (up: boolean) => until(() => gateways.every(({ counts }) => counts.storeUp === up));

/** Each limit for an hour: nothing that was used comes back while a test runs. */
const HOUR = { window_ms: 3_600_000 };

describe('without their store, gateways', () => {
  it('admit an equal share of the limit each, of which they have used what they admitted with it', async () => {
    const [a, b] = (await start(2)) as [LimitService, LimitService];
    const limits = sharing([{ ...HOUR, limit: 11 }]);
    expect(await admitted(a, limits, 3)).toBe(3);
    await store.redis.kill();
    await areUp(false);
    // A share is 5: 3 of it are used at one gateway, nothing at the other.
    expect(await admitted(a, limits, 20)).toBe(2);
    expect(await admitted(b, limits, 20)).toBe(5);
    expect(a.counts.withoutStore).toBe(20);
  });

  it('have a share of at least one call, also of a bucket and of calls at once', async () => {
    const [a] = (await start(3)) as [LimitService];
    await store.redis.kill();
    await areUp(false);
    expect(await admitted(a, sharing([{ ...HOUR, limit: 2 }]), 5)).toBe(1);
    const bucket = { name: 'bucket', kind: 'bucket', limit: 60, burst: 7, ...HOUR } as const;
    expect(await admitted(a, sharing([bucket]), 9)).toBe(2);
    const atOnce = sharing([{ name: 'at once', kind: 'concurrent', window_ms: 0, limit: 1 }]);
    const first = await call(a, atOnce);
    expect(first.refusal).toBeUndefined();
    expect((await call(a, atOnce)).refusal).toBeDefined();
    release(first);
    expect((await call(a, atOnce)).refusal).toBeUndefined();
  });

  it('do by each limit as it says, or as all limits do', async () => {
    const [a] = (await start(1)) as [LimitService];
    await store.redis.kill();
    await areUp(false);
    const denied = await call(a, sharing([{ limit: 9, on_store_failure: 'deny' }]));
    expect(denied.refusal?.data).toMatchObject({ limit: 9, retry_after: 5 });
    expect((await call(a, sharing([{ limit: 9 }], { on_store_failure: 'deny' }))).refusal).toBeDefined();
    expect(await admitted(a, sharing([{ limit: 1 }], { on_store_failure: 'allow' }), 5)).toBe(5);
    const both = [{ limit: 1 }, { name: 'other', limit: 1, on_store_failure: 'allow' as const }];
    expect(await admitted(a, sharing(both.slice(1)), 3)).toBe(3);
  });

  it('that never saw it decide alone, and share as soon as they see it', async () => {
    await store.redis.kill();
    const secrets = new Secrets({ env: {}, log: linesOf([]) });
    const service = new LimitService({ secrets, log: linesOf([]), shared: { timing: OFTEN } });
    gateways.push(service);
    service.update(sharedBundle(store.redis.url));
    const limits = sharing([{ ...HOUR, limit: 4 }]);
    expect(await admitted(service, limits, 3)).toBe(3);
    await store.redis.restart();
    await areUp(true);
    const [, second] = (await start(1)) as [LimitService, LimitService];
    expect(await admitted(second, limits, 3)).toBe(1);
  });
});

describe('a store that comes back', () => {
  it('having lost everything is told by all what they admitted, before it decides again', async () => {
    const [a, b, c] = (await start(3)) as [LimitService, LimitService, LimitService];
    const kinds = [
      { name: 'window', ...HOUR, limit: 30 },
      { name: 'quota', kind: 'quota', window_ms: DAY, limit: 30 },
      { name: 'bucket', kind: 'bucket', limit: 60, burst: 30, window_ms: DAY },
    ] as const;
    for (const kind of kinds) {
      const limits = sharing([kind]);
      for (const gateway of [a, b, c]) expect(await admitted(gateway, limits, 4)).toBe(4);
    }
    await store.redis.kill();
    await areUp(false);
    for (const kind of kinds)
      for (const gateway of [a, b]) expect(await admitted(gateway, sharing([kind]), 2)).toBe(2);
    await store.redis.restart();
    await areUp(true);
    for (const kind of kinds) expect(await admitted(c, sharing([kind]), 40), kind.name).toBe(30 - 12 - 4);
  });

  it('knowing what it knew is told what was admitted without it, once', async () => {
    const [a, b] = (await start(2, { timing: { ...OFTEN, answer: 25 } })) as [LimitService, LimitService];
    const limits = sharing([{ ...HOUR, limit: 20 }]);
    for (const gateway of [a, b]) expect(await admitted(gateway, limits, 4)).toBe(4);
    store.redis.freeze();
    for (const gateway of [a, b]) expect(await admitted(gateway, limits, 2)).toBe(2);
    store.redis.thaw();
    await areUp(true);
    // Of each gateway, the call that waited in vain may have been charged when the store could run again.
    const rest = await admitted(b, limits, 30);
    expect(rest).toBeLessThanOrEqual(8);
    expect(rest).toBeGreaterThanOrEqual(6);
  });

  it('knows the calls that run, those that began without it as well', async () => {
    const [a, b] = (await start(2)) as [LimitService, LimitService];
    const limits = sharing([{ kind: 'concurrent', window_ms: 0, limit: 4 }]);
    const before = await call(a, limits);
    await store.redis.kill();
    await areUp(false);
    const during = await call(b, limits);
    await store.redis.restart();
    await areUp(true);
    const after = [await call(a, limits), await call(b, limits)];
    expect((await call(b, limits)).refusal).toBeDefined();
    for (const one of [before, during, ...after]) release(one);
    await until(async () => Number(await store.send('EXISTS', await concurrentKey())) === 0);
  });

  async function concurrentKey(): Promise<string> {
    const keys = (await store.send('KEYS', '*concurrent*')) as string[];
    return keys[0] ?? 'none';
  }
});

describe('a store that was emptied while everybody was connected', () => {
  it('is told everything again', async () => {
    const [a, b] = (await start(2)) as [LimitService, LimitService];
    const limits = sharing([{ ...HOUR, limit: 10 }]);
    for (const gateway of [a, b]) expect(await admitted(gateway, limits, 4)).toBe(4);
    await store.send('FLUSHALL');
    await until(async () => {
      const [key] = (await store.send('KEYS', '*window*')) as string[];
      return key !== undefined && (await store.send('LINDEX', key, '-1')) === '8';
    });
    await areUp(true);
    expect(await admitted(a, limits, 5)).toBe(2);
  });

  it('of its scripts is sent them again', async () => {
    const [a] = (await start(1)) as [LimitService];
    await store.send('SCRIPT', 'FLUSH');
    expect(await admitted(a, sharing([{ limit: 2 }]), 4)).toBe(2);
    expect(a.counts.withoutStore).toBe(0);
  });
});

describe('a store that hangs', () => {
  it('keeps only the calls of one moment waiting, and those no longer than they may', async () => {
    const [a] = (await start(1, { timing: { beat: 60_000 } })) as [LimitService];
    const limits = sharing([{ ...HOUR, limit: 1_000 }]);
    const { counts } = a;
    const earlier = counts.storeFailures.timeout;
    store.redis.freeze();
    await Promise.all(Array.from({ length: 4 }, () => call(a, limits)));
    expect(counts.storeFailures.timeout - earlier).toBe(4);
    // Nobody asks it any more: 100 calls wait for nothing, though it hangs.
    expect(await admitted(a, limits, 100)).toBe(100);
    expect(counts.storeFailures.timeout - earlier).toBe(4);
    expect(counts.storeUp).toBe(false);
    store.redis.thaw();
    await areUp(true);
    expect(await admitted(a, limits, 1)).toBe(1);
  });
});

describe('the password of the store', () => {
  it('can be changed while gateways run, and is in no line of the log', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mcpgw-redis-'));
    const file = join(folder, 'password');
    const write = (password: string) => {
      writeFileSync(`${file}.new`, password);
      renameSync(`${file}.new`, file);
    };
    write('first-s3cret');
    await store.send('CONFIG', 'SET', 'requirepass', 'first-s3cret');
    const lines: string[] = [];
    const log = linesOf(lines);
    const secrets = new Secrets({ env: {}, log, intervalMs: 10 });
    const service = new LimitService({ secrets, log, shared: { timing: OFTEN } });
    gateways.push(service);
    const url = [{ text: 'redis://:' }, { file }, { text: `@127.0.0.1:${store.redis.port}` }];
    service.update(sharedBundle('', { url }));
    await areUp(true);
    const limits = sharing([{ ...HOUR, limit: 3 }]);
    expect(await admitted(service, limits, 2)).toBe(2);

    await store.send('CONFIG', 'SET', 'requirepass', 'second-s3cret');
    await store.send('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    await areUp(false);
    expect(lines.some((line) => line.includes('cannot be reached'))).toBe(true);
    write('second-s3cret');
    await areUp(true);
    expect(await admitted(service, limits, 3)).toBe(1);
    expect(lines.filter((line) => line.includes('s3cret'))).toEqual([]);
    secrets.close();
    rmSync(folder, { recursive: true });
  });

  it('is in no line of the log either when the address is none', async () => {
    const lines: string[] = [];
    const log = linesOf(lines);
    const service = new LimitService({ secrets: new Secrets({ env: {}, log }), log });
    gateways.push(service);
    service.update(sharedBundle('http://user:s3cret@host'));
    await until(() => lines.some((line) => line.includes('cannot be reached')));
    expect(lines.filter((line) => line.includes('s3cret'))).toEqual([]);
  });
});

function linesOf(lines: string[]): Log {
  const add = (message: string, fields: object = {}) =>
    void lines.push(`${message} ${JSON.stringify(fields)}`);
  return { error: add, warn: add, info: add, debug: add };
}
