// All sessions with one legacy instance: the gateway's own, and for calls one per capability set and, where clients
// are kept apart, per client. A server sees in each session exactly the capabilities of the clients that use it.
//
// A server that is told who calls may go by who opened a session: then each caller has sessions of its own, whatever the
// isolation, and a session that was opened for one is never used for another. One that gives its sessions no ids
// remembers nobody, and has to go by each request.
import { type Capabilities, NO_CAPABILITIES, toLegacyCapabilities } from '../../wire/capabilities.ts';
import { LEGACY_VERSIONS } from '../../wire/versions.ts';
import { CONTROL } from '../control-client.ts';
import { type Credential, type Lines, NO_CREDENTIAL, OWN } from '../credential.ts';
import { endedKey, type Isolation, isolationKey } from '../isolation.ts';
import { leastNeeded, MAX_PER_CLIENT } from '../make-room.ts';
import type { Call, ClientKey } from '../upstream.ts';
import type { Instance } from './instance.ts';
import { LegacySession, type SessionHost } from './session.ts';
import type { SessionLine } from './session-line.ts';

/** More sets than can be made of what legacy capabilities know. */
const MAX_SHARED = 64;
const SWEEPS = 10;

export class LegacySessions {
  readonly control: LegacySession;
  readonly #instance: Instance;
  readonly #host: SessionHost;
  readonly #isolation: Isolation;
  readonly #idleMs: number;
  readonly #remembers: boolean;
  /** By whom and what of the clients the server is told, and whose it is: only before the latter is a line break. */
  readonly #sessions = new Map<string, LegacySession>();
  /** Those that get no calls any more and finish what they have. */
  readonly #ending = new Map<LegacySession, Promise<void>>();
  /** Capabilities as a legacy server is told them. */
  readonly #told = new WeakMap<Capabilities, string>();
  readonly #sweeper: NodeJS.Timeout;

  /** `line`: the gateway's own session, open. `idleMs`: after which an unused session is ended. */
  constructor(
    instance: Instance,
    host: SessionHost,
    isolation: Isolation,
    line: SessionLine,
    capabilities: Capabilities,
    follow: boolean,
    idleMs: number,
  ) {
    this.#instance = instance;
    this.#host = host;
    this.#isolation = isolation;
    this.#idleMs = idleMs;
    this.#remembers = line.sessionId !== undefined;
    const purpose = { capabilities, client: undefined, control: true, follow };
    this.control = new LegacySession(instance, host, purpose, line);
    this.#sweeper = setInterval(() => this.#sweep(), idleMs / SWEEPS).unref();
  }

  /** Calls that wait for a session. */
  get waiting(): number {
    let sum = this.control.waiting;
    for (const session of this.#sessions.values()) sum += session.waiting;
    for (const session of this.#ending.keys()) sum += session.waiting;
    return sum;
  }

  /** The session a call belongs to; undefined when there is no room for it. */
  sessionOf(call: Call): LegacySession | undefined {
    const own = call.client === CONTROL;
    const session = own ? this.control : this.#find(this.#tell(call.capabilities), call, call.headers);
    return session?.full ? undefined : session;
  }

  /** Where a client's subscriptions live: with its calls if it has a session of its own, else with the gateway. */
  subscriber(client: ClientKey): LegacySession | undefined {
    const owner = isolationKey(this.#isolation.mode, client);
    if (owner === '') return this.control;
    const own = this.#of(owner)[0];
    return own?.[1] ?? this.#find('{}', { capabilities: NO_CAPABILITIES, client }, OWN);
  }

  /** Where a client's subscriptions are, if anywhere. */
  subscribed(client: ClientKey): readonly LegacySession[] {
    const owner = isolationKey(this.#isolation.mode, client);
    return owner === '' ? [this.control] : this.#of(owner).map(([, session]) => session);
  }

  forget(client: ClientKey): void {
    const owner = endedKey(this.#modeOfCalls, client);
    if (owner === '') return;
    for (const [key, session] of this.#of(owner)) this.#end(key, session);
  }

  /** The instance cannot be reached: whatever it remembered, it is not asked. */
  drop(): void {
    clearInterval(this.#sweeper);
    this.control.drop();
    for (const session of [...this.#sessions.values(), ...this.#ending.keys()]) session.drop();
    this.#sessions.clear();
  }

  /** Lets the calls in flight finish and ends all sessions. */
  async end(): Promise<void> {
    clearInterval(this.#sweeper);
    const open = [this.control, ...this.#sessions.values()].map((session) => session.end());
    await Promise.all([...open, ...this.#ending.values()]);
  }

  /** Who callers are to it, as far as it can take one for another. */
  get #credential(): Credential {
    return this.#remembers ? this.#instance.credential : NO_CREDENTIAL;
  }

  get #modeOfCalls(): Isolation['mode'] {
    const { mode } = this.#isolation;
    return mode === 'shared' && this.#credential.personal ? 'per_client' : mode;
  }

  #find(told: string, of: Pick<Call, 'capabilities' | 'client'>, shown: Lines): LegacySession | undefined {
    const owner = isolationKey(this.#modeOfCalls, of.client);
    const whom = this.#credential.whom(shown);
    const kind = whom === '' ? told : `${whom} ${told}`;
    const key = owner === '' ? kind : `${kind}\n${owner}`;
    const known = this.#sessions.get(key);
    if (known !== undefined) return known;
    if (!this.#hasRoomFor(owner)) return undefined;
    const { capabilities } = of;
    const client = owner === '' ? undefined : of.client;
    const session = new LegacySession(this.#instance, this.#host, {
      capabilities,
      client,
      control: false,
      follow: false,
    });
    this.#sessions.set(key, session);
    return session;
  }

  /** Ends an idle session where there is no room for another one. */
  #hasRoomFor(owner: string): boolean {
    if (owner === '') return this.#sessions.size < MAX_SHARED;
    const own = this.#of(owner);
    const enough = own.length >= MAX_PER_CLIENT;
    if (!enough && this.#sessions.size < this.#isolation.max) return true;
    const places = (enough ? own : [...this.#sessions]).map(([key, session]) => ({
      session: key,
      owner: session.purpose.client?.client ?? '',
      idleSince: session.idleSince,
    }));
    const key = leastNeeded(places);
    const session = key === undefined ? undefined : this.#sessions.get(key);
    if (key === undefined || session === undefined) return false;
    this.#end(key, session);
    return true;
  }

  #tell(capabilities: Capabilities): string {
    const known = this.#told.get(capabilities);
    if (known !== undefined) return known;
    const told = toLegacyCapabilities(capabilities, LEGACY_VERSIONS[0]!);
    this.#told.set(capabilities, told);
    return told;
  }

  #of(owner: string): [string, LegacySession][] {
    return [...this.#sessions].filter(([key]) => key.slice(key.indexOf('\n') + 1) === owner);
  }

  #end(key: string, session: LegacySession): void {
    this.#sessions.delete(key);
    this.#ending.set(
      session,
      session.end().finally(() => this.#ending.delete(session)),
    );
  }

  #sweep(): void {
    const longAgo = performance.now() - this.#idleMs;
    for (const [key, session] of this.#sessions) {
      const { idleSince } = session;
      if (idleSince !== undefined && idleSince <= longAgo) this.#end(key, session);
    }
  }
}
