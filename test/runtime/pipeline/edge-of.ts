// The parts of the house that exchanges talk to, real ones with a clock the test moves, and a hub that writes down
// what it is asked for.
import type { Now } from '../../../policies/limits/now.ts';
import { serverInfoMember } from '../../../runtime/eras/identity.ts';
import { ParkedCalls } from '../../../runtime/eras/parked-calls.ts';
import { LimitService } from '../../../runtime/limits/limit-service.ts';
import type { Log } from '../../../runtime/observe/log.ts';
import { Deadlines } from '../../../runtime/pipeline/deadlines.ts';
import type { Edge } from '../../../runtime/pipeline/edge.ts';
import { Pins } from '../../../runtime/pipeline/pins.ts';
import { Secrets } from '../../../runtime/secrets/secrets.ts';
import { Sealer } from '../../../runtime/sessions/seal.ts';
import type { Session } from '../../../runtime/sessions/session.ts';
import { Sessions } from '../../../runtime/sessions/sessions.ts';
import { Current } from '../../../runtime/snapshot/current.ts';
import type { Hub, Listening, ListenRequest, Wish } from '../../../runtime/subscriptions/hub.ts';
import { UpstreamCredentials } from '../../../runtime/upstreams/credentials/upstream-credentials.ts';
import { CapabilityTable, TASKS } from '../../../runtime/wire/capabilities.ts';
import type { Refusal } from '../../../runtime/wire/errors.ts';
import { Ledger, type Setup, snapshotOf } from './scene.ts';

export const IDENTITY = { name: 'mcpgw-test', version: '9.9.9' };

export class ScriptedHub implements Hub {
  readonly attached: Session[] = [];
  readonly subscribed: string[] = [];
  readonly unsubscribed: string[] = [];
  readonly listens: ListenRequest[] = [];
  stopped = 0;
  /** What comes of the next subscription or listen. */
  verdict: Refusal | undefined = undefined;

  attach(session: Session): void {
    this.attached.push(session);
  }

  async subscribe(_session: Session, { uri }: Wish): Promise<Refusal | undefined> {
    this.subscribed.push(uri);
    return this.verdict;
  }

  unsubscribe(_session: Session, uri: string): void {
    this.unsubscribed.push(uri);
  }

  listen(request: ListenRequest): Listening | Refusal {
    if (this.verdict !== undefined) return this.verdict;
    this.listens.push(request);
    return {
      stop: () => {
        this.stopped += 1;
      },
    };
  }
}

export interface MadeEdge {
  readonly edge: Edge;
  readonly hub: ScriptedHub;
  readonly ledger: Ledger;
  /** Milliseconds; moves deadlines, sessions and the life of tokens. */
  readonly clock: { now: number };
  /** Errors the gateway logged: bugs of ours. */
  readonly errors: unknown[];
  /** All it logged. */
  readonly lines: unknown[];
}

export interface EdgeSetup {
  readonly setup?: Setup;
  readonly maxParked?: number;
  readonly limitClock?: () => Now;
}

export function edgeOf({ setup, maxParked, limitClock }: EdgeSetup = {}): MadeEdge {
  const clock = { now: 1000 };
  const now = () => clock.now;
  const ledger = new Ledger();
  const hub = new ScriptedHub();
  const errors: unknown[] = [];
  const lines: unknown[] = [];
  const write = (...line: unknown[]) => void lines.push(line);
  const log: Log = {
    error: (...line) => {
      errors.push(line);
      write(...line);
    },
    warn: write,
    info: write,
    debug: write,
  };
  const secrets = new Secrets({ env: {}, log });
  const edge: Edge = {
    name: 'main',
    current: new Current(snapshotOf({ observer: ledger, ...setup })),
    sessions: new Sessions({ now }),
    pins: new Pins(),
    deadlines: new Deadlines(now),
    hub,
    parked: new ParkedCalls(maxParked),
    sealer: new Sealer(undefined, now),
    limits: new LimitService({ secrets, log, ...(limitClock && { clock: limitClock }) }),
    credentials: new UpstreamCredentials({ secrets, log }),
    connect: undefined,
    capabilities: new CapabilityTable([TASKS]),
    log,
    serverInfo: serverInfoMember(IDENTITY),
  };
  edge.credentials.update(edge.current.get().bundle);
  return { edge, hub, ledger, clock, errors, lines };
}
