// The tables of requests that must be refused and that must be served are as large as they are said to be.
import { expect, it } from 'vitest';
import { ACCEPTED } from './suites/accepted.ts';
import { REFUSED } from './suites/refused.ts';

const rows = [...Object.values(REFUSED), ...Object.values(ACCEPTED)].flatMap((family) =>
  Object.values(family),
);

it('holds more than 203 different requests, for either engine', () => {
  for (const engine of ['uws', 'node'] as const) {
    const requests = rows.filter(({ only = engine }) => only === engine).map(({ bytes }) => bytes);
    expect(new Set(requests).size).toBeGreaterThanOrEqual(203);
  }
});

it('holds no request twice, and none that is both', () => {
  for (const engine of ['uws', 'node'] as const) {
    const seen = new Set<string>();
    const twice: string[] = [];
    for (const { bytes, only = engine } of rows) {
      if (only !== engine) continue;
      if (seen.has(bytes)) twice.push(bytes.slice(0, 200));
      seen.add(bytes);
    }
    expect(twice).toEqual([]);
  }
});

it('has families large enough to mean something', () => {
  for (const [name, family] of [...Object.entries(REFUSED), ...Object.entries(ACCEPTED)])
    expect([name, Object.keys(family).length >= 2]).toEqual([name, true]);
  expect(Object.values(REFUSED).every((family) => Object.keys(family).length >= 10)).toBe(true);
});
