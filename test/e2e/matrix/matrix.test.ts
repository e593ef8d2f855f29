// Every client to every server: 4 client transports x 4 upstream transports x 2 x 2 eras. A cell calls a tool, reads
// a resource, gets a prompt, hears of progress, cancels, and answers one elicitation and one sampling request; or it
// is impossible by the specification, and docs/protocol.md says why.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GatewayProcess, startGateway, writeRepository } from '../gateway-process.ts';
import { connect, type Doors, type Era, type MatrixClient, type Transport } from './clients.ts';
import { startUpstream, type Upstream } from './upstreams.ts';

const TRANSPORTS: readonly Transport[] = ['http', 'sse', 'websocket', 'stdio'];
const ERAS: readonly Era[] = ['legacy', 'modern'];
const KINDS = TRANSPORTS.flatMap((transport) => ERAS.map((era) => ({ transport, era })));

/** HTTP+SSE ends with 2025-03-26, which replaced it: no modern client or server speaks it. */
const exists = ({ transport, era }: { transport: Transport; era: Era }): boolean =>
  transport !== 'sse' || era === 'legacy';

const configuration = (upstream: Upstream) => `
version: 1
gateway:
  listeners:
    - { port: 0 }
  admin: { port: 0 }
upstreams:
${upstream.yaml}
`;

describe.each(KINDS.filter(exists))('in front of a $era server over $transport', (server) => {
  let upstream: Upstream;
  let gateway: GatewayProcess;
  let doors: Doors;

  beforeAll(async () => {
    upstream = await startUpstream(server.transport, server.era);
    const directory = writeRepository({ 'mcpgw.yaml': configuration(upstream) });
    gateway = await startGateway(directory, ['--config', directory]);
    const args = [resolve('dist/cli/main.js'), 'serve', '--config', directory, '--stdio'];
    doors = { origin: new URL(gateway.url).origin, stdio: { command: process.execPath, args } };
  });
  afterAll(async () => {
    await gateway.stop();
    await upstream.close();
  });

  it.each(KINDS.filter(exists))('a $era client over $transport can do everything', async (kind) => {
    const client = await connect(kind.transport, kind.era, doors);
    try {
      await doEverything(client, `${kind.transport} ${kind.era}`);
    } finally {
      await client.close();
    }
  });
});

async function doEverything(client: MatrixClient, name: string): Promise<void> {
  expect(await client.call('test_simple_text', {})).toBe('This is a simple text response for testing.');
  expect(await client.read('test://static-text')).toBe('This is the content of the static text resource.');
  expect(await client.prompt('test_simple_prompt')).toBe('This is a simple prompt for testing.');

  const heard: number[] = [];
  await client.call('test_tool_with_progress', {}, { onprogress: ({ progress }) => heard.push(progress) });
  expect(heard).toEqual([0, 50, 100]);

  expect(await client.call('test_elicitation', { message: 'Who are you?' })).toContain('ada@example.com');
  expect(await client.call('test_sampling', { prompt: 'What is the answer?' })).toBe(
    'LLM response: forty-two',
  );

  const taken = new AbortController();
  // The server has the call as soon as it reports progress, and only then there is something to cancel.
  const onprogress = () => taken.abort();
  await expect(client.call('test_hang', { name }, { onprogress, signal: taken.signal })).rejects.toThrow();
  await expect.poll(() => client.call('test_was_cancelled', { name }), { timeout: 5_000 }).toBe('yes');
}

describe('docs/protocol.md', () => {
  it('has the matrix that was tested here', () => {
    const page = readFileSync('docs/protocol.md', 'utf8');
    const rows = page.split('\n').filter((line) => /^\| (legacy|modern) client over /.test(line));
    const cells = new Map(
      rows.map((row) => {
        const [name = '', ...verdicts] = row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim());
        return [name, verdicts];
      }),
    );
    for (const client of KINDS) {
      const verdicts = KINDS.map((server) => (exists(client) && exists(server) ? 'pass' : 'impossible'));
      expect(cells.get(`${client.era} client over ${client.transport}`)).toEqual(verdicts);
    }
    expect(cells.size).toBe(KINDS.length);
  });
});
