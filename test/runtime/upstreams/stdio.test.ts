// Child processes as upstreams: the official servers of both eras, and a server without any SDK for what those
// never do. Everything here runs real processes.
import { mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { StdioUpstream } from '../../../runtime/upstreams/stdio.ts';
import type { Kind, Upstream } from '../../../runtime/upstreams/upstream.ts';
import { call, echo, takeViolations, toolNames } from './contract-sink.ts';
import { type Made, makeStdio } from './make-upstream.ts';
import { emptied, membersOf } from './process-groups.ts';

const EVERYTHING = fileURLToPath(
  new URL('../../../node_modules/@modelcontextprotocol/server-everything/dist/index.js', import.meta.url),
);
const MODERN = fileURLToPath(new URL('../../fixtures/sdk-v2-stdio.mjs', import.meta.url));
const SCRIPTED = fileURLToPath(new URL('../../fixtures/scripted-stdio.mjs', import.meta.url));

const open: Made[] = [];

function start(args: readonly string[], options: Parameters<typeof makeStdio>[1] = {}): Made {
  const made = makeStdio(args, options);
  open.push(made);
  return made;
}

/** What the upstream says of its lists from now on. */
function listChanges(upstream: Upstream): Kind[] {
  const changes: Kind[] = [];
  upstream.events = {
    listChanged: (kind) => changes.push(kind),
    resourceUpdated() {},
    taskUpdated() {},
    elicitationComplete() {},
  };
  return changes;
}

function pidOf({ upstream }: Made): number {
  return (upstream as StdioUpstream).pids[0] ?? 0;
}

afterEach(async () => {
  const groups = open.map(pidOf).filter((pid) => pid > 0);
  for (const { upstream } of open.splice(0)) upstream.destroy('test over');
  await Promise.all(groups.map(emptied));
  expect(takeViolations()).toEqual([]);
});

describe('official servers', () => {
  it('server-everything (legacy): lists, calls, relays progress', async () => {
    const { upstream } = start([EVERYTHING, 'stdio']);
    expect(upstream.state.phase).toBe('starting');
    expect(await toolNames(upstream)).toContain('echo');
    expect(await echo(upstream, 'hi')).toBe('Echo: hi');
    const long = call(upstream, 'trigger-long-running-operation', {
      arguments: { duration: 0.2, steps: 2 },
      wantsProgress: true,
    });
    expect((await long.outcome).kind).toBe('result');
    expect(long.progresses).toHaveLength(2);
    expect(upstream.state).toMatchObject({ phase: 'up', era: 'legacy', inFlight: 0, reason: undefined });
  });

  it('SDK v2 server (modern only): lists, calls, relays progress, cancels, announces', async () => {
    const discovery = { interval_ms: 60_000, on_failure: 'keep_last', follow_list_changed: true } as const;
    const { upstream, log } = start([MODERN], { discovery });
    expect(await toolNames(upstream)).toEqual(['echo', 'count', 'hang', 'grow']);
    const { answer, text } = await call(upstream, 'echo', { arguments: { message: 'hi' } }).outcome;
    expect({ era: answer?.era, text }).toEqual({ era: 'modern', text: 'hi' });
    const counting = call(upstream, 'count', { arguments: { steps: 3 }, wantsProgress: true });
    expect((await counting.outcome).text).toBe('counted 3');
    expect(counting.progresses).toHaveLength(3);
    const hanging = call(upstream, 'hang', { arguments: { name: 'h' } });
    await log.until(/running h/);
    hanging.abort();
    await log.until(/cancelled h/);
    const changes = listChanges(upstream);
    await call(upstream, 'grow').outcome;
    await expect.poll(() => changes).toEqual(['tools']);
    expect(upstream.state.era).toBe('modern');
  });

  it('SDK v2 server of both eras: modern, unless configured as legacy', async () => {
    const auto = start([MODERN, '--serve-legacy']);
    expect(await echo(auto.upstream, 'a')).toBe('a');
    expect(auto.upstream.state.era).toBe('modern');
    const pinned = start([MODERN, '--serve-legacy'], { era: 'legacy' });
    expect(await echo(pinned.upstream, 'b')).toBe('b');
    expect(pinned.upstream.state.era).toBe('legacy');
  });
});

describe('the handshake', () => {
  it('starts a server again that leaves at the probe, without a pause, as legacy', async () => {
    const made = start([SCRIPTED, '--exit-on-unknown']);
    expect(await echo(made.upstream, 'hi')).toBe('hi');
    expect(made.log.lines.filter((line) => line.includes('ready'))).toHaveLength(2);
    expect(made.log.lines.filter((line) => line.includes('upstream ended'))).toHaveLength(0);
    expect(made.upstream.state.era).toBe('legacy');
  });

  it('takes silence at the probe for a legacy server, and remembers it', async () => {
    const made = start([SCRIPTED, '--silent-probe']);
    expect(await echo(made.upstream, 'hi')).toBe('hi');
    process.kill(pidOf(made), 'SIGKILL');
    const restarted = made.log.lines.length;
    await made.log.until(/upstream is up/, restarted);
    expect(made.log.lines.slice(restarted).join('\n')).not.toContain('got server/discover');
  });

  it('does not wait for the answer to a probe for ever: close ends', async () => {
    const made = start([SCRIPTED, '--silent-probe']);
    expect(await echo(made.upstream, 'hi')).toBe('hi');
    expect(made.upstream.state.inFlight).toBe(0);
    await made.upstream.close();
  });

  it('gives up on a server that never completes it, and tells those who waited', async () => {
    const made = start([SCRIPTED, '--mute'], { stdio: { startup_timeout_ms: 300 }, era: 'legacy' });
    expect(await echo(made.upstream, 'x')).toBe('fail unavailable');
    await made.log.until(/did not complete its start within 300 ms/);
  });

  it('refuses what is no modern server when the era is configured', async () => {
    const made = start([SCRIPTED], { era: 'modern' });
    expect(await echo(made.upstream, 'x')).toBe('fail unavailable');
    await made.log.until(/did not answer server\/discover as a modern server/);
  });
});

describe('many calls at once', () => {
  it('200 calls whose answers come in reverse each get their own', async () => {
    const { upstream } = start([SCRIPTED]);
    const calls = Array.from({ length: 200 }, (_, i) => i);
    // The first 128 may wait for the start; the others come when it is up.
    expect(await echo(upstream, 'up')).toBe('up');
    const texts = await Promise.all(
      calls.map(async (i) => {
        const gathered = call(upstream, 'gather', { arguments: { message: `m${i}`, of: 200 } });
        return (await gathered.outcome).text;
      }),
    );
    expect(texts).toEqual(calls.map((i) => `m${i}`));
  });

  it('lets 128 calls wait for the start and turns the rest away', async () => {
    const { upstream } = start([SCRIPTED]);
    const calls = Array.from({ length: 129 }, (_, i) => echo(upstream, `m${i}`));
    const ended = await Promise.all(calls);
    expect(ended.at(-1)).toBe('not taken');
    expect(ended.slice(0, -1)).toEqual(Array.from({ length: 128 }, (_, i) => `m${i}`));
  });

  it('a call that is given up while it waits is never sent', async () => {
    const made = start([SCRIPTED]);
    const waiting = call(made.upstream, 'echo', { arguments: { message: 'never' } });
    waiting.abort('timeout');
    expect(await echo(made.upstream, 'next')).toBe('next');
    expect(made.log.lines.filter((line) => line.includes('got tools/call'))).toHaveLength(1);
  });

  it('stops taking calls when the process does not read', async () => {
    const made = start([SCRIPTED, '--deaf']);
    await made.log.until(/upstream is up/);
    // The pipe takes 64 KiB, the gateway keeps one MiB for the process: a handful of these fit.
    const message = 'x'.repeat(200_000);
    const calls = Array.from({ length: 20 }, () => call(made.upstream, 'echo', { arguments: { message } }));
    const taken = calls.slice(0, made.upstream.state.inFlight);
    expect((await calls.at(-1)?.outcome)?.kind).toBe('not taken');
    expect(taken.length).toBeLessThan(10);
    made.upstream.destroy('test');
    const kinds = await Promise.all(taken.map(async (c) => (await c.outcome).refusal?.kind));
    expect(new Set(kinds)).toEqual(new Set(['unavailable']));
  });
});

describe('odd answers', () => {
  it.each([
    ['noise', 'after noise'],
    ['twice', 'first'],
    ['stranger', 'mine'],
  ])('%s: the call gets its answer, the rest is dropped', async (tool, text) => {
    const { upstream } = start([SCRIPTED]);
    expect((await call(upstream, tool).outcome).text).toBe(text);
    expect(await echo(upstream, 'next')).toBe('next');
  });

  it.each(['duplicate_keys', 'broken', 'id_last'])(
    '%s: an answer that is no message fails the call it names, and no other',
    async (tool) => {
      const { upstream } = start([SCRIPTED]);
      const other = call(upstream, 'gather', { arguments: { message: 'other', of: 2 } });
      expect((await call(upstream, tool).outcome).refusal?.kind).toBe('bad_answer');
      await call(upstream, 'gather', { arguments: { message: 'more', of: 2 } }).outcome;
      expect((await other.outcome).text).toBe('other');
    },
  );

  it('an answer over the limit fails the call it belongs to, and no other', async () => {
    const { upstream } = start([SCRIPTED], { maxResponseBytes: 10_000 });
    const other = call(upstream, 'gather', { arguments: { message: 'other', of: 2 } });
    const huge = await call(upstream, 'huge', { arguments: { bytes: 20_000 } }).outcome;
    expect(huge.refusal?.kind).toBe('answer_too_large');
    await call(upstream, 'gather', { arguments: { message: 'more', of: 2 } }).outcome;
    expect((await other.outcome).text).toBe('other');
  });

  it('a line over 16 MiB is dropped while it streams by, and its call fails', async () => {
    const { upstream } = start([SCRIPTED], { maxResponseBytes: 64 * 1024 * 1024 });
    const huge = await call(upstream, 'huge', { arguments: { bytes: 17 * 1024 * 1024 } }).outcome;
    expect(huge.refusal?.kind).toBe('answer_too_large');
    expect(await echo(upstream, 'next')).toBe('next');
  });

  it('requests of the server are answered: ping is served, the rest refused', async () => {
    const { upstream, log } = start([SCRIPTED]);
    expect((await call(upstream, 'ask').outcome).text).toBe('asked');
    await log.until(/\\"id\\":\\"s1\\",\\"result\\":\{\}/);
    await log.until(/\\"id\\":2,\\"error\\":\{\\"code\\":-32601/);
  });

  it('a log message goes to the only open call, and list changes to the catalog', async () => {
    const { upstream } = start([SCRIPTED]);
    const logging = call(upstream, 'log', { logLevel: 'info' });
    await logging.outcome;
    expect(logging.logs).toEqual(['{"level":"info","data":"hello"}']);
    const changes = listChanges(upstream);
    await call(upstream, 'announce').outcome;
    expect(changes).toEqual(['tools', 'prompts', 'resources']);
  });

  it('a late answer to a call that was given up reaches nobody', async () => {
    const { upstream, log } = start([SCRIPTED]);
    const given = call(upstream, 'gather', { arguments: { message: 'late', of: 2 } });
    await log.until(/got tools\/call/);
    given.abort();
    await log.until(/got notifications\/cancelled/);
    const other = await call(upstream, 'gather', { arguments: { message: 'other', of: 2 } }).outcome;
    expect(other.text).toBe('other');
    // Lines come in order: once this is answered, the late answer has been read.
    expect(await echo(upstream, 'next')).toBe('next');
    expect((upstream as StdioUpstream).strays).toBe(1);
  });
});

describe('ends and restarts', () => {
  it('kill -9 in the middle of a call: that call fails, the next succeeds, nobody is left', async () => {
    const made = start([SCRIPTED, '--child']);
    expect(await echo(made.upstream, 'before')).toBe('before');
    const group = pidOf(made);
    expect(membersOf(group)).toHaveLength(2);
    const hanging = call(made.upstream, 'hang');
    await made.log.until(/got tools\/call 4/);
    const changes = listChanges(made.upstream);
    process.kill(group, 'SIGKILL');
    expect((await hanging.outcome).refusal?.kind).toBe('unavailable');
    expect(await echo(made.upstream, 'after')).toBe('after');
    expect(pidOf(made)).not.toBe(group);
    await emptied(group);
    // Told twice: that it went down, and that it is back.
    const everything = ['tools', 'prompts', 'resources'];
    expect(changes).toEqual([...everything, ...everything]);
  });

  it('an answer written right before the end is still delivered', async () => {
    const { upstream } = start([SCRIPTED]);
    expect((await call(upstream, 'answer_and_die').outcome).text).toBe('last words');
  });

  it('a server that crashes at every start is restarted ever more rarely, and says why it is down', async () => {
    const made = start([SCRIPTED, '--crash'], { era: 'legacy', stdio: { max_restarts: 3 } });
    const pauses: number[] = [];
    for (let from = 0; pauses.length < 4; from = made.log.lines.length) {
      const [, pause] = await made.log.until(/exited with code 3.*"restart_in_ms":(\d+)/, from);
      pauses.push(Number(pause));
    }
    expect(pauses).toEqual([0, 50, 100, 60_000]);
    expect(made.upstream.state).toMatchObject({ phase: 'down', reason: 'exited with code 3' });
    expect(await echo(made.upstream, 'x')).toBe('fail unavailable');
  });

  it('a command that does not exist is down with its name', async () => {
    const made = start([], { stdio: { command: [{ text: 'no-such-command' }] } });
    await made.log.until(/cannot start no-such-command: ENOENT/);
    expect(await echo(made.upstream, 'x')).toBe('fail unavailable');
  });

  it('a restart that the system refuses outright is down with the reason, and goes on trying', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'mcpgw-cwd-'));
    const made = start([SCRIPTED], { stdio: { cwd: [{ text: cwd }] } });
    expect(await echo(made.upstream, 'before')).toBe('before');
    // No directory any more: node throws ENOTDIR from spawn instead of reporting it.
    rmdirSync(cwd);
    writeFileSync(cwd, '');
    process.kill(pidOf(made), 'SIGKILL');
    await made.log.until(/cannot start \S+: ENOTDIR.*"restart_in_ms":50/);
    rmSync(cwd);
  });

  it('close waits for calls in flight, then ends the process by closing its stdin', async () => {
    const made = start([SCRIPTED]);
    const first = call(made.upstream, 'gather', { arguments: { message: 'a', of: 2 } });
    const second = call(made.upstream, 'gather', { arguments: { message: 'b', of: 2 } });
    await made.log.until(/upstream is up/);
    const group = pidOf(made);
    await made.upstream.close();
    expect([(await first.outcome).text, (await second.outcome).text]).toEqual(['a', 'b']);
    expect(membersOf(group)).toEqual([]);
    expect(await echo(made.upstream, 'x')).toBe('not taken');
  });

  it('close goes on to SIGTERM and SIGKILL for a server that will not leave', async () => {
    const made = start([SCRIPTED, '--stubborn', '--child'], { stdio: { shutdown_grace_ms: 100 } });
    expect(await echo(made.upstream, 'x')).toBe('x');
    const group = pidOf(made);
    await made.upstream.close();
    expect(made.log.lines.join('\n')).toContain('SIGTERM ignored');
    await emptied(group);
  });
});

describe('the environment of the process', () => {
  it('holds the few inherited names and the configured ones, nothing else', async () => {
    process.env.MCPGW_TEST_SECRET = 'inherited?';
    process.env.LC_TEST = 'x';
    const { upstream } = start([SCRIPTED], {
      stdio: { env: { API_KEY: [{ env: 'SOURCE' }] } },
      env: { SOURCE: 's' },
    });
    const names = ((await call(upstream, 'env').outcome).text ?? '').split(' ');
    delete process.env.MCPGW_TEST_SECRET;
    delete process.env.LC_TEST;
    expect(names).toEqual(expect.arrayContaining(['API_KEY', 'LC_TEST', 'PATH']));
    const allowed = /^(PATH|HOME|LANG|LC_.*|TZ|TMPDIR|SHELL|USER|LOGNAME|TERM|API_KEY)$/;
    expect(names.filter((name) => !allowed.test(name))).toEqual([]);
  });

  it('has the configured working directory', async () => {
    const { upstream } = start([SCRIPTED], { stdio: { cwd: [{ text: '/' }] } });
    expect((await call(upstream, 'cwd').outcome).text).toBe('/');
  });
});
