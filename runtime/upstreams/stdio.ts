// Child processes as an upstream. Shared, it is one process, started when the upstream is created and restarted when
// it ends. Isolated, each client has a process of its own, started with its first call, beside the one the gateway
// itself uses to find out what the server offers.
import type { BundleStdioUpstream, BundleUpstream } from '../../schema/generated/bundle.ts';
import type { LinkEvents } from './channel/link.ts';
import { ChannelUpstream } from './channel/upstream.ts';
import { NO_CREDENTIAL } from './credential.ts';
import type { UpstreamLog } from './log.ts';
import type { ChildSpec } from './stdio/child.ts';
import { ProcessLink } from './stdio/process-link.ts';

export interface StdioUpstreamOptions {
  readonly era: BundleUpstream['era'];
  readonly isolation: BundleUpstream['isolation'];
  /** Listen for list changes of a modern server. */
  readonly follow: boolean;
  readonly definition: BundleStdioUpstream;
  /** With every reference resolved. */
  readonly spec: ChildSpec;
  /** Largest answer passed on. */
  readonly maxBytes: number;
  /** How long an isolated client's process lives without a call; undefined for the usual. */
  readonly idleProcessMs?: number;
}

export class StdioUpstream extends ChannelUpstream {
  /** Those that run, the oldest first. */
  readonly #links: Set<ProcessLink>;

  /** Starts the process that is used for discovery, which in a shared upstream is the one. */
  constructor(name: string, options: StdioUpstreamOptions, log: UpstreamLog) {
    const { definition, spec, isolation, follow, maxBytes, idleProcessMs } = options;
    const pinned = options.era === 'auto' ? undefined : options.era;
    const links = new Set<ProcessLink>();
    const open = (events: LinkEvents) => {
      const ended = (reason: string) => {
        links.delete(link);
        events.onEnd(reason);
      };
      const link = new ProcessLink(spec, definition.shutdown_grace_ms, { ...events, onEnd: ended }, log);
      links.add(link);
      return link;
    };
    super(name, {
      open,
      pinned,
      learned: { era: pinned },
      startupMs: definition.startup_timeout_ms,
      restart: {
        baseMs: definition.restart_backoff_ms,
        patience: definition.max_restarts,
        // A program that fails to start does so however many want it.
        callsEveryMs: undefined,
      },
      follow,
      maxBytes,
      credential: NO_CREDENTIAL,
      log,
      isolation,
      single: true,
      ...(idleProcessMs === undefined ? {} : { idleMs: idleProcessMs }),
    });
    this.#links = links;
    this.control.start();
  }

  /** Process ids of the servers that run; the process group of each has the same number. */
  get pids(): number[] {
    return [...this.#links].map(({ pid }) => pid).filter((pid) => pid !== undefined);
  }
}
