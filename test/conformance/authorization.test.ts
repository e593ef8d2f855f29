import { expect, it } from 'vitest';
import { resolve } from 'node:path';
import { startCounter } from './authorization/counter.ts';
import { GatewayAsClient } from './authorization/gateway-as-client.ts';
import { runClientSuite, type Wire } from './suite.ts';
import { table } from './table.ts';

it.each(['2025-11-25', '2026-07-28'] as Wire[])('%s', async (wire) => {
  const g = new GatewayAsClient(wire);
  const out: Record<string, string> = {};
  const t0 = Date.now();
  const counter = await startCounter(async (task) => {
    if (!task.scenario.startsWith('auth/')) return 'no';
    const t = Date.now();
    const r = await g.play(task);
    out[task.scenario] = `${Date.now() - t}ms ${r}`;
    return r;
  });
  const checks = await runClientSuite(wire, `${process.execPath} ${resolve('test/conformance/authorization/hand-over.mjs')} ${counter.url}`);
  await counter.close();
  await g.close();
  console.log(Date.now() - t0, out);
  console.log(table(new Map([[wire, checks.filter((c) => c.scenario.startsWith('auth/'))]])));
  console.log(checks.filter((c) => c.scenario.startsWith('auth/') && (c.status === 'FAILURE' || c.status === 'WARNING')));
  expect(1).toBe(1);
});
