// The official suite through the gateway: both revisions of client, in front of both eras of server, on both HTTP
// engines. Bridged cells, where client and server speak different eras, are the ones that matter most.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../e2e/engines.ts';
import { startGateway, writeRepository } from '../e2e/gateway-process.ts';
import type { RunningServer } from '../fixtures/everything/http-endpoint.ts';
import { startLegacyEverything } from '../fixtures/everything/legacy-server.ts';
import { startModernEverything } from '../fixtures/everything/modern-server.ts';
import { MISSING, rowsFor } from './expectations.ts';
import { type Check, runSuite, type Wire } from './suite.ts';
import { table } from './table.ts';

const UPSTREAMS = { legacy: startLegacyEverything, modern: startModernEverything };
const WIRES: readonly Wire[] = ['2025-11-25', '2026-07-28'];

/** One upstream whose tools keep their names. */
const configuration = (url: string) => `
version: 1
gateway:
  listeners:
    - { port: 0 }
  admin: { port: 0 }
upstreams:
  everything:
    url: ${url}
`;

/** Checks by cell, such as `modern client, legacy upstream, uws`. */
const results = new Map<string, readonly Check[]>();

afterAll(() => {
  console.log(table(results));
});

describe.each(ENGINES)('on the %s engine', (engine) => {
  describe.each(['legacy', 'modern'] as const)('in front of a %s server', (upstream) => {
    let fixture: RunningServer;
    beforeAll(async () => {
      fixture = await UPSTREAMS[upstream]();
    });
    afterAll(async () => {
      await fixture.close();
    });

    it.each(WIRES)('a client of %s passes every scenario the gateway serves', async (wire) => {
      const directory = writeRepository({ 'mcpgw.yaml': configuration(fixture.url) });
      const gateway = await startGateway(directory, ['--config', directory, '--http-engine', engine]);
      try {
        await expect
          .poll(async () => (await fetch(`${gateway.admin}/readyz`)).ok, { timeout: 20_000 })
          .toBe(true);
        // The suite takes only localhost for a server that must defend itself against DNS rebinding.
        const checks = await runSuite(gateway.url.replace('127.0.0.1', 'localhost'), wire);
        results.set(`${wire} ${upstream} ${engine}`, checks);
        const failures = checks.filter((check) => check.status === 'FAILURE' && rowsFor(check).length === 0);
        expect(failures).toEqual([]);
      } finally {
        await gateway.stop();
      }
    });
  });
});

describe('the table of what is missing', () => {
  it.each(MISSING)('$scenario still fails somewhere: $reason', (row) => {
    const excused = [...results.values()].flat().filter((check) => rowsFor(check).includes(row));
    expect(
      excused.some(({ status }) => status === 'FAILURE' || status === 'WARNING' || status === 'SKIPPED'),
    ).toBe(true);
  });
});
