// The example with keys, started as its first lines say, and used by official clients with the keys it prints.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  Client as ModernClient,
  StreamableHTTPClientTransport as ModernTransport,
} from '@modelcontextprotocol/client';
import { afterEach, expect, it } from 'vitest';

let example: ReturnType<typeof spawn> | undefined;
afterEach(async () => {
  if (example === undefined || example.exitCode !== null) return;
  example.kill('SIGTERM');
  await once(example, 'exit');
});

/** The keys it prints, by client, once it serves. */
async function started(child: ReturnType<typeof spawn>): Promise<Map<string, string>> {
  let out = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
  let err = '';
  for await (const chunk of child.stderr ?? []) {
    err += String(chunk);
    if (!/^ +curl .*\n/m.test(err)) continue;
    expect(err).toContain('-H "authorization: Bearer $TOKEN"');
    return new Map(
      [...out.matchAll(/^(\w+): authorization: Bearer (\S+)$/gm)].map(([, id = '', key = '']) => [id, key]),
    );
  }
  throw new Error(`the example did not start; ports 8090 and 9902 must be free:\n${err}`);
}

async function connect(key: string): Promise<ModernClient> {
  const client = new ModernClient({ name: 'tests', version: '1' }, { versionNegotiation: { mode: 'auto' } });
  const headers = { authorization: `Bearer ${key}` };
  await client.connect(
    new ModernTransport(new URL('http://127.0.0.1:8090/mcp'), { requestInit: { headers } }),
  );
  return client;
}

it('gives each key what its client may use, and keeps to its limits', async () => {
  const child = spawn(process.execPath, ['examples/api-keys/start.mjs'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  example = child;
  const keys = await started(child);
  expect([...keys.keys()]).toEqual(['reader', 'writer', 'keeper']);
  const names = async (id: string): Promise<string[]> => {
    const client = await connect(keys.get(id)!);
    const { tools } = await client.listTools();
    await client.close();
    return tools.map(({ name }) => name).sort();
  };
  expect(await names('reader')).toEqual(['open_nodes', 'read_graph', 'search_nodes']);
  expect(await names('writer')).not.toContain('delete_entities');
  expect(await names('keeper')).toContain('delete_entities');

  const writer = await connect(keys.get('writer')!);
  const write = () => writer.callTool({ name: 'create_entities', arguments: { entities: [] } });
  for (let i = 0; i < 5; i += 1) expect((await write()).isError).not.toBe(true);
  await expect(write()).rejects.toMatchObject({
    code: 429,
    data: { limit_type: 'per_tool', limit: 5, window: '60s' },
  });
  await writer.close();

  await expect(connect('mcpgw_0123456789012345678901234567890123456789012')).rejects.toThrow();
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
