import { describe, expect, it } from 'vitest';
import { type Refreshed, readTools } from '../../../runtime/catalog/refresh.ts';
import {
  dead,
  errorAnswer,
  ListingUpstream,
  lists,
  NO_ANSWER,
  page,
  type Script,
  silent,
} from './listing-upstream.ts';
import { settled, TurnedClock } from './turned-clock.ts';

function read(script: Script): Promise<Refreshed> {
  return readTools(
    new ListingUpstream('files', script),
    30_000,
    new TurnedClock(),
    new AbortController().signal,
  );
}

const namesOf = (refreshed: Refreshed): string[] | string =>
  'tools' in refreshed ? refreshed.tools.map((tool) => tool.name) : refreshed.failure;

/** `count` pages of `size` tools each. */
function pages(count: number, size: number): Script {
  return (call, sink) => {
    const number = Number(call.cursor ?? 0);
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
    await readTools(upstream, 30_000, new TurnedClock(), new AbortController().signal);
    expect(upstream.calls.map((call) => [call.method, call.cursor])).toEqual([
      ['tools/list', undefined],
      ['tools/list', '1'],
      ['tools/list', '2'],
    ]);
  });

  it('takes an empty cursor for the end', async () => {
    expect(namesOf(await read((_, sink) => sink.result(page(['a'], ''))))).toEqual(['a']);
  });

  it('takes 64 pages and 2,000 tools, and not one more', async () => {
    expect(namesOf(await read(pages(64, 1)))).toHaveLength(64);
    expect(namesOf(await read(pages(65, 1)))).toBe('lists its tools on more than 64 pages');
    expect(namesOf(await read(pages(20, 100)))).toHaveLength(2_000);
    expect(namesOf(await read(pages(3, 667)))).toBe('lists more than 2000 tools');
  });

  it('refuses a cursor that leads back', async () => {
    const upstream = new ListingUpstream('files', (call, sink) =>
      sink.result(page(['a'], call.cursor === 'x' ? 'y' : 'x')),
    );
    const refreshed = await readTools(upstream, 30_000, new TurnedClock(), new AbortController().signal);
    expect(namesOf(refreshed)).toBe('repeats a page of tools/list');
    expect(upstream.calls).toHaveLength(3);
  });

  it('refuses more bytes than any list needs', async () => {
    const more = `,"padding":"${'x'.repeat(9 * 2 ** 20)}"`;
    const script: Script = (call, sink) =>
      sink.result(page(['a'], call.cursor === undefined ? '2' : undefined, more));
    expect(namesOf(await read(script))).toBe('lists tools in more than 16 MiB');
  });

  it('takes "method not found" for a server without tools, other errors for a failure', async () => {
    expect(namesOf(await read((_, sink) => sink.error(errorAnswer(-32601))))).toEqual([]);
    expect(namesOf(await read((_, sink) => sink.error(errorAnswer(-32603))))).toBe(
      'answered tools/list with error -32603',
    );
    const halfway: Script = (call, sink) =>
      call.cursor === undefined ? sink.result(page(['a'], '2')) : sink.error(errorAnswer(-32601));
    expect(namesOf(await read(halfway))).toBe('answered tools/list with error -32601');
  });

  it('refuses a result that is no complete list', async () => {
    const failure = 'answered tools/list with something that is no list of tools';
    expect(namesOf(await read((_, sink) => sink.result(NO_ANSWER)))).toBe(failure);
    expect(
      namesOf(await read((_, sink) => sink.result({ ...page(['a']), resultType: 'input_required' }))),
    ).toBe(failure);
  });

  it('says why there is no list when the upstream is gone or takes nothing', async () => {
    expect(namesOf(await read(dead))).toBe('The upstream is unavailable');
    const full = new ListingUpstream('files', lists('a'));
    full.takes = false;
    const refreshed = await readTools(full, 30_000, new TurnedClock(), new AbortController().signal);
    expect(namesOf(refreshed)).toBe('The gateway is overloaded');
  });

  it('gives up at the deadline, counted over all pages, and tells the upstream', async () => {
    const clock = new TurnedClock();
    const upstream = new ListingUpstream('files', (call, sink) => {
      if (call.cursor === undefined) clock.after(900, () => sink.result(page(['a'], '2')));
    });
    let refreshed: Refreshed | undefined;
    void readTools(upstream, 1_000, clock, new AbortController().signal).then((result) => {
      refreshed = result;
    });
    await clock.turn(999);
    expect(refreshed).toBeUndefined();
    await clock.turn(1);
    expect(namesOf(refreshed!)).toBe('did not list its tools in time');
    expect(upstream.aborts).toEqual(['timeout']);
    expect(clock.pending).toBe(0);
  });

  it('stops at once when told to', async () => {
    const clock = new TurnedClock();
    const upstream = new ListingUpstream('files', silent);
    const stop = new AbortController();
    const reading = readTools(upstream, 1_000, clock, stop.signal);
    await settled();
    stop.abort();
    expect(namesOf(await reading)).toBe('is no longer asked');
    expect(upstream.aborts).toEqual(['shutdown']);
    expect(clock.pending).toBe(0);
  });
});
