// What all exchanges of one listener share: the parts of the house they talk to, and the answers that can be made
// once, before the first request.
import type { LegacyAnswers } from '../eras/legacy-client.ts';
import type { ModernAnswers } from '../eras/modern-client.ts';
import type { Log } from '../observe/log.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { Current } from '../snapshot/current.ts';
import type { Deadlines } from './deadlines.ts';
import type { Pins } from './pins.ts';

export interface Edge {
  /** The listener's name, which routes may ask for; it also finds the listener's list of tools. */
  readonly name: string;
  readonly current: Current;
  readonly sessions: Sessions;
  readonly pins: Pins;
  readonly deadlines: Deadlines;
  readonly log: Log;
  readonly legacy: LegacyAnswers;
  readonly modern: ModernAnswers;
}
