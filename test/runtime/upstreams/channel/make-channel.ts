// Upstreams over channels with short timeouts, and what they report outside calls. Everything made here ends with the
// test, and no process of it may be left.
import { afterEach, expect } from 'vitest';
import type { RemoteOptions } from '../../../../runtime/upstreams/channel/remote.ts';
import { SseUpstream } from '../../../../runtime/upstreams/sse.ts';
import { StdioUpstream, type StdioUpstreamOptions } from '../../../../runtime/upstreams/stdio.ts';
import type { ClientKey, Kind, Upstream, UpstreamEvents } from '../../../../runtime/upstreams/upstream.ts';
import { WebSocketUpstream } from '../../../../runtime/upstreams/websocket.ts';
import { takeViolations } from '../contract-sink.ts';
import { MemoryLog } from '../memory-log.ts';
import { emptied } from '../process-groups.ts';

export interface Made<U extends Upstream> {
  readonly upstream: U;
  readonly log: MemoryLog;
  readonly events: Heard;
}

/** Everything an upstream reported outside calls. */
export class Heard implements UpstreamEvents {
  readonly lists: Kind[] = [];
  readonly updates: { uri: string; client: ClientKey | undefined }[] = [];
  readonly tasks: { taskId: string; params: Record<string, unknown> }[] = [];
  readonly elicitations: string[] = [];

  listChanged(kind: Kind): void {
    this.lists.push(kind);
  }

  resourceUpdated(uri: string, _params: Buffer, client: ClientKey | undefined): void {
    this.updates.push({ uri, client });
  }

  taskUpdated(taskId: string, params: Buffer): void {
    this.tasks.push({ taskId, params: JSON.parse(params.toString()) as Record<string, unknown> });
  }

  elicitationComplete(params: Buffer): void {
    this.elicitations.push(params.toString());
  }
}

const open: { upstream: Upstream }[] = [];
const groups = new Set<number>();
const servers: (() => Promise<void>)[] = [];

export const SHARED = { mode: 'shared', max: 32 } as const;

type StdioOptions = Partial<Omit<StdioUpstreamOptions, 'definition'>> & {
  definition?: Partial<StdioUpstreamOptions['definition']>;
};

/** An upstream that runs `node ...args`. */
export function makeStdio(args: readonly string[], options: StdioOptions = {}): Made<StdioUpstream> {
  const log = new MemoryLog();
  const { definition, ...others } = options;
  const upstream = new StdioUpstream(
    'peer',
    {
      era: 'auto',
      isolation: SHARED,
      follow: true,
      maxBytes: 16 * 1024 * 1024,
      spec: { command: process.execPath, args, env: {}, cwd: undefined, stderr: 'log' },
      ...others,
      definition: {
        command: [],
        args: [],
        env: {},
        cwd: null,
        startup_timeout_ms: 20_000,
        restart_backoff_ms: 50,
        max_restarts: 10,
        shutdown_grace_ms: 2_000,
        stderr: 'log',
        ...definition,
      },
    },
    log,
  );
  return made(upstream, log);
}

export type Remote = SseUpstream | WebSocketUpstream;

/** An upstream at a `ws://` or `http://` url. */
export function makeRemote(url: string, options: Partial<RemoteOptions> = {}): Made<Remote> {
  const log = new MemoryLog();
  const settings: RemoteOptions = {
    url,
    headers: {},
    era: 'auto',
    isolation: SHARED,
    follow: true,
    connectMs: 2_000,
    maxBytes: 16 * 1024 * 1024,
    ...options,
  };
  const upstream = url.startsWith('ws')
    ? new WebSocketUpstream('peer', settings, log)
    : new SseUpstream('peer', settings, log);
  return made(upstream, log);
}

/** Closes a server after the test, after the upstreams that use it. */
export function closeLater<T extends { close(): Promise<void> }>(server: T): T {
  servers.push(() => server.close());
  return server;
}

function made<U extends Upstream>(upstream: U, log: MemoryLog): Made<U> {
  const events = new Heard();
  upstream.events = events;
  const each = { upstream, log, events };
  open.push(each);
  return each;
}

/** Process groups started so far, those that have ended included. */
export function groupsOf({ upstream }: { upstream: Upstream }): number[] {
  if (!(upstream instanceof StdioUpstream)) return [];
  for (const pid of upstream.pids) groups.add(pid);
  return upstream.pids;
}

/** To be called once at the top of a test file. */
export function cleanUp(): void {
  afterEach(async () => {
    for (const each of open) groupsOf(each);
    for (const { upstream } of open.splice(0)) upstream.destroy('test over');
    await Promise.all([...groups].map(emptied));
    groups.clear();
    for (const close of servers.splice(0)) await close();
    expect(takeViolations()).toEqual([]);
  });
}
