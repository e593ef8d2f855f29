// The reference servers people run, through the gateway: server-everything over three transports, server-filesystem
// with the client's own roots, server-memory with one memory for all. With clients of both eras, and with one that
// only speaks stdio.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GatewayProcess, startGateway, writeRepository } from './gateway-process.ts';
import { connect, type Doors, type Era, type MatrixClient } from './matrix/clients.ts';

const modules = createRequire(import.meta.url);
const program = (name: string): string =>
  join(modules.resolve(`@modelcontextprotocol/server-${name}/package.json`), '..', 'dist', 'index.js');

const folder = mkdtempSync(join(tmpdir(), 'mcpgw-real-'));
const started: ChildProcess[] = [];

async function startEverything(transport: 'sse' | 'streamableHttp', path: string): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  const child = spawn(process.execPath, [program('everything'), transport], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  started.push(child);
  await once(child.stderr, 'data');
  return `http://127.0.0.1:${port}${path}`;
}

const configuration = (http: string, sse: string) => `
version: 1
gateway:
  listeners:
    - { port: 0 }
  admin: { port: 0 }
upstreams:
  stdio:
    command: ${JSON.stringify(process.execPath)}
    args: [${JSON.stringify(program('everything'))}, stdio]
    stdio: { isolation: per_session }
    namespace: { mode: always }
  http:
    url: ${http}
    namespace: { mode: always }
  sse:
    url: ${sse}
    namespace: { mode: always }
  files:
    command: ${JSON.stringify(process.execPath)}
    args: [${JSON.stringify(program('filesystem'))}, ${JSON.stringify(join(folder, 'given'))}]
    stdio: { isolation: per_session }
    namespace: { mode: always }
  memory:
    command: ${JSON.stringify(process.execPath)}
    args: [${JSON.stringify(program('memory'))}]
    env: { MEMORY_FILE_PATH: ${JSON.stringify(join(folder, 'memory.jsonl'))} }
    namespace: { mode: always }
`;

let gateway: GatewayProcess;
let doors: Doors;

beforeAll(async () => {
  for (const name of ['given', 'legacy', 'modern']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'note.txt'), `a note in ${name}`);
  }
  const http = await startEverything('streamableHttp', '/mcp');
  const sse = await startEverything('sse', '/sse');
  const directory = writeRepository({ 'mcpgw.yaml': configuration(http, sse) });
  gateway = await startGateway(directory, ['--config', directory]);
  // The stdio client of these tests goes through a program of ours, as a desktop application would.
  const args = [resolve('dist/cli/main.js'), 'bridge', gateway.url];
  doors = { origin: new URL(gateway.url).origin, stdio: { command: process.execPath, args } };
});
afterAll(async () => {
  await gateway.stop();
  for (const child of started) child.kill();
  rmSync(folder, { recursive: true });
});

const CLIENTS: [string, 'http' | 'stdio', Era][] = [
  ['a legacy client', 'http', 'legacy'],
  ['a modern client', 'http', 'modern'],
  ['a legacy client that only speaks stdio', 'stdio', 'legacy'],
  ['a modern client that only speaks stdio', 'stdio', 'modern'],
];

describe.each(CLIENTS)('%s', (_name, transport, era) => {
  let client: MatrixClient;
  beforeAll(async () => {
    client = await connect(transport, era, doors, [pathToFileURL(join(folder, era)).href]);
  });
  afterAll(() => client.close());

  it.each(['stdio', 'http', 'sse'])('drives server-everything over %s', async (upstream) => {
    expect(await client.call(`${upstream}__echo`, { message: 'hello' })).toBe('Echo: hello');
    expect(await client.call(`${upstream}__get-sum`, { a: 2, b: 3 })).toContain('5');
    const heard: number[] = [];
    const onprogress = ({ progress }: { progress: number }) => heard.push(progress);
    await client.call(
      `${upstream}__trigger-long-running-operation`,
      { duration: 1, steps: 2 },
      { onprogress },
    );
    // The SDK forgets progress it has not looked at when the result is there, and a call that was asked something in
    // between hears its last progress again.
    expect(heard[0]).toBe(1);
    expect(heard).toEqual([...heard].sort());
    expect(await client.prompt(`${upstream}__simple-prompt`)).toBe(
      'This is a simple prompt without arguments.',
    );
    expect(await client.call(`${upstream}__trigger-elicitation-request`, {})).toContain('provided');
    expect(await client.call(`${upstream}__trigger-sampling-request`, { prompt: 'Hi' })).toContain(
      'forty-two',
    );
  });

  it('reads resources of server-everything, listed and by template', async () => {
    expect(await client.read('demo://resource/static/document/architecture.md')).toContain('# ');
    expect(await client.read('demo://resource/dynamic/text/7')).toContain('Resource 7');
  });

  it('has server-filesystem work in its own roots', async () => {
    const roots = () => client.call('files__list_allowed_directories', {});
    await expect.poll(roots, { timeout: 10_000 }).toContain(join(folder, era));
    expect(await roots()).not.toContain('given');
    const path = join(folder, era, 'note.txt');
    expect(await client.call('files__read_text_file', { path })).toBe(`a note in ${era}`);
  });

  it('shares the memory of server-memory with everybody', async () => {
    const name = `${transport} ${era}`;
    const entities = [{ name, entityType: 'client', observations: ['was here'] }];
    await client.call('memory__create_entities', { entities });
    expect(await client.call('memory__read_graph', {})).toContain('http legacy');
    expect(await client.call('memory__read_graph', {})).toContain(name);
  });
});
