#!/usr/bin/env node
// The program the official suite starts for each scenario of a client. It hands the scenario over to the gateway that
// serves them all, at the address in its first argument, and ends when that one is done.
const [counter, server] = [process.argv[2], process.argv.at(-1)];
const { MCP_CONFORMANCE_SCENARIO: scenario, MCP_CONFORMANCE_CONTEXT: context = '{}' } = process.env;
const body = JSON.stringify({ scenario, server, context: JSON.parse(context) });
const answer = await fetch(counter, { method: 'POST', body });
console.log(await answer.text());
