// The official suite through the gateway: clients of four revisions, in front of servers of either era, on both HTTP
// engines. Bridged cells, where client and server speak different eras, are the ones that matter most. What passes
// when the suite talks to the everything server of its own era must pass through the gateway, too.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../e2e/engines.ts';
import { startGateway, writeRepository } from '../e2e/gateway-process.ts';
import { startDualEverything } from '../fixtures/everything/dual-http.ts';
import type { RunningServer } from '../fixtures/everything/http-endpoint.ts';
import { startLegacyEverything } from '../fixtures/everything/legacy-http.ts';
import { startModernEverything } from '../fixtures/everything/modern-http.ts';
import { rowsFor, UNAVOIDABLE, type Unavoidable } from './expectations.ts';
import { type Check, runSuite, WIRES, type Wire } from './suite.ts';
import { table } from './table.ts';

const UPSTREAMS = { legacy: startLegacyEverything, modern: startModernEverything, auto: startDualEverything };

/** One upstream whose tools keep their names. */
const configuration = (url: string, era: string) => `
version: 1
gateway:
  listeners:
    - { port: 0 }
  admin: { port: 0 }
upstreams:
  everything:
    url: ${url}
    protocol: { era: ${era} }
`;

/** Checks by cell, such as `2026-07-28 legacy uws`. */
const results = new Map<string, readonly Check[]>();
const direct = new Map<Wire, readonly Check[]>();
const excusing = new Set<Unavoidable>();

beforeAll(async () => {
  for (const wire of WIRES) {
    const server = await (wire === '2026-07-28' ? startModernEverything() : startLegacyEverything());
    try {
      direct.set(wire, await runSuite(server.url, wire));
    } finally {
      await server.close();
    }
  }
});

afterAll(() => {
  console.log(table(results));
});

describe.each(ENGINES)('on the %s engine', (engine) => {
  describe.each(['legacy', 'modern', 'auto'] as const)('in front of a server of era %s', (upstream) => {
    let fixture: RunningServer;
    beforeAll(async () => {
      fixture = await UPSTREAMS[upstream]();
    });
    afterAll(async () => {
      await fixture.close();
    });

    it.each(WIRES)('a client of %s passes every scenario it passes directly', async (wire) => {
      const directory = writeRepository({ 'mcpgw.yaml': configuration(fixture.url, upstream) });
      const gateway = await startGateway(directory, ['--config', directory, '--http-engine', engine]);
      try {
        // The suite takes only localhost for a server that must defend itself against DNS rebinding.
        const checks = await runSuite(gateway.url.replace('127.0.0.1', 'localhost'), wire);
        results.set(`${wire} ${upstream} ${engine}`, checks);
        const failures = checks.filter((check) => {
          if (check.status !== 'FAILURE' || failsDirectly(wire, check)) return false;
          const rows = rowsFor(check, { wire, upstream });
          for (const row of rows) excusing.add(row);
          return rows.length === 0;
        });
        expect(failures).toEqual([]);
        // A check that is skipped, or a scenario that writes nothing, must not pass for a success.
        const silent = [...succeeded(direct.get(wire) ?? [])].filter(
          (scenario) => !succeeded(checks).has(scenario) && !NEED_A_STREAM.includes(scenario),
        );
        expect(silent).toEqual([]);
      } finally {
        await gateway.stop();
      }
    });
  });
});

/** Judged only when fast answers come as event streams, which the revisions leave to the server. */
const NEED_A_STREAM = ['server-sse-polling'];

function succeeded(checks: readonly Check[]): Set<string> {
  return new Set(checks.filter(({ status }) => status === 'SUCCESS').map(({ scenario }) => scenario));
}

function failsDirectly(wire: Wire, check: Check): boolean {
  const same = (direct.get(wire) ?? []).filter(
    ({ scenario, id }) => scenario === check.scenario && id === check.id,
  );
  return same.some(({ status }) => status !== 'SUCCESS');
}

describe('the table of what is unavoidable', () => {
  it.each(UNAVOIDABLE)('$scenario still fails in front of $upstream: $reason', (row) => {
    expect(excusing).toContain(row);
  });
});
