// Stand-ins for the servers of this example: small MCP servers over stdio that offer the tools the policies are about
// and only say what they would do. `node demo.mjs files|database|sandbox|search|tickets`
import { McpServer } from '@modelcontextprotocol/server';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { z } from 'zod';

const READS = { readOnlyHint: true };
const WRITES = { readOnlyHint: false, destructiveHint: false };
const DESTROYS = { readOnlyHint: false, destructiveHint: true };

/** By server: name of the tool -> what it does, its arguments, its annotations. */
const SERVERS = {
  files: {
    file_read: ['Reads a file of the workspace.', { path: z.string() }, READS],
    file_list: ['Lists the files of a folder of the workspace.', { path: z.string() }, READS],
    file_write: ['Writes a file of the workspace.', { path: z.string(), content: z.string() }, DESTROYS],
  },
  database: {
    db_list: ['Lists the databases.', {}, READS],
    db_query: [
      'Runs a query that only reads.',
      { sql: z.string(), limit: z.number().int().optional() },
      READS,
    ],
    db_export: ['Exports a table to the object store.', { table: z.string() }, WRITES],
    db_drop_table: ['Drops a table.', { table: z.string() }, DESTROYS],
    db_truncate_table: ['Removes every row of a table.', { table: z.string() }, DESTROYS],
  },
  sandbox: {
    execute_code: ['Runs a script in the sandbox.', { code: z.string() }, DESTROYS],
    execute_python: ['Runs Python in the sandbox.', { code: z.string() }, DESTROYS],
  },
  search: {
    search_web: ['Searches the web.', { query: z.string() }, { ...READS, openWorldHint: true }],
  },
  tickets: {
    get_issue: ['Reads a ticket.', { id: z.number().int() }, READS],
    create_issue: ['Opens a ticket.', { title: z.string(), body: z.string().optional() }, WRITES],
    search_issues: ['Searches tickets.', { text: z.string() }, READS],
    delete_project: ['Deletes a project with all its tickets.', { id: z.number().int() }, DESTROYS],
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
