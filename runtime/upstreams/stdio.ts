// A child process as an upstream: started when created, restarted when it ends, and hidden from callers while that
// takes no longer than they are willing to wait.
//
//   starting --handshake--> up --process ends--> down --pause--> starting ...
//
// Calls that come while it starts wait for the start; calls that come in a pause fail at once. The first restart has
// no pause, so one crash costs the calls in flight and nothing else.
import type { BundleUpstream } from '../../schema/generated/bundle.ts';
import { Backoff } from './backoff.ts';
import { listenRequest } from './control-messages.ts';
import type { UpstreamLog } from './log.ts';
import { NOT_SENT, refuseSoon } from './refuse.ts';
import { StdioCall } from './stdio/call.ts';
import type { ChildSpec } from './stdio/child.ts';
import { StdioConnection } from './stdio/connection.ts';
import { type Spoken, shakeHands } from './stdio/handshake.ts';
import type { Call, Era, Sink, Upstream, UpstreamState } from './upstream.ts';

const LONGEST_PAUSE_MS = 60_000;
const MAX_WAITING = 128;
/** Far more than one process works on at a time; beyond it the callers would only wait for their deadlines. */
const MAX_OPEN = 1024;

export type StdioDefinition = NonNullable<BundleUpstream['stdio']>;

export class StdioUpstream implements Upstream {
  readonly name: string;
  onToolsChanged: (() => void) | undefined = undefined;
  readonly #spec: ChildSpec;
  readonly #definition: StdioDefinition;
  readonly #maxBytes: number;
  readonly #log: UpstreamLog;
  readonly #backoff: Backoff;
  readonly #pinned: Era | undefined;
  /** Configured, or learned from the last start; forgotten when a start fails, for the program may have changed. */
  #era: Era | undefined;
  /** A process ended under the probe: the next one is spoken to as legacy (some servers leave at unknown requests). */
  #probeKilled = false;
  #phase: UpstreamState['phase'] = 'starting';
  #reason: string | undefined;
  #connection: StdioConnection | undefined;
  #spoken: Spoken | undefined;
  readonly #waiting = new Set<StdioCall>();
  #timer: NodeJS.Timeout | undefined;
  #wasUp = false;
  #onGone: (() => void) | undefined;

  /** `spec` has every reference resolved; `maxBytes` is the largest answer passed on. Starts the process. */
  constructor(
    name: string,
    era: BundleUpstream['era'],
    definition: StdioDefinition,
    spec: ChildSpec,
    maxBytes: number,
    log: UpstreamLog,
  ) {
    this.name = name;
    this.#pinned = era === 'auto' ? undefined : era;
    this.#era = this.#pinned;
    this.#definition = definition;
    this.#spec = spec;
    this.#maxBytes = maxBytes;
    this.#log = log;
    this.#backoff = new Backoff(definition.restart_backoff_ms, LONGEST_PAUSE_MS);
    this.#start();
  }

