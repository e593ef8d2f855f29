// Who shares a process or a connection with whom, and which call a server's question goes to.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { ClientKey, Question } from '../../../../runtime/upstreams/upstream.ts';
import { CapabilityTable } from '../../../../runtime/wire/capabilities.ts';
import { type CallOptions, call, echo, toolNames } from '../contract-sink.ts';
import { emptied, membersOf } from '../process-groups.ts';
import { cleanUp, groupsOf, makeStdio } from './make-channel.ts';

const MODULES = new URL('../../../../node_modules/@modelcontextprotocol/', import.meta.url);
const packaged = (name: string) => fileURLToPath(new URL(`${name}/dist/index.js`, MODULES));
const SCRIPTED = fileURLToPath(new URL('../../../fixtures/scripted-stdio.mjs', import.meta.url));

const table = new CapabilityTable([]);
const declare = (capabilities: object) =>
  table.legacy(Buffer.from(JSON.stringify(capabilities)), '2025-11-25');
const ROOTS = declare({ roots: {} });
const ASKABLE = declare({ elicitation: { form: {} }, sampling: {}, roots: {} });

const ANNA: ClientKey = { session: 'a', client: 'anna' };
const BERT: ClientKey = { session: 'b', client: 'bert' };

const PER_CLIENT = { mode: 'per_client', max: 32 } as const;
const PER_SESSION = { mode: 'per_session', max: 32 } as const;

cleanUp();

const directories: string[] = [];
afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true });
});

function makeDirectory(name: string): string {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), `mcpgw-${name}-`)));
  directories.push(directory);
  return directory;
}

/** Answers questions as a client would. */
const answering =
  (answers: Partial<Record<Question['method'], object>>) =>
  (question: Question): void => {
    const answer = answers[question.method];
    if (answer === undefined) question.refuse(-32601, 'Method not found');
    else question.answer(Buffer.from(JSON.stringify(answer)));
  };

describe('server-filesystem, per session', () => {
  it('works in exactly the roots of the client that calls, and in no other', async () => {
    const made = makeStdio([packaged('server-filesystem')], { isolation: PER_SESSION });
    const directoryOf = new Map([
      [ANNA, makeDirectory('anna')],
      [BERT, makeDirectory('bert')],
    ]);
    const asked: string[] = [];
    const allowedOf = async (client: ClientKey) => {
      const uri = pathToFileURL(directoryOf.get(client)!).href;
      const options: CallOptions = {
        client,
        capabilities: ROOTS,
        onAsk: (question) => {
          asked.push(client.client);
          answering({ 'roots/list': { roots: [{ uri }] } })(question);
        },
      };
      return (await call(made.upstream, 'list_allowed_directories', options).outcome).text;
    };
    expect(await toolNames(made.upstream)).toContain('list_allowed_directories');
    const both = [ANNA, BERT];
    await Promise.all(both.map(allowedOf));
    for (const client of both) {
      // The server does not tell when it has digested the answer.
      await expect.poll(() => allowedOf(client)).toBe(`Allowed directories:\n${directoryOf.get(client)}`);
    }
    expect(asked.sort()).toEqual(['anna', 'bert']);
    expect(groupsOf(made)).toHaveLength(3);
  });
});

describe('server-memory, shared', () => {
  it('keeps one state for everybody, in one process', async () => {
    const memory = join(makeDirectory('memory'), 'memory.jsonl');
    const spec = { env: { MEMORY_FILE_PATH: memory }, cwd: undefined, stderr: 'log' } as const;
    const made = makeStdio([], {
      spec: { command: process.execPath, args: [packaged('server-memory')], ...spec },
    });
    const entities = [{ name: 'mcpgw', entityType: 'gateway', observations: ['shared'] }];
    const written = call(made.upstream, 'create_entities', {
      client: ANNA,
      capabilities: ASKABLE,
      arguments: { entities },
    });
    expect((await written.outcome).kind).toBe('result');
    const read = await call(made.upstream, 'read_graph', { client: BERT }).outcome;
    expect(read.text).toContain('"shared"');
    expect(groupsOf(made)).toHaveLength(1);
  });
});

describe('server-everything, per client', () => {
  it('completes elicitation and sampling with the client that called', async () => {
    const made = makeStdio([packaged('server-everything'), 'stdio'], { isolation: PER_CLIENT });
    const onAsk = answering({
      'elicitation/create': { action: 'accept', content: { name: 'Anna' } },
      'sampling/createMessage': {
        role: 'assistant',
        content: { type: 'text', text: 'said the model' },
        model: 'm',
      },
      'roots/list': { roots: [] },
    });
    const options = { client: ANNA, capabilities: ASKABLE, onAsk };
    const elicited = await call(made.upstream, 'trigger-elicitation-request', options).outcome;
    expect(elicited.text).toContain('provided the requested information');
    const sampled = await call(made.upstream, 'trigger-sampling-request', {
      ...options,
      arguments: { prompt: 'hi', maxTokens: 10 },
    }).outcome;
    expect(sampled.text).toContain('said the model');
  });

  it('shows the gateway all its tools, and asks a client without capabilities nothing', async () => {
    const made = makeStdio([packaged('server-everything'), 'stdio'], { isolation: PER_CLIENT });
    expect(await toolNames(made.upstream)).toEqual(
      expect.arrayContaining(['trigger-elicitation-request', 'trigger-sampling-request', 'get-roots-list']),
    );
    const asked = call(made.upstream, 'trigger-elicitation-request', { client: BERT });
    await asked.outcome;
    expect(asked.questions).toEqual([]);
  });
});

