// Everything of the gateway that knows its clients, whichever bundle is active: their sessions, what they follow,
// what waits for them, what is in flight. It outlives bundles; the composition root makes it once.
import type { Template } from '../schema/generated/bundle.ts';
import type { Accounts } from './connect/accounts.ts';
import { ConnectDesk } from './connect/desk.ts';
import { ParkedCalls } from './eras/parked-calls.ts';
import { SseStreams } from './listeners/sse-streams.ts';
import type { Log } from './observe/log.ts';
import { Deadlines } from './pipeline/deadlines.ts';
import { Pins } from './pipeline/pins.ts';
import { Sealer } from './sessions/seal.ts';
import { Sessions } from './sessions/sessions.ts';
import { SubscriptionHub } from './subscriptions/subscription-hub.ts';
import { resolveTemplate } from './upstreams/template.ts';

/** Shorter ones are guessed: a key is random, and 32 characters of it are 128 bits even in hexadecimal. */
const SHORTEST_KEY = 32;

export class ClientSide {
  readonly sessions = new Sessions();
  readonly deadlines = new Deadlines();
  readonly pins = new Pins();
  readonly parked = new ParkedCalls();
  readonly sse = new SseStreams();
  readonly sealer: Sealer;
  readonly hub: SubscriptionHub;
  readonly desk: ConnectDesk;

  /** `key`: of the bundle, null for one of this process's own. */
  constructor(key: Template | null, log: Log, accounts: Accounts) {
    this.sealer = new Sealer(keyOf(key, log));
    this.hub = new SubscriptionHub({ sealer: this.sealer });
    this.desk = new ConnectDesk({ accounts, sealer: this.sealer, log });
  }

  /** Answers what is in flight and ends what would stay open by itself; for the end of the process. */
  shutDown(): void {
    this.deadlines.shutDown();
    this.desk.shutDown();
    this.sessions.shutDown();
  }
}

/** A key that cannot be used is none: the gateway serves, but no other replica opens its tokens. */
function keyOf(template: Template | null, log: Log): string | undefined {
  if (template === null) return undefined;
  let reason = `it is shorter than ${SHORTEST_KEY} characters`;
  try {
    const key = resolveTemplate(template, process.env);
    if (key.length >= SHORTEST_KEY) return key;
  } catch (error) {
    reason = (error as Error).message;
  }
  log.error('gateway.sessions.key cannot be used; tokens end with this process', { reason });
  return undefined;
}
