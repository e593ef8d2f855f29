import { beforeEach, describe, expect, it } from 'vitest';
import { type Discovered, Discovery } from '../../../runtime/catalog/discovery.ts';
import type { Log } from '../../../runtime/observe/log.ts';
import type { BundleUpstream } from '../../../schema/generated/bundle.ts';
import { sampleUpstream } from '../snapshot/sample-bundle.ts';
import { dead, ListingUpstream, lists, silent } from './listing-upstream.ts';
import { settled, TurnedClock } from './turned-clock.ts';

const MINUTE = 60_000;

let clock: TurnedClock;
let changes: number;
let said: string[];
let discovery: Discovery;

beforeEach(() => {
  clock = new TurnedClock();
  changes = 0;
  said = [];
  const say = (message: string, fields?: object): void =>
    void said.push(`${message} ${JSON.stringify(fields)}`);
  const log: Log = { error: say, warn: say, info: say, debug: say };
  const changed = (): void => {
    changes += 1;
  };
  discovery = new Discovery(log, changed, clock);
});

function follow(upstream: ListingUpstream, settings: Partial<BundleUpstream['discovery']> = {}): Discovered {
  const definition = sampleUpstream(upstream.name);
  return { upstream, definition: { ...definition, discovery: { ...definition.discovery, ...settings } } };
}

/** `name*` for tools that are known but not listed. */
function offered(...upstreams: ListingUpstream[]): string[][] {
  return discovery
    .offersOf(upstreams)
    .map(({ tools: { items, listed } }) =>
      items.map(({ slice }) => (listed ? slice.name : `${slice.name}*`)),
    );
}

describe('keeping lists fresh', () => {
  it('asks all upstreams at once, then each again at its interval', async () => {
    const files = new ListingUpstream('files', lists('read'));
    const search = new ListingUpstream('search', lists('find'));
    discovery.update([follow(files), follow(search, { interval_ms: 2 * MINUTE })]);
    expect([files.calls.length, search.calls.length]).toEqual([1, 1]);
    await settled();
    expect(offered(files, search)).toEqual([['read'], ['find']]);
    await clock.turn(4 * MINUTE);
    expect([files.calls.length, search.calls.length]).toEqual([5, 3]);
  });

  it.each([
    [0, 54_000],
    [0.999_999, 65_999],
  ])('spreads the interval by a tenth (chance %d)', async (chance, earliest) => {
    clock.chance = chance;
    const files = new ListingUpstream('files');
    discovery.update([follow(files)]);
    await clock.turn(earliest - 1);
    expect(files.calls).toHaveLength(1);
    await clock.turn(2);
    expect(files.calls).toHaveLength(2);
  });

  it('asks once a second at most, whatever the interval', async () => {
    const files = new ListingUpstream('files');
    discovery.update([follow(files, { interval_ms: 0 })]);
    await clock.turn(5_000);
    expect(files.calls).toHaveLength(6);
  });

  it('reports a change only when something visible changed', async () => {
    const files = new ListingUpstream('files', lists('read'));
    discovery.update([follow(files)]);
    await settled();
    expect(changes).toBe(1);
    const [before] = discovery.offersOf([files]);
    await clock.turn(3 * MINUTE);
    expect(changes).toBe(1);
    expect(discovery.offersOf([files])[0]).toBe(before);
    files.script = lists('read', 'write');
    await clock.turn(MINUTE);
    expect(changes).toBe(2);
    expect(offered(files)).toEqual([['read', 'write']]);
  });
});

describe('an upstream that announces changes', () => {
  it('is asked once, 50 ms after the first of many announcements', async () => {
    const files = new ListingUpstream('files', lists('read'));
    discovery.update([follow(files)]);
    await settled();
    files.script = lists('write');
    // One every 10 ms for 49 ms: later ones must not put the reading off.
    for (let at = 0; at < 49; at += 10) {
      discovery.listChanged(files, 'tools');
      await clock.turn(at === 40 ? 9 : 10);
    }
    expect(files.calls).toHaveLength(1);
    await clock.turn(1);
    expect(files.calls).toHaveLength(2);
    expect(offered(files)).toEqual([['write']]);
    await clock.turn(1_000);
    expect(files.calls).toHaveLength(2);
  });

  it('while it is being asked is asked once more, and never twice at the same time', async () => {
    const files = new ListingUpstream('files', silent);
    discovery.update([follow(files)]);
    for (let count = 0; count < 5; count += 1) discovery.listChanged(files, 'tools');
    await clock.turn(1_000);
    expect(files.calls).toHaveLength(1);
    files.script = lists('read');
    // The reading ends 31 s after it began; the next one waits for no retry.
    await clock.turn(30_050);
    expect(files.aborts).toEqual(['timeout']);
    expect(files.calls).toHaveLength(2);
    expect(offered(files)).toEqual([['read']]);
  });

  it('is not followed where the policy says so, except to learn that it is gone or back', async () => {
    const files = new ListingUpstream('files', lists('read'));
    discovery.update([follow(files, { follow_list_changed: false })]);
    await settled();
    discovery.listChanged(files, 'tools');
    await clock.turn(1_000);
    expect(files.calls).toHaveLength(1);
    files.script = dead;
    files.state = { ...files.state, phase: 'down' };
    discovery.listChanged(files, 'tools');
    await clock.turn(50);
    expect(offered(files)).toEqual([['read*']]);
    const asked = files.calls.length;
    files.state = { ...files.state, phase: 'up' };
    files.script = lists('read');
    discovery.listChanged(files, 'tools');
    await clock.turn(50);
    expect(files.calls).toHaveLength(asked + 1);
    expect(offered(files)).toEqual([['read']]);
  });
});

