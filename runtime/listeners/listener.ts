// What every listener is made from, whichever transport it speaks. A listener reads requests, checks that they may
// be read at all, and hands them to the pipeline with a `Reply` to answer by; it decides nothing about their content.
import type { BundleListener } from '../../schema/generated/bundle.ts';
import type { Identity } from '../eras/identity.ts';
import type { Log } from '../observe/log.ts';
import type { Deadlines } from '../pipeline/deadlines.ts';
import type { Pins } from '../pipeline/pins.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { Current } from '../snapshot/current.ts';

export interface ListenerDeps {
  readonly listener: BundleListener;
  readonly current: Current;
  /** One of each per process: sessions are found, calls timed and snapshots drained across listeners. */
  readonly sessions: Sessions;
  readonly deadlines: Deadlines;
  readonly pins: Pins;
  readonly log: Log;
  /** What clients are told the server is. */
  readonly identity: Identity;
}
