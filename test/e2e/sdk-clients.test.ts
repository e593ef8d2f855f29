// The quickstart's three upstreams through the gateway, with every official client, on both HTTP engines.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLIENTS, textOf } from './clients.ts';
import { ENGINES } from './engines.ts';
import { type GatewayProcess, startGateway, writeRepository } from './gateway-process.ts';

const quickstart = (path: string): string => readFileSync(`examples/quickstart/${path}`, 'utf8');

/** The example's own files; only the ports are freed and the command of the stdio servers shortened. */
function repository(unitsUrl: string): string {
  return writeRepository({
    'mcpgw.yaml': quickstart('mcpgw.yaml')
      .replace('8080', '0')
      .replace('9901', '0')
      .replace('port: 8080', 'port: 0'),
    'upstreams/local.yaml': quickstart('upstreams/local.yaml').replace(
      '${env:UNITS_URL:-http://127.0.0.1:3001/mcp}',
      unitsUrl,
    ),
    'routes/main.yaml': quickstart('routes/main.yaml'),
  });
}

describe.each(ENGINES)('on the engine %s', (engine) => {
  let gateway: GatewayProcess;
  let units: ReturnType<typeof spawn>;

  beforeAll(async () => {
    units = spawn(process.execPath, ['examples/quickstart/servers/units.mjs', '0'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const [line] = (await once(units.stderr!, 'data')) as [Buffer];
    const url = /http:\S+/.exec(String(line))?.[0] ?? '';
    const directory = repository(url);
    gateway = await startGateway(directory, ['--config', directory, '--http-engine', engine]);
  });
  afterAll(async () => {
    units.kill();
    expect(await gateway.stop()).toBe(0);
  });

  describe.each(Object.entries(CLIENTS))('%s', (_name, connect) => {
    it('lists the tools of all three upstreams and calls one of each', async () => {
      const client = await connect(gateway.url);
      const names = (await client.listTools()).tools.map((tool) => tool.name);
      expect(names).toEqual(
        expect.arrayContaining(['echo', 'files__read_text_file', 'convert', 'list_units']),
      );
      expect(names).not.toContain('get-env');
      expect(names).not.toContain('files__write_file');

      expect(textOf(await client.callTool({ name: 'echo', arguments: { message: 'hello' } }))).toContain(
        'hello',
      );
      const file = await client.callTool({
        name: 'files__read_text_file',
        arguments: { path: resolve('examples/quickstart/files/hello.txt') },
      });
      expect(textOf(file)).toContain('Hello from the files server');
      expect(
        textOf(await client.callTool({ name: 'convert', arguments: { value: 3, from: 'h', to: 'min' } })),
      ).toBe('3 h = 180 min');
      await client.close();
    });

    it('is told that a denied tool is denied, and that an unknown one is unknown', async () => {
      const client = await connect(gateway.url);
      await expect(
        client.callTool({ name: 'files__write_file', arguments: { path: 'x', content: 'y' } }),
      ).rejects.toMatchObject({
        code: 403,
        message: expect.stringContaining('This gateway only reads files.'),
      });
      await expect(client.callTool({ name: 'get-env' })).rejects.toMatchObject({ code: -32602 });
      await client.close();
    });
  });
});
