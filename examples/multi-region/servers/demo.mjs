// Stand-ins for the servers of this example, over stdio: `node demo.mjs crm|search`
import { McpServer } from '@modelcontextprotocol/server';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { z } from 'zod';

/** By server: name of the tool -> what it does, its arguments, its annotations. */
const SERVERS = {
  crm: {
    crm_lookup: ['Reads the record of a person.', { id: z.number().int() }, { readOnlyHint: true }],
    crm_update: [
      'Adds a note to the record of a person.',
      { id: z.number().int(), note: z.string() },
      { readOnlyHint: false, destructiveHint: false },
    ],
  },
  search: {
    search_web: ['Searches the web.', { query: z.string() }, { readOnlyHint: true, openWorldHint: true }],
  },
};

const name = process.argv[2] ?? '';
const tools = SERVERS[name];
if (tools === undefined) {
  process.stderr.write(`demo.mjs: one of ${Object.keys(SERVERS).join(', ')}\n`);
  process.exit(64);
}
const server = new McpServer({ name: `demo-${name}`, version: '1.0.0' });
for (const [tool, [description, shape, annotations]] of Object.entries(tools)) {
  const inputSchema = z.object(shape);
  server.registerTool(tool, { description, inputSchema, annotations }, async (given) => ({
    content: [{ type: 'text', text: `${tool} ${JSON.stringify(given)}` }],
  }));
}
await server.connect(new StdioServerTransport());