describe('an upstream that dies', () => {
  it('leaves the lists alone, stays known by name, and comes back by itself', async () => {
    const files = new ListingUpstream('files', lists('read'));
    const search = new ListingUpstream('search', lists('find'));
    discovery.update([follow(files), follow(search)]);
    await settled();
    changes = 0;

    files.script = dead;
    await clock.turn(MINUTE);
    expect(offered(files, search)).toEqual([['read*'], ['find']]);
    await clock.turn(10_000);
    expect(changes).toBe(1);
    expect(said).toEqual([
      'a list of an upstream cannot be read {"upstream":"files","list":"tools","reason":"The upstream is unavailable"}',
    ]);

    files.script = lists('read');
    await clock.turn(10_000);
    expect(offered(files, search)).toEqual([['read'], ['find']]);
    expect(changes).toBe(2);
    expect(said[1]).toBe('a list of an upstream is back {"upstream":"files","list":"tools","items":1}');
  });

  it('is asked again after 1 s, 2 s, 4 s and so on, at most at its interval', async () => {
    const files = new ListingUpstream('files', dead);
    const asked: number[] = [];
    files.script = (call, sink) => {
      asked.push(clock.now());
      dead(call, sink);
    };
    discovery.update([follow(files, { interval_ms: 6_000 })]);
    await clock.turn(20_000);
    expect(asked).toEqual([0, 1_000, 3_000, 7_000, 13_000, 19_000]);
  });

  it('keeps its tools listed where the policy says keep_last', async () => {
    const files = new ListingUpstream('files', lists('read'));
    discovery.update([follow(files, { on_failure: 'keep_last' })]);
    await settled();
    files.script = dead;
    await clock.turn(2 * MINUTE);
    expect(offered(files)).toEqual([['read']]);
    expect(changes).toBe(1);
  });

  it('by an exception is treated like any other, and the exception is logged', async () => {
    const files = new ListingUpstream('files');
    files.dispatch = () => {
      throw new Error('boom');
    };
    discovery.update([follow(files)]);
    await settled();
    expect(said.join()).toContain('reading a list of an upstream failed');
    expect(said.join()).toContain('a list of an upstream cannot be read');
  });
});

describe('ready', () => {
  it('resolves when every upstream has one verdict, good or bad', async () => {
    discovery.update([
      follow(new ListingUpstream('files', lists('read'))),
      follow(new ListingUpstream('search', dead)),
    ]);
    await discovery.ready(15_000);
    expect(clock.now()).toBe(0);
  });

  it('resolves at the deadline when an upstream says nothing, with what the others offer', async () => {
    const files = new ListingUpstream('files', lists('read'));
    const search = new ListingUpstream('search', silent);
    discovery.update([follow(files), follow(search)]);
    let ready = false;
    void discovery.ready(15_000).then(() => {
      ready = true;
    });
    await clock.turn(14_999);
    expect(ready).toBe(false);
    await clock.turn(1);
    expect(ready).toBe(true);
    expect(offered(files, search)).toEqual([['read'], []]);
  });

  it('resolves when the silent upstream is taken out of the configuration', async () => {
    const search = new ListingUpstream('search', silent);
    discovery.update([follow(search)]);
    const ready = discovery.ready(15_000);
    discovery.update([]);
    await ready;
    expect(clock.now()).toBe(0);
  });
});

describe('a reload', () => {
  it('keeps the lists of upstreams that stay, without asking them again', async () => {
    const files = new ListingUpstream('files', lists('read'));
    const search = new ListingUpstream('search', lists('find'));
    discovery.update([follow(files)]);
    await settled();
    discovery.update([follow(search), follow(files)]);
    expect(offered(files)).toEqual([['read']]);
    await discovery.ready(1_000);
    expect(offered(search, files)).toEqual([['find'], ['read']]);
    expect(files.calls).toHaveLength(1);
  });

  it('lets go of upstreams that leave', async () => {
    const files = new ListingUpstream('files', silent);
    discovery.update([follow(files)]);
    await settled();
    discovery.update([]);
    await settled();
    expect(files.aborts).toEqual(['shutdown']);
    expect(offered(files)).toEqual([[]]);
    expect(changes).toBe(0);
    expect(clock.pending).toBe(0);
  });

  it('applies new discovery settings to upstreams that stay', async () => {
    const files = new ListingUpstream('files', lists('read'));
    discovery.update([follow(files, { on_failure: 'keep_last', interval_ms: 60 * MINUTE })]);
    await settled();
    discovery.update([follow(files, { on_failure: 'keep_last', interval_ms: 2_000 })]);
    files.script = dead;
    await clock.turn(2_000);
    expect(files.calls).toHaveLength(2);
    expect(offered(files)).toEqual([['read']]);
    discovery.update([follow(files, { on_failure: 'drop', interval_ms: 2_000 })]);
    expect(offered(files)).toEqual([['read*']]);
  });

  it('leaves nothing running after close', async () => {
    const files = new ListingUpstream('files', lists('read'));
    discovery.update([follow(files)]);
    await settled();
    discovery.close();
    expect(clock.pending).toBe(0);
    await clock.turn(10 * MINUTE);
    expect(files.calls).toHaveLength(1);
  });
});
