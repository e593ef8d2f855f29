// Keys of an issuer over days, on a simulated clock: outages, rotation, and floods of keys nobody has heard of.
import type { JWK } from 'jose';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VerificationKey } from '../../../runtime/identity/jwks/key-ring.ts';
import { KeySet } from '../../../runtime/identity/jwks/key-set.ts';
import { signingKey } from './issuer.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let first: JWK;
let second: JWK;

beforeAll(async () => {
  first = (await signingKey('ES256', 'first')).jwk;
  second = (await signingKey('ES256', 'second')).jwk;
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

class World {
  keys: readonly JWK[] | Error = [first];
  /** When keys were asked for. */
  readonly asked: number[] = [];
  readonly told: string[] = [];
  /** Set to keep the next answers waiting. */
  held: Promise<void> | undefined;
  readonly set = new KeySet({
    refreshMs: 10 * MINUTE,
    now: Date.now,
    told: (event) => this.told.push(event),
    load: async () => {
      this.asked.push(Date.now());
      await this.held;
      if (this.keys instanceof Error) throw this.keys;
      return this.keys;
    },
  });

  async find(kid: string): Promise<'found' | string> {
    const found = await this.set.find(kid, 'ES256');
    return 'failure' in found ? found.reason : 'found';
  }
}

describe('a key set', () => {
  it('is fetched before anybody asks, and known keys are found without waiting', async () => {
    const world = new World();
    expect(world.asked).toHaveLength(1);
    expect(await world.find('first')).toBe('found');
    expect(world.set.find('first', 'ES256')).not.toBeInstanceOf(Promise);
    expect(world.asked).toHaveLength(1);
  });

  it('makes the first to come wait for the first fetch, all of them for the same', async () => {
    const world = new World();
    const found = await Promise.all(Array.from({ length: 20 }, () => world.find('first')));
    expect(new Set(found)).toEqual(new Set(['found']));
    expect(world.asked).toHaveLength(1);
  });

  it('that is closed while it is fetched still serves those who wait, and is not fetched again', async () => {
    const world = new World();
    const waiting = world.find('first');
    world.set.close();
    expect(await waiting).toBe('found');
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(await world.find('second')).toBe('unknown_key');
    expect(world.asked).toHaveLength(1);
  });

  it('is fetched again in the background, nine to ten minutes later', async () => {
    const world = new World();
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(world.asked.length).toBeGreaterThanOrEqual(7);
    expect(world.asked.length).toBeLessThanOrEqual(7 + 1);
    world.set.close();
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(world.asked.length).toBeLessThanOrEqual(7 + 1);
  });

  it.each([
    ['an hour', HOUR],
    ['almost a day', 24 * HOUR],
  ])('goes on for %s without its issuer', async (_, outage) => {
    const world = new World();
    await vi.advanceTimersByTimeAsync(MINUTE);
    world.keys = new Error('down');
    let refused = 0;
    for (let passed = 0; passed < outage; passed += MINUTE) {
      await vi.advanceTimersByTimeAsync(MINUTE);
      if ((await world.find('first')) !== 'found') refused += 1;
    }
    expect(refused).toBe(0);
    expect(world.told).toEqual(['unreachable']);
    world.set.close();
  });

  it('is worth nothing when its issuer was gone for longer, and good again once it is back', async () => {
    const world = new World();
    await vi.advanceTimersByTimeAsync(MINUTE);
    world.keys = new Error('down');
    await vi.advanceTimersByTimeAsync(24 * HOUR + 10 * MINUTE);
    expect(await world.find('first')).toBe('keys_unavailable');

    world.keys = [first];
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(await world.find('first')).toBe('found');
    expect(world.told).toEqual(['unreachable', 'reachable']);
    world.set.close();
  });

  it('asks an issuer that is down after 1, 2, 4 and so on up to 60 seconds', async () => {
    const world = new World();
    world.keys = new Error('down');
    await vi.advanceTimersByTimeAsync(0);
    const start = world.asked[0]!;
    await vi.advanceTimersByTimeAsync(HOUR);
    const after = world.asked.map((at) => (at - start) / 1000);
    expect(after.slice(0, 9)).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183]);
    expect(after.length).toBeLessThanOrEqual(70);
    world.set.close();
  });

  it('says when to come back while it has no keys at all, and asks nobody meanwhile', async () => {
    const world = new World();
    world.keys = new Error('down');
    await vi.advanceTimersByTimeAsync(7_500);
    const asked = world.asked.length;
    const answers = await Promise.all(
      Array.from({ length: 100 }, async () => world.set.find('first', 'ES256')),
    );
    for (const answer of answers) {
      expect(answer).toEqual({ failure: 'unavailable', reason: 'keys_unavailable', retryAfter: 8 });
    }
    expect(world.asked.length).toBe(asked);
    world.set.close();
  });

  it('is asked for at most twice in 30 seconds, however many unknown keys come', async () => {
    const world = new World();
    for (let i = 0; i < 1_000; i += 1) {
      expect(await world.find(`made-up-${i}`)).toBe('unknown_key');
      if (i % 100 === 0) expect(await world.find('first')).toBe('found');
      await vi.advanceTimersByTimeAsync(29);
    }
    expect(world.asked).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(30_000);
    await world.find('made-up');
    expect(world.asked).toHaveLength(3);
    world.set.close();
  });

  it('finds a new key at once, and refuses none while keys are rotated', async () => {
    const world = new World();
    expect(await world.find('first')).toBe('found');
    world.keys = [first, second];
    expect(await Promise.all([world.find('second'), world.find('first')])).toEqual(['found', 'found']);
    world.keys = [second];
    expect(await world.find('first')).toBe('found');
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(await world.find('first')).toBe('unknown_key');
    expect(await world.find('second')).toBe('found');
    world.set.close();
  });

  it('withdraws what a key verified once the key is gone, and leaves the others alone', async () => {
    const world = new World();
    world.keys = [first, second];
    const old = (await world.set.find('first', 'ES256')) as VerificationKey;
    const kept = (await world.set.find('second', 'ES256')) as VerificationKey;
    world.keys = [second];
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(old.good).toBe(false);
    expect(kept.good).toBe(true);
    expect(await world.set.find('second', 'ES256')).toBe(kept);
    expect(world.told).toContain('withdrawn');
    world.set.close();
  });

  it('makes unknown keys share a fetch that runs', async () => {
    const world = new World();
    await world.find('first');
    let release = () => {};
    world.held = new Promise((resolve) => {
      release = resolve;
    });
    const waiting = Array.from({ length: 10 }, () => world.find('second'));
    world.keys = [first, second];
    release();
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(['found']));
    expect(world.asked).toHaveLength(2);
    world.set.close();
  });

  it('is not confused by a clock that is set back', async () => {
    const world = new World();
    await world.find('first');
    await world.find('unknown');
    vi.setSystemTime(Date.now() - 48 * HOUR);
    expect(await world.find('first')).toBe('found');
    world.keys = [first, second];
    expect(await world.find('second')).toBe('found');
    world.set.close();
  });
});
