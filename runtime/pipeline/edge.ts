// What all exchanges of one listener share: the parts of the house they talk to.
import type { ConnectDoor } from '../connect/door.ts';
import type { ParkedCalls } from '../eras/parked-calls.ts';
import type { LimitService } from '../limits/limit-service.ts';
import type { Log } from '../observe/log.ts';
import type { Sealer } from '../sessions/seal.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { Current } from '../snapshot/current.ts';
import type { Hub } from '../subscriptions/hub.ts';
import type { UpstreamCredentials } from '../upstreams/credentials/upstream-credentials.ts';
import type { CapabilityTable } from '../wire/capabilities.ts';
import type { Deadlines } from './deadlines.ts';
import type { Pins } from './pins.ts';

export interface Edge {
  /** The listener's name, which routes may ask for; it also finds the listener's view of the catalog. */
  readonly name: string;
  readonly current: Current;
  readonly sessions: Sessions;
  readonly pins: Pins;
  readonly deadlines: Deadlines;
  readonly hub: Hub;
  readonly parked: ParkedCalls;
  readonly sealer: Sealer;
  readonly limits: LimitService;
  /** What upstreams are shown of callers. */
  readonly credentials: UpstreamCredentials;
  readonly capabilities: CapabilityTable;
  /** Where callers connect accounts of their own; undefined where no browser gets to. */
  readonly connect: ConnectDoor | undefined;
  readonly log: Log;
  /** The member of `_meta` that every modern result carries: `"io.modelcontextprotocol/serverInfo":{...}`. */
  readonly serverInfo: Buffer;
}
