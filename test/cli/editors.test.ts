// The published schema in the real YAML language server, spoken to as an editor does.
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './mcpgw.ts';

interface Found {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: {
    readonly uri: string;
    readonly diagnostics: readonly Found[];
    readonly items: readonly { readonly section: string }[];
  };
  readonly result?: unknown;
}

const schemas = join(root, 'schema', 'generated');
const SETTINGS = {
  yaml: {
    validate: true,
    hover: true,
    completion: true,
    schemaStore: { enable: false },
    schemas: {
      [pathToFileURL(join(schemas, 'config.schema.json')).href]: ['/config/**'],
      [pathToFileURL(join(schemas, 'overlay.schema.json')).href]: ['/overlay/**'],
      [pathToFileURL(join(schemas, 'tests.schema.json')).href]: ['/tests/**'],
    },
  },
};

let server: ChildProcess;
let nextId = 0;
const answers = new Map<number, (message: Message) => void>();
const diagnostics = new Map<string, (found: readonly Found[]) => void>();

function send(message: object): void {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  server.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

function ask<T>(method: string, params: object): Promise<T> {
  nextId += 1;
  const id = nextId;
  return new Promise((resolve) => {
    answers.set(id, ({ result }) => resolve(result as T));
    send({ id, method, params });
  });
}

/** What the server says of a document when it is opened. */
function open(uri: string, text: string): Promise<readonly Found[]> {
  return new Promise((resolve) => {
    diagnostics.set(uri, resolve);
    send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
    });
  });
}

function receive({ id, method, params, result }: Message): void {
  if (method === 'textDocument/publishDiagnostics')
    diagnostics.get(params?.uri ?? '')?.(params?.diagnostics ?? []);
  else if (method === 'workspace/configuration')
    send({
      id,
      result: params?.items.map(({ section }) => (section === 'yaml' ? SETTINGS.yaml : {})),
    });
  else if (method !== undefined && id !== undefined) send({ id, result: null });
  else if (id !== undefined) answers.get(id)?.(result === undefined ? {} : { result });
}

beforeAll(async () => {
  const manifest = createRequire(import.meta.url).resolve('yaml-language-server/package.json');
  server = spawn(process.execPath, [join(manifest, '..', 'bin', 'yaml-language-server'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let buffer = Buffer.alloc(0);
  server.stdout?.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n');
      const length = Number(
        /Content-Length: (\d+)/i.exec(buffer.subarray(0, Math.max(0, head)).toString())?.[1],
      );
      if (head === -1 || buffer.length < head + 4 + length) return;
      const body = buffer.subarray(head + 4, head + 4 + length).toString();
      buffer = buffer.subarray(head + 4 + length);
      receive(JSON.parse(body));
    }
  });
  await ask('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { workspace: { configuration: true } },
  });
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings: SETTINGS } });
});

afterAll(() => server.kill());

test('an unknown field is an error at its place', async () => {
  const found = await open(
    'file:///config/unknown.yaml',
    'version: 1\nroutes:\n  - match: { tool_prefx: a }\n    deny: x\n',
  );
  expect(found).toEqual([expect.objectContaining({ message: expect.stringContaining('tool_prefx') })]);
  expect(found[0]?.range.start.line).toBe(2);
});

test('tool_prefix is offered where it can stand', async () => {
  const uri = 'file:///config/completion.yaml';
  await open(uri, 'version: 1\nroutes:\n  - match:\n      tool_p\n');
  const { items } = await ask<{ items: readonly { label: string }[] }>('textDocument/completion', {
    textDocument: { uri },
    position: { line: 3, character: 12 },
  });
  expect(items.map(({ label }) => label)).toContain('tool_prefix');
});

test('a field tells what it is', async () => {
  const uri = 'file:///config/hover.yaml';
  await open(uri, 'version: 1\nroutes: []\n');
  const { contents } = await ask<{ contents: unknown }>('textDocument/hover', {
    textDocument: { uri },
    position: { line: 1, character: 2 },
  });
  expect(JSON.stringify(contents)).toContain('Which calls go where');
});

const examples = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' }).filter((path) =>
  /^[^/]+\/(mcpgw|(upstreams|routes|policies|teams|clients|environments|tests)\/.*)\.ya?ml$/.test(path),
);

test('there are examples', () => expect(examples.length).toBeGreaterThan(3));

test.each(examples)('examples/%s has no error', async (path) => {
  const text = readFileSync(join(root, 'examples', path), 'utf8').replace(
    /^# yaml-language-server.*\n/m,
    '\n',
  );
  const kind = path.endsWith('.test.yaml') ? 'tests' : path.includes('/environments/') ? 'overlay' : 'config';
  expect(await open(`file:///${kind}/${path.replaceAll('/', '-')}`, text)).toEqual([]);
});
