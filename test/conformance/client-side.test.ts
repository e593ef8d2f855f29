// The client side of the official suite: how the gateway behaves towards servers. The suite serves, the gateway calls
// it on behalf of an official client, and the suite judges what it got.
import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Check, runClientScenario, type Wire } from './suite.ts';
import { table } from './table.ts';

const command = `${process.execPath} ${resolve('test/conformance/client-side/client.mjs')}`;

/** Those about authorization are in authorization.test.ts. */
const SCENARIOS: readonly (readonly [Wire, readonly string[]])[] = [
  ['2025-11-25', ['initialize', 'tools_call', 'elicitation-sep1034-client-defaults', 'sse-retry']],
  [
    '2026-07-28',
    [
      'tools_call',
      'request-metadata',
      'sep-2322-client-request-state',
      'http-standard-headers',
      'http-custom-headers',
      'http-invalid-tool-headers',
      'json-schema-ref-no-deref',
    ],
  ],
];

const results = new Map<string, Check[]>();

afterAll(() => {
  console.log(table(results));
});

describe.each(SCENARIOS)('towards a server of %s', (wire, scenarios) => {
  it.each(scenarios)('passes %s', async (scenario) => {
    const checks = await runClientScenario(scenario, wire, command);
    results.set(wire, [...(results.get(wire) ?? []), ...checks]);
    expect(checks.filter(({ status }) => status === 'FAILURE')).toEqual([]);
    expect(checks.some(({ status }) => status === 'SUCCESS')).toBe(true);
  });
});
