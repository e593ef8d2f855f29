// `mcpgw serve --config`: what a person at the keyboard sees when editing YAML, and when a server dies.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type GatewayProcess, startGateway, writeRepository } from './gateway-process.ts';
import { callTool } from './raw-call.ts';

const everything = resolve('node_modules/@modelcontextprotocol/server-everything/dist/index.js');
const ROOT = `version: 1
gateway:
  listeners: [{ name: local, port: 0 }]
  admin: { port: 0 }
upstreams:
  everything:
    command: ${process.execPath}
    args: ["${everything}", "stdio"]
`;
const deny = (tool: string): string =>
  `routes:\n  - name: no-${tool}\n    match: { tool_name: ${tool} }\n    deny: Not today.\n`;

let gateway: GatewayProcess;
const start = async (files: Record<string, string>): Promise<void> => {
  const directory = writeRepository(files);
  gateway = await startGateway(directory, ['--config', directory]);
};
const write = (path: string, text: string): void => writeFileSync(join(gateway.directory, path), text);
afterEach(() => gateway?.stop());

/** Processes whose command line names the stdio server and whose ancestor is the gateway. */
function serverProcesses(): number[] {
  return readdirSync('/proc').flatMap((entry) => {
    if (!/^\d+$/.test(entry)) return [];
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      const command = readFileSync(`/proc/${entry}/cmdline`, 'utf8');
      return command.includes('server-everything') && parent === gateway.child.pid ? [Number(entry)] : [];
    } catch {
      return [];
    }
  });
}

describe('serving a directory', () => {
  it('prints what it serves and a curl line, and answers on the endpoint', async () => {
    await start({ 'mcpgw.yaml': ROOT });
    expect(gateway.stderr()).toMatch(/everything +\d+ tools \(legacy era\)/);
    expect((await callTool(gateway.url, 'echo', { message: 'hi' })).text).toContain('hi');
  });

  it('takes an edit over and says what changed', async () => {
    await start({ 'mcpgw.yaml': ROOT, 'routes/main.yaml': deny('get-sum') });
    write('routes/main.yaml', deny('echo'));
    expect(await gateway.logged('reload ok')).toMatch(/reload ok \w{8} -> \w{8} \(2 routes\) in \d+ ms/);
    expect((await callTool(gateway.url, 'echo', { message: 'hi' })).answer).toMatchObject({
      error: { code: 403, message: 'Not today.' },
    });
  });

  it('reports a broken edit with its place and keeps the old policy', async () => {
    await start({ 'mcpgw.yaml': ROOT, 'routes/main.yaml': deny('get-sum') });
    write('routes/main.yaml', deny('get-sum').replace('tool_name', 'tool_nme'));
    const line = await gateway.logged('reload rejected');
    expect(line).toContain('routes/main.yaml:3:');
    expect((await callTool(gateway.url, 'echo', { message: 'hi' })).text).toContain('hi');
    const status = await (await fetch(`${gateway.admin}/status`)).json();
    expect(status).toMatchObject({
      bundle: {
        last_reload: {
          result: 'failure',
          errors: [{ place: expect.stringContaining('routes/main.yaml:3:') }],
        },
      },
    });
  });

  it('says which change needs a restart', async () => {
    await start({ 'mcpgw.yaml': ROOT });
    write('mcpgw.yaml', ROOT.replace('admin: { port: 0 }', 'admin: { port: 0, enabled: false }'));
    await gateway.logged('reload ok');
    expect(await gateway.logged('need a restart')).toContain('gateway.admin');
  });

  it('answers the call a killed server was working on, and the next one after its restart', async () => {
    await start({ 'mcpgw.yaml': ROOT });
    const slow = callTool(gateway.url, 'trigger-long-running-operation', {});
    const before = serverProcesses();
    expect(before).toHaveLength(1);
    await inFlight();
    process.kill(before[0] ?? 0, 'SIGKILL');
    expect((await slow).answer).toMatchObject({
      error: { code: 503, message: 'The upstream is unavailable' },
    });
    expect((await callTool(gateway.url, 'echo', { message: 'back' })).text).toContain('back');
    const after = serverProcesses();
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
    expect(await gateway.stop()).toBe(0);
    expect(() => process.kill(after[0] ?? 0, 0)).toThrow('ESRCH');
  });
});

/** Waits until the gateway counts a call in flight at its upstream. */
async function inFlight(): Promise<void> {
  for (;;) {
    const status = (await (await fetch(`${gateway.admin}/status`)).json()) as {
      upstreams: { in_flight: number }[];
    };
    if (status.upstreams.some((upstream) => upstream.in_flight > 0)) return;
  }
}
