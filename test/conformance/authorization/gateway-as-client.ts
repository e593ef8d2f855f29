// One gateway for all scenarios of an era. For each it is given another bundle, with the suite's server as its upstream,
// and an official client calls the suite's tool through it; a person behind that client goes wherever the gateway
// sends him. What the suite then judges is the gateway as a client of an authorization server.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { compile } from '../../../compiler/compile.ts';
import { renderText } from '../../../compiler/diagnostics/render-text.ts';
import { hashTool } from '../../../policies/pinning/definition.ts';
import { Gateway } from '../../../runtime/gateway.ts';
import { canonical } from '../../../schema/canonical.ts';
import { textOf } from '../../e2e/clients.ts';
import { formIn, Person } from '../../runtime/connect/person.ts';
import type { Wire } from '../suite.ts';
import type { Task } from './counter.ts';
import { credentialsFor } from './credentials.ts';

const KEY = 'mcpgw_somebody-key-0123456789';
const TOOL = { name: 'test-tool', inputSchema: { type: 'object' } };
/** Times a client calls before it gives up: without an account, with one, and after whatever became of that. */
const PATIENCE = 3;

const quiet = () => {};
const LOG = { error: quiet, warn: quiet, info: quiet, debug: quiet };

export class GatewayAsClient {
  readonly #wire: Wire;
  readonly #folder = mkdtempSync(join(tmpdir(), 'mcpgw-as-client-'));
  readonly #gateway: Gateway;

  constructor(wire: Wire) {
    this.#wire = wire;
    writeFileSync(join(this.#folder, 'key'), '0123456789abcdef0123456789abcdef');
    const options = { version: '0.0.0', engine: undefined, log: LOG, stateFolder: this.#folder };
    this.#gateway = new Gateway(options);
  }

  /** Resolves with what the tool said, or with why it could not be called. */
  async play(task: Task): Promise<string> {
    try {
      await this.#serve(task);
      return await this.#call();
    } catch (error) {
      return `could not be called: ${(error as Error).message}`;
    }
  }

  async close(): Promise<void> {
    await this.#gateway.close();
    rmSync(this.#folder, { recursive: true });
  }

  async #serve(task: Task): Promise<void> {
    const hash = `sha256:${createHash('sha256').update(KEY).digest('hex')}`;
    const { auth, secret } = await credentialsFor(task, join(this.#folder, 'secret'));
    writeFileSync(join(this.#folder, 'secret'), secret);
    const config = {
      version: 1,
      gateway: {
        listeners: [{ address: '127.0.0.1', port: 0, path: '/mcp' }],
        sessions: { key: `\${file:${this.#folder}/key}` },
        admin: { enabled: false },
        reload: { watch: false },
        shutdown_grace: '50ms',
      },
      authn: {
        providers: {
          keys: { type: 'api_key', header: 'x-api-key', keys: { somebody: { hash, user: 'somebody' } } },
        },
      },
      authz: { rules: [{ name: 'all', effect: 'allow', who: { authenticated: true } }] },
      pinning: { mode: 'enforce' },
      upstreams: { suite: { url: task.server, auth } },
    };
    const tools = { [TOOL.name]: { inputSchema: TOOL.inputSchema, hash: hashTool(TOOL) } };
    const { bundle, diagnostics } = compile(
      {
        'mcpgw.yaml': JSON.stringify(config),
        'mcpgw.lock.json': JSON.stringify({ lockfile_version: 1, upstreams: { suite: { tools } } }),
      },
      { commit: null, dirty: false },
    );
    if (bundle === undefined) throw new Error(renderText(diagnostics));
    const reload = await this.#gateway.reload(Buffer.from(`${canonical(bundle)}\n`));
    if (reload.result !== 'ok') throw new Error(JSON.stringify(reload));
  }

  /** Whenever the gateway shows a page, the person goes there. */
  async #call(): Promise<string> {
    const person = new Person();
    const mode = this.#wire === '2026-07-28' ? { pin: this.#wire } : 'legacy';
    const client = new Client(
      { name: 'mcpgw-as-client', version: '1.0.0' },
      { capabilities: { elicitation: { url: {} } }, versionNegotiation: { mode } },
    );
    client.setRequestHandler('elicitation/create', async ({ params }) => {
      const connected = await goThrough(person, (params as { url: string }).url);
      return { action: connected ? 'accept' : 'cancel' };
    });
    const port = this.#gateway.status().listeners[0]?.port;
    const transport = new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${port}/mcp`), {
      requestInit: { headers: { 'x-api-key': KEY } },
    });
    await client.connect(transport);
    try {
      for (let times = 1; ; times += 1) {
        try {
          const result = await client.callTool({ name: TOOL.name, arguments: {} });
          if (result.isError === true) throw new Error(textOf(result));
          return textOf(result);
        } catch (error) {
          if (times === PATIENCE) throw error;
          const page = pageIn(error);
          if (page !== undefined) await goThrough(person, page);
        }
      }
    } finally {
      await client.close();
    }
  }
}

/** The address in the question of a legacy gateway (-32042), or in the refusal for clients that cannot be asked. */
function pageIn(error: unknown): string | undefined {
  const { data } = error as { data?: { url?: string; elicitations?: { url: string }[] } };
  return data?.elicitations?.[0]?.url ?? data?.url;
}

/** Whether it worked. The suite's authorization server asks nobody anything: it sends people right back. */
async function goThrough(person: Person, page: string): Promise<boolean> {
  const question = await person.visit(page);
  if (question.status !== 200) return false;
  const { action, fields } = formIn(question);
  const sent = (await person.visit(action, fields)).headers.get('location');
  const back = sent && (await person.visit(sent)).headers.get('location');
  return back !== null && (await person.visit(back)).text.includes('<h1>Connected');
}
