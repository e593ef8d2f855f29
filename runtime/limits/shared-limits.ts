// Limits of a bundle with `store: redis`: the store decides while it answers, and without it each limit's own policy.
// Whatever is admitted either way is counted in memory too: so that a gateway that has to stand in for the store knows
// what it has admitted already, and a store that has lost everything can be told.
import { readFile } from 'node:fs/promises';
import type { ConnectionOptions } from 'node:tls';
import type { CallLimits, Due } from '../../policies/limits/applicable.ts';
import { type Charge, judge, takeDue } from '../../policies/limits/charge.ts';
import type { Now } from '../../policies/limits/now.ts';
import type { LimitState } from '../../policies/limits/state.ts';
import type { BundleClientTls, BundleRedis, LimitTable } from '../../schema/generated/bundle.ts';
import type { LimitCounts } from '../observe/limit-counts.ts';
import type { Log } from '../observe/log.ts';
import type { Secrets, SecretText } from '../secrets/secrets.ts';
import { RedisKeys } from './redis-call.ts';
import type { RedisAddress } from './redis-connection.ts';
import type { RedisScripts } from './redis-scripts.ts';
import { SharedStore, type StoreTiming } from './shared-store.ts';
import { WithoutStore } from './without-store.ts';

export interface SharedLimitsParts {
  readonly secrets: Pick<Secrets, 'text'>;
  readonly log: Log;
  readonly clock: () => Now;
  readonly counts: LimitCounts;
  /** Everything this gateway admitted. */
  readonly state: LimitState;
}

/** For tests. */
export interface SharedLimitsOptions {
  readonly scripts?: RedisScripts;
  readonly timing?: Partial<StoreTiming>;
}

interface Opened {
  readonly store: SharedStore;
  readonly keys: RedisKeys;
  /** Of the settings. */
  readonly text: string;
  release(): void;
}

export class SharedLimits {
  readonly #parts: SharedLimitsParts;
  readonly #options: SharedLimitsOptions;
  readonly #without = new WithoutStore();
  #quotaReset: LimitTable['quota_reset'] = 'utc_midnight';
  #opened: Opened | undefined;
  /** Those replaced by a reload, while they are closing. */
  readonly #closing = new Set<Promise<void>>();

  constructor(parts: SharedLimitsParts, options: SharedLimitsOptions) {
    this.#parts = parts;
    this.#options = options;
  }

  /** Undefined settings: nothing is shared. Throws when a secret cannot be resolved; then nothing has changed. */
  update(settings: BundleRedis | undefined, quotaReset: LimitTable['quota_reset']): void {
    const text = settings && JSON.stringify(settings);
    if (text !== this.#opened?.text) {
      const next = settings === undefined ? undefined : this.#open(settings);
      this.#leave();
      this.#opened = next;
    }
    this.#quotaReset = quotaReset;
  }

  /** Never rejects. */
  async charge(limits: CallLimits, due: readonly Due[]): Promise<Charge> {
    const { state, clock, counts } = this.#parts;
    const opened = this.#opened;
    const id = opened?.store.nextId() ?? '';
    const waits = await opened?.store.charge(limits, due, id);
    if (waits === undefined) {
      counts.withoutStore += 1;
      const owed = opened?.store.owed;
      const charge = this.#without.charge(limits, due, counts.replicas, state, owed, clock());
      return held(charge, opened, limits, due, id);
    }
    const { refusal, exceeded } = judge(limits.target, due, waits);
    if (refusal !== undefined) return { refusal, exceeded, held: [] };
    const charge = takeDue(limits.limits.quotaReset, due, waits, exceeded, state, state.advance(clock()));
    return held(charge, opened, limits, due, id);
  }

  async close(): Promise<void> {
    this.#leave();
    await Promise.all(this.#closing);
  }

  #leave(): void {
    const opened = this.#opened;
    this.#opened = undefined;
    if (opened === undefined) return;
    opened.release();
    const closing = opened.store.close().finally(() => this.#closing.delete(closing));
    this.#closing.add(closing);
  }

  #open(settings: BundleRedis): Opened {
    const { secrets, log, clock, counts, state } = this.#parts;
    const url = secrets.text(settings.url);
    const key = settings.tls?.key && secrets.text(settings.tls.key);
    const keys = new RedisKeys(settings.key_prefix);
    const store = new SharedStore({
      address: () => addressOf(url, settings.tls, key),
      keys,
      log,
      counts,
      clock,
      admitted: state,
      quotaReset: () => this.#quotaReset,
      ...this.#options,
    });
    const forget = [url, key].map((text) => text?.onChange(() => store.reconnect()));
    return {
      store,
      keys,
      text: JSON.stringify(settings),
      release() {
        for (const one of forget) one?.();
        url.release();
        key?.release();
      },
    };
  }
}

/** Calls at once are held in the store until the call ends. */
function held(
  charge: Charge,
  opened: Opened | undefined,
  limits: CallLimits,
  due: readonly Due[],
  id: string,
): Charge {
  if (opened === undefined || charge.refusal !== undefined || charge.held.length === 0) return charge;
  const { concurrent } = opened.keys.call(limits, due, id, 0);
  charge.held.push(opened.store.hold(id, concurrent));
  return charge;
}

async function addressOf(
  url: SecretText,
  settings: BundleClientTls | undefined,
  key: SecretText | undefined,
): Promise<RedisAddress> {
  if (settings === undefined) return { url: url.value, tls: undefined };
  const { min_version, insecure_skip_verify, ca, cert, server_name } = settings;
  const tls: ConnectionOptions = {
    minVersion: min_version === '1.3' ? 'TLSv1.3' : 'TLSv1.2',
    rejectUnauthorized: !insecure_skip_verify,
    ...(ca !== undefined && { ca: await readFile(ca) }),
    ...(cert !== undefined && { cert: await readFile(cert) }),
    ...(key !== undefined && { key: key.value }),
    ...(server_name !== undefined && { servername: server_name }),
  };
  return { url: url.value, tls };
}
