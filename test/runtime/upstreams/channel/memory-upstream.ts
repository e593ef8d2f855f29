// An upstream over channels to a server in memory.

import { ChannelUpstream } from '../../../../runtime/upstreams/channel/upstream.ts';
import { NO_CREDENTIAL } from '../../../../runtime/upstreams/credential.ts';
import type { Isolation } from '../../../../runtime/upstreams/isolation.ts';
import { MemoryLog } from '../memory-log.ts';
import { Heard } from './make-channel.ts';
import { MemoryServer } from './memory-server.ts';

export interface StartOptions {
  readonly version?: string;
  readonly single?: boolean;
  readonly idleMs?: number;
  /** How long after an end no call may start the server again. */
  readonly pauseMs?: number;
  readonly max?: number;
}

/** Of a legacy server; to be destroyed by the test. */
export function start(mode: Isolation['mode'] = 'shared', options: StartOptions = {}) {
  const { version, single = true, idleMs = 60_000, pauseMs = 0, max = 1_000 } = options;
  const server = new MemoryServer(version);
  const events = new Heard();
  const upstream = new ChannelUpstream('peer', {
    open: server.open,
    pinned: 'legacy',
    learned: { era: 'legacy' },
    startupMs: 10_000,
    restart: { baseMs: 1_000, patience: 10, callsEveryMs: pauseMs },
    follow: true,
    maxBytes: 1_000_000,
    credential: NO_CREDENTIAL,
    log: new MemoryLog(),
    isolation: { mode, max },
    single,
    idleMs,
  });
  upstream.events = events;
  return { server, events, upstream };
}
