// A rug pull against the whole gateway in this process: a real server rewrites its tools behind the clients' backs.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tool } from '@modelcontextprotocol/sdk/types.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { definitionOf, hashTool } from '../../policies/pinning/definition.ts';
import { Gateway } from '../../runtime/gateway.ts';
import type { LogFields } from '../../runtime/observe/log.ts';
import { canonical } from '../../schema/canonical.ts';
import type { PinnedTool, PinTable } from '../../schema/generated/bundle.ts';
import { type ChangingTools, startChangingTools } from '../fixtures/changing-tools.ts';
import { parsePrometheus } from './observe/prometheus-text.ts';
import { sampleBundle, sampleUpstream } from './snapshot/sample-bundle.ts';

const STEADY: Tool = { name: 'steady', description: 'Stays as it is.', inputSchema: { type: 'object' } };

/** A tool with a description deep in its schema. */
function readTool(nested: string): Tool {
  const range = { type: 'object', properties: { start: { type: 'integer', description: nested } } };
  return {
    name: 'read',
    description: 'Reads a file.',
    inputSchema: { type: 'object', properties: { path: { type: 'string' }, range } },
    annotations: { readOnlyHint: true },
  };
}

const GOOD = readTool('The first line.');
const EVIL = readTool('The first line;');

function pinsOf(tools: readonly Tool[], settings: Partial<PinTable> = {}): PinTable {
  const pinned = tools.map((tool): [string, PinnedTool] => {
    const definition = definitionOf(tool);
    return [tool.name, { hash: hashTool(definition), definition: definition as PinnedTool['definition'] }];
  });
  const upstreams = { files: Object.fromEntries(pinned) };
  return { mode: 'enforce', on_change: 'quarantine', on_new: 'allow', upstreams, ...settings };
}

let stateFolder: string;
let gateway: Gateway;
let server: ChangingTools;
const logged: { message: string; fields: LogFields | undefined }[] = [];

beforeEach(async () => {
  stateFolder = mkdtempSync(join(tmpdir(), 'mcpgw-pins-'));
  logged.length = 0;
  const note = (message: string, fields?: LogFields): void => void logged.push({ message, fields });
  const log = { debug() {}, info: note, warn: note, error: note };
  gateway = new Gateway({ version: '0.0.0', engine: 'node', log, stateFolder });
  server = await startChangingTools([GOOD, STEADY]);
});
afterEach(async () => {
  await gateway.close();
  await server.close();
  rmSync(stateFolder, { recursive: true });
});

/** Serves the server under a bundle with these pins. */
async function serve(pins: PinTable | undefined): Promise<void> {
  const bundle = sampleBundle((one) => {
    const NONE = one.routes.prompt;
    one.upstreams = [
      {
        ...sampleUpstream('files'),
        era: 'legacy',
        http: {
          transport: 'streamable_http',
          instances: [{ name: 'files', url: [{ text: server.url }], weight: 1 }],
          headers: {},
        },
      },
    ];
    one.routes = { ...one.routes, table: [], entries: [], tool: NONE };
    one.origins = { ...one.origins, routes: [], upstreams: ['a.yaml:2:3'] };
    one.gateway.shutdown_grace_ms = 50;
    one.gateway.admin = { enabled: true, address: '127.0.0.1', port: 0 };
    one.features = ['catalog.merge/2', 'pins/1'];
    if (pins !== undefined) one.pins = pins;
  });
  expect(await gateway.reload(Buffer.from(`${canonical(bundle)}\n`))).toMatchObject({ result: 'ok' });
}

async function ask(method: string, params: object, headers: Record<string, string> = {}): Promise<string> {
  const meta = {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientCapabilities': {},
  };
  const response = await fetch(`http://127.0.0.1:${gateway.status().listeners[0]?.port}/mcp`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': method,
      ...headers,
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: { ...params, _meta: meta } }),
  });
  return response.text();
}

async function listed(): Promise<Tool[]> {
  return (JSON.parse(await ask('tools/list', {})) as { result: { tools: Tool[] } }).result.tools;
}

const names = async (): Promise<string[]> => (await listed()).map(({ name }) => name);
const call = (name: string): Promise<string> =>
  ask('tools/call', { name, arguments: {} }, { 'mcp-name': name });
const works = async (name: string): Promise<boolean> => (await call(name)).includes(`"text":"${name}"`);

interface Status {
  readonly upstreams: readonly {
    readonly pins: Readonly<Record<'changed' | 'new' | 'missing', unknown[]>>;
  }[];
  readonly hidden: unknown[];
}

async function status(): Promise<Status> {
  const response = await fetch(`http://127.0.0.1:${gateway.adminPort}/status`);
  return (await response.json()) as Status;
}

const pins = async (): Promise<Status['upstreams'][number]['pins'] | undefined> =>
  (await status()).upstreams[0]?.pins;

const violations = (): (LogFields | undefined)[] =>
  logged.filter(({ fields }) => fields?.event === 'pin_violation').map(({ fields }) => fields);

