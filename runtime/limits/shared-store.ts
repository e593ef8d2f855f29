// The store that gateways share, whatever state it is in: kept connected in the background, so that a call asks it only
// while it answers, and never waits for a connection.
//
//   down      no connection: whoever wants to charge is told so at once
//   settling  connected; what was admitted without it is being told to it
//   up        it decides
//
// Each gateway says every few seconds that it is there, which is how all know how many they are, and which calls it still
// runs, so that those of a gateway that died are forgotten. When the store has lost what it knew (it was restarted, or
// emptied), each gateway tells it of everything it admitted itself, and waits until the others have had time to do so.
import { randomUUID } from 'node:crypto';
import type { CallLimits, Due } from '../../policies/limits/applicable.ts';
import type { Held } from '../../policies/limits/concurrent.ts';
import type { Now } from '../../policies/limits/now.ts';
import { LimitState } from '../../policies/limits/state.ts';
import type { LimitCounts } from '../observe/limit-counts.ts';
import type { Log } from '../observe/log.ts';
import { Backoff } from '../upstreams/backoff.ts';
import { addArguments, type RedisKeys, waitsOf } from './redis-call.ts';
import { type RedisAddress, RedisConnection, type Script, StoreFault, scriptOf } from './redis-connection.ts';
import { type RedisScripts, redisScripts } from './redis-scripts.ts';

/** Milliseconds; others than these are for tests. */
const TIMING = {
  /** What a call waits for an answer. */
  answer: 25,
  /** Between two times that a gateway says that it is there. */
  beat: 5_000,
  /** All gateways have seen a store again that is back by then. */
  lostPause: 1_500,
};
export type StoreTiming = typeof TIMING;

/** What happens in the background may take longer. */
const PATIENCE_MS = 2_000;
const GOODBYE_MS = 250;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 1_000;
const GATEWAY_LIFE_MS = 15_000;
const LEASE_MS = 30_000;
/** In one step of the store: other calls wait for it. */
const AT_ONCE = 200;

export interface SharedStoreParts {
  /** As it is now: a password may have been changed. Throws when it cannot be told. */
  readonly address: () => Promise<RedisAddress>;
  readonly keys: RedisKeys;
  readonly log: Log;
  readonly counts: LimitCounts;
  readonly clock: () => Now;
  /** Everything this gateway admitted. */
  readonly admitted: LimitState;
  readonly quotaReset: () => CallLimits['limits']['quotaReset'];
  readonly scripts?: RedisScripts | undefined;
  readonly timing?: Partial<StoreTiming> | undefined;
}

const CHARGE = 0;
const ADD = 1;
const BEAT = 2;

export class SharedStore {
  readonly #parts: SharedStoreParts;
  readonly #scripts: readonly Script[];
  readonly #timing: StoreTiming;
  readonly #gateway = randomUUID();
  #calls = 0;
  /** Calls that run, by their id in the store: the counters they are in. */
  readonly #running = new Map<string, readonly string[]>();
  /** Admitted without the store and not told to it yet, oldest first. */
  #owed: LimitState[] = [];
  #generation: string | undefined;
  #connection: RedisConnection | undefined;
  #up = false;
  #saidDown = false;
  #closed = false;
  #wake: (() => void) | undefined;
  readonly #life: Promise<void>;

  constructor(parts: SharedStoreParts) {
    this.#parts = parts;
    const { charge, add, beat } = parts.scripts ?? redisScripts();
    this.#scripts = [charge, add, beat].map(scriptOf);
    this.#timing = { ...TIMING, ...parts.timing };
    parts.counts.storeUp = false;
    this.#life = this.#stayConnected();
  }

  get up(): boolean {
    return this.#up && this.#connection?.works === true;
  }

  /** Charges to be told to the store when it is back. */
  get owed(): LimitState {
    let last = this.#owed.at(-1);
    if (last === undefined) {
      last = new LimitState();
      this.#owed.push(last);
    }
    return last;
  }

