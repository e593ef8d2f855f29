// A rug pull from YAML to traffic: the tools of a live server are pinned and served by the program as users run it;
// then one byte in a nested description changes behind everybody's back.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tool } from '@modelcontextprotocol/sdk/types.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mcpgwWhileServing } from '../cli/mcpgw-async.ts';
import { type ChangingTools, startChangingTools } from '../fixtures/changing-tools.ts';
import { type GatewayProcess, startGateway, writeRepository } from './gateway-process.ts';
import { callTool } from './raw-call.ts';

const STEADY: Tool = { name: 'steady', description: 'Stays as it is.', inputSchema: { type: 'object' } };

/** A tool with a description deep in its schema. */
function readTool(nested: string): Tool {
  const range = { type: 'object', properties: { start: { type: 'integer', description: nested } } };
  return {
    name: 'read',
    description: 'Reads a file.',
    inputSchema: { type: 'object', properties: { range } },
  };
}

const REVIEWED = readTool('The first line.');
const PULLED = readTool('The first line;');

let server: ChangingTools;
let directory: string;
let gateway: GatewayProcess | undefined;

beforeEach(async () => {
  server = await startChangingTools([REVIEWED, STEADY]);
  directory = writeRepository({
    'mcpgw.yaml': `version: 1
gateway:
  listeners: [{ port: 0 }]
  admin: { port: 0 }
upstreams:
  files: { url: "${server.url}", discovery: { interval: 1s } }
pinning: { mode: enforce, on_new: quarantine }
`,
  });
});
afterEach(async () => {
  await gateway?.stop();
  await server.close();
  rmSync(directory, { recursive: true, force: true });
});

it('takes the changed tool away and nothing else; status, pin and plan show it', async () => {
  expect(await mcpgwWhileServing(['pin', directory, '--yes'])).toMatchObject({ code: 0 });
  gateway = await startGateway(directory, ['--config', directory]);
  const { url, admin } = gateway;
  expect((await callTool(url, 'read', {})).text).toBe('read');

  await server.offer([PULLED, STEADY]);
  await expect.poll(async () => (await callTool(url, 'read', {})).text, { timeout: 30_000 }).toBeUndefined();
  const withheld = (await callTool(url, 'read', {})).answer as { error: { code: number; message: string } };
  const unknown = (await callTool(url, 'reed', {})).answer as typeof withheld;
  expect(withheld.error).toEqual(unknown.error);
  expect((await callTool(url, 'steady', {})).text).toBe('steady');

  const status = (await (await fetch(`${admin}/status`)).json()) as { upstreams: { pins: object }[] };
  expect(status.upstreams[0]?.pins).toEqual({
    changed: [
      {
        tool: 'read',
        quarantined: true,
        kinds: ['description'],
        changes: 1,
        pointers: ['/inputSchema/properties/range/properties/start/description'],
      },
    ],
    new: [],
    missing: [],
  });

  const check = await mcpgwWhileServing(['pin', directory, '--check']);
  expect(check.stdout).toContain('The first line;');
  expect(check.code).toBe(1);

  // Somebody reviews it and pins what is there now: that is a change of the repository like any other.
  const before = mkdtempSync(join(tmpdir(), 'mcpgw-e2e-'));
  cpSync(directory, before, { recursive: true });
  expect(await mcpgwWhileServing(['pin', directory, '--yes'])).toMatchObject({ code: 0 });
  const plan = await mcpgwWhileServing(['plan', before, directory]);
  rmSync(before, { recursive: true });
  expect(plan.stdout).toMatch(/files.*read|read.*files/);
  expect(plan.stdout).toMatch(/description/);

  await expect.poll(async () => (await callTool(url, 'read', {})).text, { timeout: 30_000 }).toBe('read');
});
