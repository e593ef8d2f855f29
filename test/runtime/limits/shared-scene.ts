// Gateways that share their limits through a real Redis, as far as limits are concerned; time in the store is a number the
// test sets, or the server's own.
import { createClient } from '@redis/client';
import { type Charge, release } from '../../../policies/limits/charge.ts';
import { LimitService } from '../../../runtime/limits/limit-service.ts';
import { redisScripts } from '../../../runtime/limits/redis-scripts.ts';
import type { StoreTiming } from '../../../runtime/limits/shared-store.ts';
import type { Log } from '../../../runtime/observe/log.ts';
import { Secrets } from '../../../runtime/secrets/secrets.ts';
import type { Bundle, BundleLimit, LimitTable } from '../../../schema/generated/bundle.ts';
import { applying, CALL, limitOf, principalOf } from '../../policies/limits/limit-scene.ts';
import type { RedisProcess } from './redis-server.ts';

/** Reads the time from a key; nothing expires but by the scripts' own hand. */
const TOLD_CLOCK = `
local now = tonumber(redis.call('GET', 'test:now') or 0)
local function keep() end
`;

const SILENT: Log = { error() {}, warn() {}, info() {}, debug() {} };

export interface Store {
  readonly redis: RedisProcess;
  /** Sets the store's clock. */
  setTime(ms: number): Promise<void>;
  /** A command of the test's own. */
  send(...words: string[]): Promise<unknown>;
  close(): Promise<void>;
}

export async function storeOf(redis: RedisProcess): Promise<Store> {
  const client = createClient({ url: redis.url, RESP: 2 });
  client.on('error', () => {});
  await client.connect();
  return {
    redis,
    async setTime(ms) {
      await client.set('test:now', String(ms));
    },
    send: (...words) => client.sendCommand(words),
    async close() {
      client.destroy();
      await redis.kill();
    },
  };
}

export function sharedBundle(url: string, redis: object = {}): Bundle {
  return {
    limits: {
      store: 'redis',
      on_store_failure: 'local',
      quota_reset: 'utc_midnight',
      table: [],
      matches: [],
    },
    gateway: { redis: { url: [{ text: url }], key_prefix: 'test:', ...redis } },
  } as unknown as Bundle;
}

/** Long enough for a machine that has other things to do. */
const PATIENT: Partial<StoreTiming> = { answer: 5_000 };

export interface SharingGateway {
  /** The store runs on the time that `setTime` says. */
  readonly toldClock?: boolean;
  readonly timing?: Partial<StoreTiming>;
  readonly log?: Log;
}

/** Resolves when the store decides for it. */
export async function gatewayAt(
  { redis }: Pick<Store, 'redis'>,
  { toldClock = false, timing = PATIENT, log = SILENT }: SharingGateway = {},
): Promise<LimitService> {
  const secrets = new Secrets({ env: {}, log });
  const scripts = toldClock ? { scripts: redisScripts(TOLD_CLOCK) } : {};
  const service = new LimitService({ secrets, log, shared: { ...scripts, timing } });
  service.update(sharedBundle(redis.url));
  await until(() => service.counts.storeUp === true);
  return service;
}

/** Each with the same caller and target. */
export function sharing(
  limits: readonly Partial<BundleLimit>[],
  table: Partial<Omit<LimitTable, 'table'>> = {},
  principal: Parameters<typeof principalOf>[0] = {},
): ReturnType<typeof applying> {
  const named = limits.map((one, i) => limitOf({ name: `limit ${i}`, ...one }));
  return applying(named, { store: 'redis', ...table, principal: principalOf(principal) });
}

export async function call(gateway: LimitService, limits: ReturnType<typeof applying>): Promise<Charge> {
  return gateway.charge(limits, CALL);
}

/** Of so many calls, one after the other, those that are admitted; each has ended at once. */
export async function admitted(
  gateway: LimitService,
  limits: ReturnType<typeof applying>,
  calls: number,
): Promise<number> {
  let count = 0;
  for (let i = 0; i < calls; i += 1) {
    const charge = await call(gateway, limits);
    if (charge.refusal === undefined) count += 1;
    release(charge);
  }
  return count;
}

/** Asks again until it is so: what happens in the background has no event. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
}