  /** Of each that is due, milliseconds until it has room; undefined when the store cannot say. Never rejects. */
  async charge(limits: CallLimits, due: readonly Due[], id: string): Promise<readonly number[] | undefined> {
    const connection = this.#connection;
    if (!this.up || connection === undefined) return undefined;
    const { keys, args } = this.#parts.keys.call(limits, due, id, LEASE_MS);
    try {
      const waits = waitsOf(due, await connection.run(CHARGE, keys, args, this.#timing.answer));
      if (waits === undefined) connection.end('error', 'nonsense');
      return waits;
    } catch (error) {
      if (error instanceof StoreFault) this.#parts.counts.storeFailures[error.failure] += 1;
      return undefined;
    }
  }

  /** A name for a call. */
  nextId(): string {
    this.#calls += 1;
    return `${this.#gateway}:${this.#calls}`;
  }

  /** Counts a call as running until it is released, or this process has not said so for LEASE_MS. */
  hold(id: string, keys: readonly string[]): Held {
    this.#running.set(id, keys);
    return {
      release: () => {
        if (!this.#running.delete(id) || !this.up) return;
        for (const key of keys) this.#forget(key, id);
      },
    };
  }

  /** The address has changed: another connection, at once. */
  reconnect(): void {
    this.#connection?.end('closed', 'rotated');
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#up = false;
    const connection = this.#connection;
    if (connection?.works) {
      const left = [...this.#running].flatMap(([id, keys]) => keys.map((key) => [key, id] as const));
      const { gateways } = this.#parts.keys;
      const removed = [[gateways, this.#gateway] as const, ...left].map(([key, member]) =>
        connection.send(['ZREM', key, member], GOODBYE_MS),
      );
      await Promise.allSettled(removed);
    }
    connection?.end('closed', 'closed');
    this.#wake?.();
    await this.#life;
    this.#parts.counts.storeUp = undefined;
  }

  async #stayConnected(): Promise<void> {
    const pauses = new Backoff(FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
    while (!this.#closed) {
      await this.#sleep(pauses.next());
      if (this.#closed) return;
      try {
        await this.#beConnected(pauses);
      } catch (error) {
        this.#sayDown(error);
      }
    }
  }

  /** Until the connection ends. Rejects with why it did. */
  async #beConnected(pauses: Backoff): Promise<void> {
    const connection = await RedisConnection.open(await this.#parts.address(), this.#scripts);
    this.#connection = connection;
    try {
      if (this.#closed) return;
      await this.#settle(connection);
      this.#sayUp();
      pauses.reset();
      while (connection.works && !this.#closed) {
        await connection.rest(this.#timing.beat);
        const generation = await this.#beat(connection);
        // It was emptied: it is to be told everything again.
        if (generation !== this.#generation) connection.end('error', 'emptied');
      }
    } finally {
      this.#up = false;
      this.#parts.counts.storeUp = false;
      connection.end('closed', 'closed');
    }
  }

  /** Resolves in the turn in which the store knows of everything it has to know. */
  async #settle(connection: RedisConnection): Promise<void> {
    const before = this.#generation;
    const generation = await this.#beat(connection);
    if (generation !== before) {
      this.#owed = [];
      await this.#add(connection, this.#parts.admitted);
      this.#generation = generation;
      if (before !== undefined) await connection.rest(this.#timing.lostPause);
    }
    while (this.#owed.some(({ size }) => size > 0)) {
      const owed = [...this.#owed];
      // What is admitted meanwhile is owed as well, and must not be added twice.
      this.#owed.push(new LimitState());
      for (const one of owed) {
        await this.#add(connection, one);
        this.#owed.splice(this.#owed.indexOf(one), 1);
      }
    }
    this.#owed = [];
    this.#up = true;
  }

  async #add(connection: RedisConnection, state: LimitState): Promise<void> {
    const { keys, clock, quotaReset } = this.#parts;
    let counters: string[] = [];
    let args: string[] = [];
    const flush = async (): Promise<void> => {
      if (counters.length > 0) await connection.run(ADD, counters, args, PATIENCE_MS);
      counters = [];
      args = [];
    };
    for (const one of state.charged(state.advance(clock()))) {
      counters.push(keys.of(one.limit, one.id, quotaReset()));
      args.push(...addArguments(one, quotaReset()));
      if (args.length >= AT_ONCE * 7) await flush();
    }
    await flush();
  }

  /** Says that this gateway is there, and its calls. Gives the generation of what the store knows. */
  async #beat(connection: RedisConnection): Promise<string> {
    const { keys, counts } = this.#parts;
    const running = [...this.#running];
    let generation = '';
    do {
      const some = running.splice(0, AT_ONCE);
      const counters = [...new Set(some.flatMap(([, of]) => of))];
      const numbers = new Map(counters.map((key, i) => [key, String(i + 1)]));
      const calls = some.flatMap(([id, of]) => of.flatMap((key) => [numbers.get(key) ?? '', id]));
      const args = [this.#gateway, String(GATEWAY_LIFE_MS), randomUUID(), String(LEASE_MS), ...calls];
      const answer = await connection.run(
        BEAT,
        [keys.gateways, keys.generation, ...counters],
        args,
        PATIENCE_MS,
      );
      const [named, gateways] = Array.isArray(answer) ? (answer as unknown[]) : [];
      if (typeof named !== 'string' || typeof gateways !== 'number')
        throw new StoreFault('error', 'nonsense');
      generation = named;
      counts.replicas = Math.max(1, gateways);
    } while (running.length > 0);
    return generation;
  }

  #forget(key: string, id: string): void {
    const sent = this.#connection?.send(['ZREM', key, id], PATIENCE_MS);
    // The store forgets it by itself when nobody says that it still runs.
    sent?.catch(() => {});
  }

  async #sleep(ms: number): Promise<void> {
    if (ms === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms).unref();
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #sayUp(): void {
    const { log, counts } = this.#parts;
    counts.storeUp = true;
    this.#saidDown = false;
    log.info('limits are shared', { gateways: counts.replicas });
  }

  #sayDown(error: unknown): void {
    if (this.#saidDown || this.#closed) return;
    this.#saidDown = true;
    const reason = error instanceof Error ? error.message : 'error';
    this.#parts.log.warn('limits are not shared: the store cannot be reached', { reason });
  }
}