  get state(): UpstreamState {
    const inFlight = this.#waiting.size + (this.#connection?.open ?? 0);
    return { phase: this.#phase, era: this.#era, inFlight, reason: this.#reason };
  }

  /** Process id of the server while there is one; its process group has the same number. */
  get pid(): number | undefined {
    return this.#connection?.pid;
  }

  /** Answers nobody waited for (late, unknown, sent twice), dropped since the process started. */
  get strays(): number {
    return this.#connection?.strays ?? 0;
  }

  dispatch(call: Call, sink: Sink): boolean {
    const connection = this.#connection;
    const spoken = this.#spoken;
    if (this.#phase === 'up' && connection !== undefined && spoken !== undefined) {
      if (!connection.writable || connection.open >= MAX_OPEN) return false;
      const sent = new StdioCall(call, sink, this.#proven);
      call.attempt = sent;
      sent.send(connection, spoken.era, spoken.envelope);
      return true;
    }
    if (this.#phase === 'down') {
      refuseSoon(call, sink, NOT_SENT);
      return true;
    }
    if (this.#phase === 'closed' || this.#waiting.size >= MAX_WAITING) return false;
    const waiting = new StdioCall(call, sink, this.#proven);
    call.attempt = waiting;
    waiting.onWithdrawn = this.#withdrawn;
    this.#waiting.add(waiting);
    return true;
  }

  /** Lets calls in flight finish, then stops the process: end of stdin, SIGTERM, SIGKILL. */
  async close(): Promise<void> {
    if (this.#phase === 'closed') return;
    const connection = this.#connection;
    const serving = this.#phase === 'up';
    this.#phase = 'closed';
    this.#failWaiting();
    clearTimeout(this.#timer);
    if (connection === undefined) return;
    const gone = new Promise<void>((resolve) => (this.#onGone = resolve));
    if (serving) await connection.idle();
    connection.stop(this.#definition.shutdown_grace_ms);
    await gone;
  }

  destroy(reason: string): void {
    this.#phase = 'closed';
    this.#reason = reason;
    clearTimeout(this.#timer);
    this.#failWaiting();
    this.#connection?.kill();
  }

  readonly #withdrawn = (call: StdioCall): void => {
    this.#waiting.delete(call);
  };

  /** A process that started and answers has used up none of its second chances. */
  readonly #proven = (): void => this.#backoff.reset();

  #start(): void {
    this.#phase = 'starting';
    const connection = new StdioConnection(
      this.#spec,
      this.#maxBytes,
      { onToolsChanged: () => this.onToolsChanged?.(), onEnd: (reason) => this.#ended(connection, reason) },
      this.#log,
    );
    this.#connection = connection;
    const { startup_timeout_ms: limit } = this.#definition;
    this.#timer = setTimeout(() => {
      this.#reason = `did not complete its start within ${limit} ms`;
      connection.kill();
    }, limit);
    shakeHands(connection, this.#probeKilled ? 'legacy' : this.#era).then(
      (spoken) => this.#started(connection, spoken),
      (error: Error) => {
        if (this.#connection !== connection) return;
        this.#reason ??= error.message;
        connection.kill();
      },
    );
  }

  #started(connection: StdioConnection, spoken: Spoken): void {
    if (this.#connection !== connection || this.#phase !== 'starting') return;
    clearTimeout(this.#timer);
    this.#era = spoken.era;
    this.#probeKilled = false;
    this.#spoken = spoken;
    this.#phase = 'up';
    this.#reason = undefined;
    this.#log.info('upstream is up', { era: spoken.era, version: spoken.version, pid: connection.pid });
    // Nobody waits for its answer: the subscription lasts as long as the process.
    if (spoken.era === 'modern' && spoken.listChanged) {
      connection.notify(listenRequest(connection.nextId(), spoken.version));
    }
    for (const call of this.#waiting) call.send(connection, spoken.era, spoken.envelope);
    this.#waiting.clear();
    if (this.#wasUp) this.onToolsChanged?.();
    this.#wasUp = true;
  }

  /** The process is gone, and everyone who waited for an answer knows. */
  #ended(connection: StdioConnection, how: string): void {
    if (this.#connection !== connection) return;
    clearTimeout(this.#timer);
    this.#connection = undefined;
    this.#spoken = undefined;
    const wasStarting = this.#phase === 'starting';
    if (this.#phase === 'closed') {
      this.#onGone?.();
      return;
    }
    if (wasStarting && this.#era === undefined && !this.#probeKilled && this.#reason === undefined) {
      this.#probeKilled = true;
      this.#start();
      return;
    }
    this.#probeKilled = false;
    this.#phase = 'down';
    this.#reason ??= how;
    if (wasStarting) {
      this.#era = this.#pinned;
      this.#failWaiting();
    }
    if (!wasStarting) this.onToolsChanged?.();
    this.#restart(this.#reason);
  }

  #restart(reason: string): void {
    const { max_restarts: patience } = this.#definition;
    const attempt = this.#backoff.attempts;
    const planned = this.#backoff.next();
    const pause = attempt < patience ? planned : LONGEST_PAUSE_MS;
    const text =
      attempt === patience ? 'upstream keeps ending; restarts are rare from now on' : 'upstream ended';
    this.#log.warn(text, { reason, restart_in_ms: pause });
    if (pause === 0) this.#again();
    else this.#timer = setTimeout(() => this.#again(), pause);
  }

  #again(): void {
    this.#reason = undefined;
    this.#start();
  }

  #failWaiting(): void {
    for (const call of this.#waiting) call.failed(NOT_SENT);
    this.#waiting.clear();
  }
}
