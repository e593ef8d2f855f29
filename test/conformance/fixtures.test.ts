// The everything servers pass the official suite by themselves: what fails through the gateway is the gateway's.
import { afterAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../fixtures/everything/http-endpoint.ts';
import { startLegacyEverything } from '../fixtures/everything/legacy-http.ts';
import { startModernEverything } from '../fixtures/everything/modern-http.ts';
import { type Check, runSuite, type Wire } from './suite.ts';
import { table } from './table.ts';

/** Scenarios the revisions do not require and the fixtures do not serve. */
const NOT_SERVED = ['http-custom-header-server-validation'];

const results = new Map<string, readonly Check[]>();

afterAll(() => {
  console.log(table(results));
});

describe('an everything server passes every required scenario of its revision', () => {
  const fixtures: [Wire, () => Promise<RunningServer>, number][] = [
    ['2025-03-26', startLegacyEverything, 1],
    ['2025-06-18', startLegacyEverything, 26],
    ['2025-11-25', startLegacyEverything, 30],
    ['2026-07-28', startModernEverything, 37],
  ];
  it.each(fixtures)('%s', async (wire, start, required) => {
    const server = await start();
    try {
      const checks = await runSuite(server.url, wire);
      results.set(wire, checks);
      const served = checks.filter(
        ({ scenario }) => !NOT_SERVED.some((prefix) => scenario.startsWith(prefix)),
      );
      expect(served.filter(({ status }) => status === 'FAILURE')).toEqual([]);
      expect(new Set(served.map(({ scenario }) => scenario)).size).toBeGreaterThanOrEqual(required);
    } finally {
      await server.close();
    }
  });
});
