#!/usr/bin/env node
// The client the official suite starts for its client scenarios: a gateway in front of the suite's server, and an
// official client in front of the gateway, which does what the scenario waits for. What the suite then judges is how
// the gateway behaves as a client.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';

const url = process.argv.at(-1);
const scenario = process.env.MCP_CONFORMANCE_SCENARIO;
const version = process.env.MCP_CONFORMANCE_PROTOCOL_VERSION ?? '2025-11-25';
const context = JSON.parse(process.env.MCP_CONFORMANCE_CONTEXT ?? '{}');

const callFirst = async (client) => {
  const [first] = (await client.listTools()).tools;
  await client.callTool({ name: first.name, arguments: { a: 2, b: 3 } });
};
const callAll = async (client) => {
  for (const { name } of (await client.listTools()).tools) await client.callTool({ name, arguments: {} });
};

const SCENARIOS = {
  initialize: (client) => client.listTools(),
  tools_call: callFirst,
  'request-metadata': (client) => client.listTools(),
  'json-schema-ref-no-deref': (client) => client.listTools(),
  'elicitation-sep1034-client-defaults': callAll,
  'sse-retry': callAll,
  'http-invalid-tool-headers': callAll,
  'http-standard-headers': async (client) => {
    await callAll(client);
    for (const { uri } of (await client.listResources()).resources) await client.readResource({ uri });
    for (const { name } of (await client.listPrompts()).prompts) await client.getPrompt({ name });
  },
  'http-custom-headers': async (client) => {
    await client.listTools();
    for (const call of context.toolCalls)
      await client.callTool({ name: call.name, arguments: call.arguments });
  },
  'sep-2322-client-request-state': async (client) => {
    await client.listTools();
    for (const name of ['test_mrtr_echo_state', 'test_mrtr_no_state', 'test_mrtr_no_result_type']) {
      await client.callTool({ name, arguments: {} });
    }
  },
};

const repository = mkdtempSync(join(tmpdir(), 'mcpgw-client-side-'));
const upstream = `upstreams:\n  suite:\n    url: ${JSON.stringify(url)}\n`;
const listeners = 'gateway:\n  listeners:\n    - { port: 0 }\n  admin: { port: 0 }\n';
writeFileSync(join(repository, 'mcpgw.yaml'), `version: 1\n${listeners}${upstream}`);
const gateway = spawn(process.execPath, [resolve('dist/cli/main.js'), 'serve', '--config', repository], {
  stdio: ['ignore', 'ignore', 'pipe'],
});
let banner = '';
gateway.stderr.setEncoding('utf8');
while (!/endpoint +\S+\s/.test(banner)) banner += (await once(gateway.stderr, 'data'))[0];
gateway.stderr.resume();

const mode = version >= '2026-07-28' ? { pin: '2026-07-28' } : 'legacy';
const client = new Client(
  { name: 'mcpgw-client-side', version: '1.0.0' },
  { capabilities: { elicitation: { form: {} } }, versionNegotiation: { mode } },
);
client.setRequestHandler('elicitation/create', async ({ params }) => {
  // Between question and retry comes a call that has nothing to do with it.
  if (scenario === 'sep-2322-client-request-state') await client.callTool({ name: 'test_mrtr_unrelated' });
  const properties = Object.entries(params.requestedSchema.properties);
  const content = Object.fromEntries(properties.map(([name, { default: value }]) => [name, value ?? true]));
  return { action: 'accept', content };
});
try {
  await client.connect(new StreamableHTTPClientTransport(new URL(/endpoint +(\S+)/.exec(banner)[1])));
  await SCENARIOS[scenario](client);
  await client.close();
} finally {
  gateway.kill('SIGTERM');
  await once(gateway, 'exit');
  rmSync(repository, { recursive: true });
}