describe('a tool of which one byte in a nested description changes', () => {
  it('is gone alone under enforce, and back when it changes back', async () => {
    await serve(pinsOf([GOOD, STEADY]));
    expect(await names()).toEqual(['read', 'steady']);
    expect(await works('read')).toBe(true);

    let steadyFailed = 0;
    let calling = true;
    const others = (async () => {
      while (calling) if (!(await works('steady'))) steadyFailed += 1;
    })();
    await server.offer([EVIL, STEADY]);
    await expect.poll(names).toEqual(['steady']);

    // Like a tool that never was, to the byte.
    const before = server.called.filter((name) => name === 'read').length;
    expect(await call('read')).toBe(await call('nope'));
    expect(server.called.filter((name) => name === 'read').length).toBe(before);

    const pointer = '/inputSchema/properties/range/properties/start/description';
    expect(await pins()).toEqual({
      changed: [{ tool: 'read', quarantined: true, kinds: ['description'], changes: 1, pointers: [pointer] }],
      new: [],
      missing: [],
    });
    expect((await status()).hidden).toEqual([
      { upstream: 'files', kind: 'tool', name: 'read', reason: 'quarantined' },
    ]);
    const scrape = await fetch(`http://127.0.0.1:${gateway.adminPort}/metrics`);
    const samples = parsePrometheus(await scrape.text());
    const tools = (state: string): unknown =>
      samples.get(`mcpgw_upstream_tools{state="${state}",upstream="files"}`);
    expect(['listed', 'hidden', 'quarantined'].map(tools)).toEqual([1, 0, 1]);
    expect(violations()).toEqual([
      {
        event: 'pin_violation',
        upstream: 'files',
        tool: 'read',
        drift: 'changed',
        quarantined: true,
        kinds: ['description'],
        pointers: [pointer],
      },
    ]);

    await server.offer([GOOD, STEADY]);
    await expect.poll(names).toEqual(['read', 'steady']);
    expect(await works('read')).toBe(true);
    calling = false;
    await others;
    expect(steadyFailed).toBe(0);
    expect((await pins())?.changed).toEqual([]);
    expect(logged.map(({ fields }) => fields?.event)).toContain('pin_restored');
  });

  it.each([
    ['mode warn', { mode: 'warn' }],
    ['on_change warn', { mode: 'enforce', on_change: 'warn' }],
  ] as const)('works on under %s, and clients read what was reviewed', async (_, settings) => {
    await serve(pinsOf([GOOD, STEADY], settings));
    const pinned = (await listed()).find(({ name }) => name === 'read');
    await server.offer([EVIL, STEADY]);
    await expect
      .poll(async () => (await pins())?.changed)
      .toMatchObject([{ tool: 'read', quarantined: false }]);
    expect((await listed()).find(({ name }) => name === 'read')).toEqual(pinned);
    expect(await works('read')).toBe(true);
    expect(violations()).toHaveLength(1);
  });

  it('is what it is without pinning', async () => {
    await serve(pinsOf([GOOD, STEADY], { mode: 'off' }));
    await server.offer([EVIL, STEADY]);
    await expect.poll(async () => (await listed())[0]).toEqual(EVIL);
    expect((await pins())?.changed).toEqual([]);
    expect(violations()).toEqual([]);
  });

  it('is judged anew by a reload, without being read again', async () => {
    await serve(pinsOf([GOOD, STEADY]));
    await server.offer([EVIL, STEADY]);
    await expect.poll(names).toEqual(['steady']);
    const { reads } = server;
    await serve(pinsOf([EVIL, STEADY]));
    expect(await listed()).toEqual([EVIL, STEADY]);
    await serve(pinsOf([GOOD, STEADY], { mode: 'warn' }));
    expect(await listed()).toEqual([GOOD, STEADY]);
    await serve(undefined);
    expect(await listed()).toEqual([EVIL, STEADY]);
    await serve(pinsOf([GOOD, STEADY]));
    expect(await names()).toEqual(['steady']);
    expect(server.reads).toBe(reads);
  });
});

describe('a tool the lockfile does not have', () => {
  it('is withheld under enforce where new tools are, and welcome elsewhere', async () => {
    await serve(pinsOf([STEADY], { on_new: 'quarantine' }));
    expect(await names()).toEqual(['steady']);
    expect(await call('read')).toBe(await call('nope'));
    expect((await pins())?.new).toEqual([{ tool: 'read', quarantined: true }]);
    await serve(pinsOf([STEADY]));
    expect(await names()).toEqual(['read', 'steady']);
    expect((await pins())?.new).toEqual([{ tool: 'read', quarantined: false }]);
    await serve(pinsOf([STEADY], { on_new: 'quarantine', mode: 'warn' }));
    expect(await works('read')).toBe(true);
  });

  it('is new, too, when its whole upstream is not in the lockfile', async () => {
    await serve(pinsOf([], { on_new: 'quarantine', upstreams: {} }));
    expect(await names()).toEqual([]);
    await serve(pinsOf([], { upstreams: {} }));
    expect(await names()).toEqual(['read', 'steady']);
    expect((await pins())?.new).toEqual([]);
  });
});

it('a tool of the lockfile that the upstream does not offer is told', async () => {
  await serve(pinsOf([GOOD, STEADY]));
  await server.offer([STEADY]);
  await expect.poll(async () => (await pins())?.missing).toEqual(['read']);
  expect(violations()).toMatchObject([{ tool: 'read', drift: 'missing' }]);
  expect(await names()).toEqual(['steady']);
});
