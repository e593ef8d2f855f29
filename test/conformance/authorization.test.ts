// The gateway as an OAuth client, judged by the official suite: its servers hand out tokens, and it gets them for the
// person behind an official client, who follows its pages in a browser. All of the suite that is about authorization,
// in both eras that describe it.
import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startCounter } from './authorization/counter.ts';
import { EXCUSED, type Excused, excuseFor } from './authorization/excused.ts';
import { GatewayAsClient } from './authorization/gateway-as-client.ts';
import { type Check, runClientSuite, type Wire } from './suite.ts';
import { table } from './table.ts';

const handOver = resolve('test/conformance/authorization/hand-over.mjs');
const isOurs = (scenario: string) => scenario.startsWith('auth/');

/** Where a client that goes on has been deceived: no call may come through. */
const DECEIVED = [
  'auth/scope-retry-limit',
  'auth/resource-mismatch',
  'auth/iss-supported-missing',
  'auth/iss-wrong-issuer',
  'auth/iss-unexpected',
  'auth/iss-normalized',
  'auth/metadata-issuer-mismatch',
];
/** Where no call comes through because of what the gateway does not do. */
const CANNOT = [
  'auth/scope-step-up',
  'auth/client-credentials-jwt',
  'auth/enterprise-managed-authorization',
  'auth/wif-jwt-bearer',
];

const ERAS: readonly (readonly [Wire, number])[] = [
  ['2025-11-25', 20],
  ['2026-07-28', 31],
];

const results = new Map<string, readonly Check[]>();
const excusing = new Set<Excused>();

afterAll(() => {
  console.log(table(results));
});

describe.each(ERAS)('towards servers of %s', (wire, scenarios) => {
  it('the gateway gets tokens as the revision says', async () => {
    const gateway = new GatewayAsClient(wire);
    const outcomes = new Map<string, string>();
    const counter = await startCounter(async (task) => {
      const outcome = await gateway.play(task);
      outcomes.set(task.scenario, outcome);
      return outcome;
    });
    try {
      const all = await runClientSuite(wire, `${process.execPath} ${handOver} ${counter.url}`);
      const checks = all.filter(({ scenario }) => isOurs(scenario));
      results.set(wire, checks);
      const failures = checks.filter((check) => {
        if (check.status !== 'FAILURE' && check.status !== 'WARNING') return false;
        const excuse = excuseFor(check);
        if (excuse !== undefined) excusing.add(excuse);
        return excuse === undefined;
      });
      expect(failures).toEqual([]);
      expect(new Set(checks.map(({ scenario }) => scenario)).size).toBeGreaterThanOrEqual(scenarios);
      const called = [...outcomes].filter(([, outcome]) => outcome === 'test').map(([scenario]) => scenario);
      expect(called.filter((scenario) => DECEIVED.includes(scenario))).toEqual([]);
      const lost = [...outcomes].filter(
        ([scenario]) => ![...called, ...DECEIVED, ...CANNOT].includes(scenario),
      );
      expect(lost).toEqual([]);
    } finally {
      await counter.close();
      await gateway.close();
    }
  });
});

describe('the table of what is excused', () => {
  it.each(EXCUSED)('$scenarios still fails: $reason', (row) => {
    expect(excusing).toContain(row);
  });
});
