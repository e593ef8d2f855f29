import { describe, expect, it } from 'vitest';
import { LISTS } from '../../../runtime/catalog/list-kinds.ts';
import { type Refreshed, readList } from '../../../runtime/catalog/refresh.ts';
import { CONTROL } from '../../../runtime/upstreams/control-client.ts';
import type { Upstream } from '../../../runtime/upstreams/upstream.ts';
import { EVERYTHING } from '../../../runtime/wire/capabilities.ts';
import {
  cursorOf,
  dead,
  errorAnswer,
  ListingUpstream,
  lists,
  page,
  resultAnswer,
  type Script,
  silent,
} from './listing-upstream.ts';
import { settled, TurnedClock } from './turned-clock.ts';

function read(script: Script): Promise<Refreshed> {
  return readAll(new ListingUpstream('files', script));
}

function readAll(upstream: Upstream, deadline = 30_000, clock = new TurnedClock()): Promise<Refreshed> {
  return readList(upstream, LISTS.tools, { deadline, clock, stop: new AbortController().signal });
}

const namesOf = (refreshed: Refreshed): string[] | string =>
  'items' in refreshed ? refreshed.items.map((item) => item.name) : refreshed.failure;

/** `count` pages of `size` tools each. */
function pages(count: number, size: number): Script {
  return (call, sink) => {
    const number = Number(cursorOf(call) ?? 0);
    const names = Array.from({ length: size }, (_, at) => `t${number}_${at}`);
    sink.result(page(names, number + 1 < count ? String(number + 1) : undefined));
  };
}

describe('reading the tools of an upstream', () => {
  it('follows the cursors to the last page and keeps the order', async () => {
    expect(namesOf(await read(pages(3, 2)))).toEqual(['t0_0', 't0_1', 't1_0', 't1_1', 't2_0', 't2_1']);
  });

  it('sends the first request without a cursor and the next ones with the one received', async () => {
    const upstream = new ListingUpstream('files', pages(3, 1));
    await readAll(upstream);
    expect(upstream.calls.map((call) => [call.method, cursorOf(call)])).toEqual([
      ['tools/list', undefined],
      ['tools/list', '1'],
      ['tools/list', '2'],
    ]);
  });

  it('takes an empty cursor for the end', async () => {
    expect(namesOf(await read((_, sink) => sink.result(page(['a'], ''))))).toEqual(['a']);
  });

  it('takes 256 pages and 10,000 items, and not one more', async () => {
    expect(namesOf(await read(pages(256, 1)))).toHaveLength(256);
    expect(namesOf(await read(pages(257, 1)))).toBe('answered tools/list on more than 256 pages');
    expect(namesOf(await read(pages(20, 500)))).toHaveLength(10_000);
    expect(namesOf(await read(pages(3, 3_334)))).toBe('answered tools/list with more than 10000 items');
  });

  it('is a call of nobody, with everything a client could declare', async () => {
    const upstream = new ListingUpstream('files', pages(1, 1));
    await readAll(upstream);
    expect(upstream.calls[0]).toMatchObject({ capabilities: EVERYTHING, wantsProgress: false });
    expect(upstream.calls[0]?.client).toBe(CONTROL);
  });

  it('refuses what a server asks meanwhile', async () => {
    let refused: number | undefined;
    const script: Script = (_, sink) => {
      sink.ask({
        method: 'roots/list',
        params: Buffer.from('{}'),
        answer() {},
        refuse: (code) => {
          refused = code;
        },
        withdrawn: undefined,
      });
      sink.result(page(['a']));
    };
    expect(namesOf(await read(script))).toEqual(['a']);
    expect(refused).toBe(-32603);
  });

  it.each(['prompts', 'resources', 'templates'] as const)('reads %s the same way', async (name) => {
    const upstream = new ListingUpstream('files', (call, sink) =>
      sink.result(page(['a:b'], cursorOf(call) === undefined ? '2' : undefined, '', name)),
    );
    const stop = new AbortController().signal;
    const reading = { deadline: 1_000, clock: new TurnedClock(), stop };
    expect(namesOf(await readList(upstream, LISTS[name], reading))).toEqual(['a:b', 'a:b']);
    expect(upstream.asked).toEqual([LISTS[name].method, LISTS[name].method]);
  });

  it('refuses a cursor that leads back', async () => {
    const upstream = new ListingUpstream('files', (call, sink) =>
      sink.result(page(['a'], cursorOf(call) === 'x' ? 'y' : 'x')),
    );
    const refreshed = await readAll(upstream);
    expect(namesOf(refreshed)).toBe('repeats a page of tools/list');
    expect(upstream.calls).toHaveLength(3);
  });

  it('refuses more bytes than any list needs', async () => {
    const more = `,"padding":"${'x'.repeat(17 * 2 ** 20)}"`;
    const script: Script = (call, sink) =>
      sink.result(page(['a'], cursorOf(call) === undefined ? '2' : undefined, more));
    expect(namesOf(await read(script))).toBe('answered tools/list with more than 32 MiB');
  });

  it('takes "method not found" for a server without tools, other errors for a failure', async () => {
    expect(namesOf(await read((_, sink) => sink.error(errorAnswer(-32601))))).toEqual([]);
    expect(namesOf(await read((_, sink) => sink.error(errorAnswer(-32603))))).toBe(
      'answered tools/list with error -32603',
    );
    const halfway: Script = (call, sink) =>
      cursorOf(call) === undefined ? sink.result(page(['a'], '2')) : sink.error(errorAnswer(-32601));
    expect(namesOf(await read(halfway))).toBe('answered tools/list with error -32601');
  });

  it('refuses a result that is no complete list', async () => {
    const failure = 'answered tools/list with something that is no list';
    expect(namesOf(await read((_, sink) => sink.result(resultAnswer('{}'))))).toBe(failure);
    expect(
      namesOf(await read((_, sink) => sink.result(page(['a'], undefined, ',"resultType":"input_required"')))),
    ).toBe(failure);
  });

  it('says why there is no list when the upstream is gone or takes nothing', async () => {
    expect(namesOf(await read(dead))).toBe('The upstream is unavailable');
    const full = new ListingUpstream('files', lists('a'));
    full.takes = false;
    const refreshed = await readAll(full);
    expect(namesOf(refreshed)).toBe('The gateway is overloaded');
  });

  it('gives up at the deadline, counted over all pages, and tells the upstream', async () => {
    const clock = new TurnedClock();
    const upstream = new ListingUpstream('files', (call, sink) => {
      if (cursorOf(call) === undefined) clock.after(900, () => sink.result(page(['a'], '2')));
    });
    let refreshed: Refreshed | undefined;
    void readAll(upstream, 1_000, clock).then((result) => {
      refreshed = result;
    });
    await clock.turn(999);
    expect(refreshed).toBeUndefined();
    await clock.turn(1);
    expect(namesOf(refreshed!)).toBe('did not answer tools/list in time');
    expect(upstream.aborts).toEqual(['timeout']);
    expect(clock.pending).toBe(0);
  });

  it('stops at once when told to', async () => {
    const clock = new TurnedClock();
    const upstream = new ListingUpstream('files', silent);
    const stop = new AbortController();
    const reading = readList(upstream, LISTS.tools, { deadline: 1_000, clock, stop: stop.signal });
    await settled();
    stop.abort();
    expect(namesOf(await reading)).toBe('is no longer asked');
    expect(upstream.aborts).toEqual(['shutdown']);
    expect(clock.pending).toBe(0);
  });
});
