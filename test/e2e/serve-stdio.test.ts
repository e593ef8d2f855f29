// `mcpgw serve --stdio`: the gateway inside a desktop client. The official clients start it as they start any server;
// what they cannot see (its pipes, its exit code) is looked at with a raw process.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Client as V2 } from '@modelcontextprotocol/client';
import { StdioClientTransport as V2Stdio } from '@modelcontextprotocol/client/stdio';
import { Client as V1 } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as V1Stdio } from '@modelcontextprotocol/sdk/client/stdio.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type AnyClient, textOf } from './clients.ts';
import { writeRepository } from './gateway-process.ts';

const main = resolve('dist/cli/main.js');
const everything = resolve('node_modules/@modelcontextprotocol/server-everything/dist/index.js');
const IDENTITY = { name: 'mcpgw-tests', version: '1.0.0' };

/** Neither port is to be opened: both may be taken. */
function repository(port = 0, adminPort = 0): string {
  const directory = writeRepository({
    'mcpgw.yaml': `version: 1
gateway:
  listeners: [{ name: local, port: ${port} }]
  admin: { port: ${adminPort} }
  reload: { debounce: 50ms }
upstreams:
  everything:
    command: ${process.execPath}
    args: ["${everything}", "stdio"]
`,
    'routes/main.yaml': deny('get-env', 'local'),
  });
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

function deny(tool: string, listener: string): string {
  return `routes:\n  - name: no\n    match: { tool_name: ${tool}, listener: ${listener} }\n    deny: Not today.\n`;
}

const startOf = (directory: string) => ({
  command: process.execPath,
  args: [main, 'serve', '--stdio', '--config', directory],
  stderr: 'ignore' as const,
});

const CLIENTS: Record<string, (directory: string) => Promise<AnyClient>> = {
  'SDK v1': async (directory) => {
    const client = new V1(IDENTITY);
    await client.connect(new V1Stdio(startOf(directory)) as never);
    return client as AnyClient;
  },
  'SDK v2, legacy': (directory) => secondLine(directory, 'legacy'),
  'SDK v2, auto': (directory) => secondLine(directory, 'auto'),
  'SDK v2, modern': (directory) => secondLine(directory, { pin: '2026-07-28' }),
};

async function secondLine(directory: string, mode: 'legacy' | 'auto' | { pin: string }): Promise<AnyClient> {
  const client = new V2(IDENTITY, { versionNegotiation: { mode } });
  await client.connect(new V2Stdio(startOf(directory)));
  return client as AnyClient;
}

describe.each(Object.entries(CLIENTS))('%s', (_name, connect) => {
  it('uses the tools behind the gateway, under the policy of the first listener', async () => {
    const client = await connect(repository());
    onTestFinished(() => client.close());
    const names = (await client.listTools()).tools.map(({ name }) => name);
    expect(names).toContain('echo');
    expect(names).not.toContain('get-env');
    expect(textOf(await client.callTool({ name: 'echo', arguments: { message: 'zwö' } }))).toContain('zwö');
  });
});

interface Raw {
  readonly child: ChildProcess;
  say(message: object): void;
  /** The next line of stdout, which must be a message. */
  next(): Promise<Record<string, unknown>>;
  stderr(): string;
}

function raw(directory: string): Raw {
  const { command, args } = startOf(directory);
  const env = { ...process.env, MCPGW_LOG_FORMAT: 'json' };
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], env });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    child,
    say: (message) => void child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`),
    next: async () => {
      const { value, done } = await lines.next();
      if (done) throw new Error(`the process ended: ${stderr}`);
      return JSON.parse(value);
    },
    stderr: () => stderr,
  };
}

async function takenPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  return (server.address() as { port: number }).port;
}

const initialize = {
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: IDENTITY },
};
const echo = (id: number) => ({
  id,
  method: 'tools/call',
  params: { name: 'echo', arguments: { message: 'x' } },
});

describe('the process', () => {
  it('keeps stdout for messages, opens no port, and takes changes while it runs', async () => {
    const directory = repository(await takenPort(), await takenPort());
    const { say, next, stderr } = raw(directory);
    say(initialize);
    expect(await next()).toMatchObject({ id: 1, result: { protocolVersion: '2025-11-25' } });
    say({ method: 'notifications/initialized' });
    say(echo(2));
    expect(await next()).toMatchObject({ id: 2, result: {} });
    writeFileSync(join(directory, 'routes/main.yaml'), deny('echo', 'local'));
    // The list changed, and this client heard of it.
    expect(await next()).toMatchObject({ method: 'notifications/tools/list_changed' });
    say(echo(3));
    expect(await next()).toMatchObject({ id: 3, error: {} });
    await expect.poll(stderr).toContain('reload ok');
    expect(stderr()).not.toContain('cannot be opened');
  });

  it('ends when the client ends its input, after what was in flight, with exit code 0', async () => {
    const { child, say, next } = raw(repository());
    say(initialize);
    await next();
    say({ method: 'notifications/initialized' });
    const params = { name: 'trigger-long-running-operation', arguments: { duration: 1, steps: 1 } };
    say({ id: 2, method: 'tools/call', params });
    child.stdin?.end();
    const exit = once(child, 'exit');
    expect(await next()).toMatchObject({ id: 2, result: {} });
    expect(await exit).toEqual([0, null]);
  });

  it('ends on SIGTERM with exit code 0 while the client still holds its pipes', async () => {
    const { child, say, next } = raw(repository());
    say(initialize);
    await next();
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('says on stderr why it cannot start', async () => {
    const directory = writeRepository({ 'mcpgw.yaml': 'version: 1\nupstreams: { a: { nonsense: 1 } }\n' });
    onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
    const { child, stderr } = raw(directory);
    let stdout = '';
    child.stdout?.on('data', (chunk) => {
      stdout += chunk;
    });
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(stdout).toBe('');
    expect(stderr()).toContain('nonsense');
  });
});
