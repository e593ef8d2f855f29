// THE decision: may this caller use this target, with these arguments? The same for every list, call, read, get,
// subscription, completion and task, in the gateway and in the compiler's plans, tests and explanations.
import type { ExpressionFacts } from '../expressions/facts.ts';
import type { Access, Caller, KnownTarget, OpenPair } from './access.ts';
import type { Decision } from './decision.ts';
import { settle } from './settle.ts';
import { weigh } from './weigh.ts';

/**
 * Allowed exactly when no deny rule fits, some allow rule does (or the default is to allow), and the scopes needed
 * are held.
 * @param facts with UNKNOWN in place of arguments while a list is made: what is then not `deny` is shown
 * @throws for a caller or target of another access table: after a reload both must be made anew
 */
export function decide(
  access: Access,
  caller: Caller,
  target: KnownTarget,
  facts: ExpressionFacts,
): Decision {
  const known = knownOf(access, caller, target);
  return known.outcome === 'open' ? weigh(access, known, facts) : known;
}

/** The same decision where no condition has a say, so that nobody needs to gather facts; else undefined. */
export function decideWithoutFacts(
  access: Access,
  caller: Caller,
  target: KnownTarget,
): Decision | undefined {
  const known = knownOf(access, caller, target);
  return known.outcome === 'open' ? undefined : known;
}

function knownOf(access: Access, caller: Caller, target: KnownTarget): Decision | OpenPair {
  if (caller.access !== access || target.access !== access)
    throw new Error('a caller or target of another access table');
  return caller.known[target.number] ?? meet(access, caller, target);
}

/** The first decision about a pair; later ones find it. */
function meet(access: Access, caller: Caller, target: KnownTarget): Decision | OpenPair {
  const settled = settle(access, caller, target);
  if (target.number === -1) return settled;
  // Without gaps, for an array with gaps becomes a slower kind of list.
  while (caller.known.length < target.number) caller.known.push(undefined);
  caller.known[target.number] = settled;
  return settled;
}
