// The pace at which a stream that broke off is picked up, whatever its server asks for.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Resumption } from '../../../runtime/upstreams/http/resume.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type How = Parameters<Resumption['schedule']>[1];

/** Milliseconds until it is tried again. */
function pauseOf(resumption: Resumption, retry: number | undefined, how: How): number | undefined {
  const before = Date.now();
  let at: number | undefined;
  const scheduled = resumption.schedule(retry, how, () => (at = Date.now()));
  vi.runAllTimers();
  return scheduled && at !== undefined ? at - before : undefined;
}

describe('a stream that ends again and again', () => {
  it.each([
    ['brought events', 0, 20],
    ['brought nothing', 0, 100],
    ['brought events', 500, 500],
    ['brought events', undefined, 1_000],
    ['brought nothing', 1e12, 30_000],
  ] as const)('%s, retry %s: after %i ms, as often as it likes', (how, retry, pause) => {
    const resumption = new Resumption();
    for (let i = 0; i < 20; i++) expect(pauseOf(resumption, retry, how)).toBe(pause);
  });

  it('that cannot be opened is left alone after a few longer and longer pauses', () => {
    const resumption = new Resumption();
    const pauses = Array.from({ length: 6 }, () => pauseOf(resumption, 0, 'failed'));
    expect(pauses).toEqual([150, 225, 337, 506, 759, undefined]);
    const opened = new Resumption();
    pauseOf(opened, 0, 'failed');
    pauseOf(opened, 0, 'brought events');
    expect(pauseOf(opened, 0, 'failed')).toBe(150);
  });
});
