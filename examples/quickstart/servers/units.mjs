// A small MCP server of the modern era (revision 2026-07-28) over Streamable HTTP, on the official SDK: it converts
// units. It stands for the servers of your own that you put behind the gateway.
//   node units.mjs [port]
import { createServer } from 'node:http';
import {
  localhostHostValidation,
  localhostOriginValidation,
  toNodeHandler,
} from '@modelcontextprotocol/node';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';

/** Factor to the base unit of each kind: metre, gram, second. */
const FACTORS = {
  length: { mm: 0.001, cm: 0.01, m: 1, km: 1000, in: 0.0254, ft: 0.3048, mi: 1609.344 },
  mass: { mg: 0.001, g: 1, kg: 1000, oz: 28.349523125, lb: 453.59237 },
  time: { s: 1, min: 60, h: 3600, d: 86400 },
};

function convert(value, from, to) {
  const kind = Object.values(FACTORS).find((units) => from in units && to in units);
  if (kind === undefined) throw new Error(`cannot convert ${from} to ${to}`);
  return (value * kind[from]) / kind[to];
}

function unitsServer() {
  const server = new McpServer({ name: 'units', version: '1.0.0' });
  server.registerTool(
    'convert',
    {
      description: 'Converts a value between units of length, mass or time.',
      inputSchema: z.object({ value: z.number(), from: z.string(), to: z.string() }),
      annotations: { readOnlyHint: true },
    },
    async ({ value, from, to }) => ({
      content: [{ type: 'text', text: `${value} ${from} = ${convert(value, from, to)} ${to}` }],
    }),
  );
  server.registerTool(
    'list_units',
    {
      description: 'Lists the units that convert knows.',
      inputSchema: z.object({}),
      annotations: { readOnlyHint: true },
    },
    async () => ({
      content: [
        {
          type: 'text',
          text: Object.entries(FACTORS)
            .map(([kind, units]) => `${kind}: ${Object.keys(units).join(' ')}`)
            .join('\n'),
        },
      ],
    }),
  );
  return server;
}

const handle = toNodeHandler(createMcpHandler(unitsServer));
const guards = [localhostHostValidation(), localhostOriginValidation()];
const port = Number(process.argv[2] ?? 3001);
const server = createServer((request, response) => {
  if (guards.every((guard) => guard(request, response))) handle(request, response);
});
server.listen(port, '127.0.0.1', () =>
  process.stderr.write(`units server on http://127.0.0.1:${server.address().port}/mcp\n`),
);