describe('processes of clients', () => {
  it('are one per client, and one for the gateway; the sum of their calls is in flight', async () => {
    const made = makeStdio([SCRIPTED], { isolation: PER_CLIENT });
    const of = (client: ClientKey) => ({ client, arguments: { message: client.client } });
    expect((await call(made.upstream, 'echo', of(ANNA)).outcome).text).toBe('anna');
    expect((await call(made.upstream, 'echo', of(BERT)).outcome).text).toBe('bert');
    expect((await call(made.upstream, 'echo', of(ANNA)).outcome).text).toBe('anna');
    const hanging = [call(made.upstream, 'hang', of(ANNA)), call(made.upstream, 'hang', of(BERT))];
    expect(made.upstream.state.inFlight).toBe(2);
    expect(groupsOf(made)).toHaveLength(3);
    for (const each of hanging) each.abort();
    expect(made.upstream.state.inFlight).toBe(0);
  });

  it('are shared by the sessions of a client, or not, as configured', async () => {
    const other: ClientKey = { session: 'a2', client: 'anna' };
    const perClient = makeStdio([SCRIPTED], { isolation: PER_CLIENT });
    const perSession = makeStdio([SCRIPTED], { isolation: PER_SESSION });
    for (const made of [perClient, perSession]) {
      for (const client of [ANNA, other]) {
        await call(made.upstream, 'echo', { client, arguments: { message: 'x' } }).outcome;
      }
    }
    expect(groupsOf(perClient)).toHaveLength(2);
    expect(groupsOf(perSession)).toHaveLength(3);
  });

  it('are at most so many: calls of more clients are not taken', async () => {
    const made = makeStdio([SCRIPTED], { isolation: { mode: 'per_client', max: 2 } });
    const as = (client: string) =>
      call(made.upstream, 'echo', { client: { session: undefined, client }, arguments: { message: client } })
        .outcome;
    const outcomes = await Promise.all([as('1'), as('2'), as('3')]);
    expect(outcomes.map(({ kind, text }) => text ?? kind)).toEqual(['1', '2', 'not taken']);
    expect(await toolNames(made.upstream)).toContain('echo');
    made.upstream.forget({ session: undefined, client: '1' });
    await expect.poll(() => groupsOf(made).length).toBe(2);
    expect((await as('3')).text).toBe('3');
  });

  it('end when the client is forgotten, with everything they started', async () => {
    const made = makeStdio([SCRIPTED, '--child'], { isolation: PER_SESSION });
    await call(made.upstream, 'echo', { client: ANNA, arguments: { message: 'x' } }).outcome;
    const group = groupsOf(made).at(-1)!;
    expect(membersOf(group)).toHaveLength(2);
    made.upstream.forget(ANNA);
    await emptied(group);
    expect(
      (await call(made.upstream, 'echo', { client: ANNA, arguments: { message: 'y' } }).outcome).text,
    ).toBe('y');
  });

  it('end when nothing was called for a while; the one of the gateway stays', async () => {
    const made = makeStdio([SCRIPTED], { isolation: PER_SESSION, idleProcessMs: 50 });
    await call(made.upstream, 'echo', { client: ANNA, arguments: { message: 'x' } }).outcome;
    const [control, own] = groupsOf(made);
    await emptied(own!);
    await expect.poll(() => groupsOf(made)).toEqual([control]);
  });

  it('are restarted when they crash, and take only their own calls with them', async () => {
    const made = makeStdio([SCRIPTED, '--child'], { isolation: PER_CLIENT });
    const of = (client: ClientKey) => ({ client, arguments: { message: client.client } });
    await call(made.upstream, 'echo', of(ANNA)).outcome;
    await call(made.upstream, 'echo', of(BERT)).outcome;
    const annas = groupsOf(made)[1]!;
    const crashing = call(made.upstream, 'hang', of(ANNA));
    const staying = call(made.upstream, 'gather', { client: BERT, arguments: { message: 'b', of: 2 } });
    process.kill(annas, 'SIGKILL');
    expect((await crashing.outcome).refusal?.kind).toBe('unavailable');
    await emptied(annas);
    await call(made.upstream, 'gather', { client: BERT, arguments: { message: 'c', of: 2 } }).outcome;
    expect((await staying.outcome).text).toBe('b');
    expect((await call(made.upstream, 'echo', of(ANNA)).outcome).text).toBe('anna');
  });

  it('none is left after close, nor after destroy', async () => {
    for (const end of ['close', 'destroy'] as const) {
      const made = makeStdio([SCRIPTED, '--child'], { isolation: PER_CLIENT });
      await Promise.all([echo(made.upstream, 'x'), call(made.upstream, 'echo', { client: BERT }).outcome]);
      const groups = groupsOf(made);
      expect(groups).toHaveLength(3);
      if (end === 'close') await made.upstream.close();
      else made.upstream.destroy('test');
      await Promise.all(groups.map(emptied));
    }
  });
});
