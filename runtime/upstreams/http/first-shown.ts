// Whose word may help to make contact: an instance that has nothing to say to the gateway itself may answer a caller.
import type { Lines } from '../credential.ts';

/** What the first of these calls shows that shows anything at all. */
export function firstShown(calls: Iterable<{ readonly shown: Lines }>): Lines | undefined {
  for (const { shown } of calls) if (shown.length > 0) return shown;
  return undefined;
}
