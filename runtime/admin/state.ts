// What the admin port can say about the gateway. The composition root implements it; everything is read at the
// moment of the request, and nothing in it is secret: no header values, no environment, no arguments of calls.
import type { Bundle } from '../../schema/generated/bundle.ts';
import type { HiddenItem, UpstreamCounts, UpstreamDrift } from '../catalog/view.ts';
import type { Era, UpstreamState } from '../upstreams/upstream.ts';

export interface AdminState {
  status(): GatewayStatus;
  /** What is enforced; undefined before the first bundle was taken. */
  activeBundle(): Bundle | undefined;
}

/** Times are milliseconds since the epoch. */
export interface GatewayStatus {
  readonly version: string;
  readonly engine: 'uws' | 'node';
  readonly startedAt: number;
  /** The process is ending: it serves what is in flight and wants no more. */
  readonly draining: boolean;
  /** Open client connections. */
  readonly connections: number;
  /** Sessions of legacy clients, calls that wait for an answer of their client, and what clients follow. */
  readonly sessions: number;
  readonly parked: number;
  readonly listens: number;
  readonly subscriptions: number;
  /** What is enforced; undefined before the first bundle was taken. */
  readonly bundle: ActiveBundle | undefined;
  /** What lies on disk now; undefined when it cannot be read or compiled. Differs from `bundle` when it was refused. */
  readonly onDisk: { readonly digest: string } | undefined;
  /** The last time a bundle was taken or refused, the first one included. */
  readonly lastReload: LastReload | undefined;
  readonly listeners: readonly ListenerStatus[];
  readonly upstreams: readonly UpstreamStatus[];
  readonly hidden: readonly HiddenItem[];
}

export interface ActiveBundle {
  readonly digest: string;
  readonly commit: string | null;
  readonly dirty: boolean;
  readonly since: number;
  /** True when it is the persisted last good one, because what is configured could not be used. */
  readonly lastKnownGood: boolean;
  /** Undefined where signatures mean nothing: the gateway compiled the bundle itself. */
  readonly signature: SignatureStatus | undefined;
}

export interface SignatureStatus {
  /** How the next bundle will be judged at least. */
  readonly mode: 'off' | 'verify' | 'require';
  /** Id of the trusted key that signed the active bundle; undefined when nobody did, or nobody looked. */
  readonly signedBy: string | undefined;
}

export interface LastReload {
  readonly result: 'success' | 'failure';
  readonly at: number;
  /** Why it was refused. `place` is `file:line:column` where the configuration is at fault, else null. */
  readonly errors: readonly { readonly message: string; readonly place: string | null }[];
}

export interface ListenerStatus {
  readonly name: string;
  readonly address: string;
  /** The port that is bound; the configured one before. */
  readonly port: number;
  /** By transport; null for one it does not serve. */
  readonly path: string | null;
  readonly ssePath: string | null;
  readonly wsPath: string | null;
  readonly bound: boolean;
}

export interface UpstreamStatus {
  readonly name: string;
  readonly phase: UpstreamState['phase'];
  readonly era: Era | undefined;
  readonly inFlight: number;
  readonly reason: string | undefined;
  /** What it offers, as far as it is known. */
  readonly counts: UpstreamCounts;
  /** What of it is not as the lockfile says. */
  readonly drift: UpstreamDrift;
}
