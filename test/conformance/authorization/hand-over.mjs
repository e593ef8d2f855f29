#!/usr/bin/env node
// The program the official suite starts for each scenario of a client. It hands those about authorization over to the
// gateway that serves them all, at the address in its first argument, and ends when that one is done. The others are
// those of client-side/client.mjs.
import { request } from 'node:http';

const [counter, server] = [process.argv[2], process.argv.at(-1)];
const { MCP_CONFORMANCE_SCENARIO: scenario, MCP_CONFORMANCE_CONTEXT: context = '{}' } = process.env;
if (scenario.startsWith('auth/')) {
  const body = JSON.stringify({ scenario, server, context: JSON.parse(context) });
  request(counter, { method: 'POST' }, (answer) => answer.pipe(process.stdout)).end(body);
}
