// Which member of a pool belongs to a client: the same one every time, on every replica, without remembering it, and
// when a member goes, only its own clients move (rendezvous hashing, weighted).
import { createHash } from 'node:crypto';

export interface Candidate {
  readonly name: string;
  readonly weight: number;
}

/** The candidate with the highest score for this key; undefined when there is none. */
export function preferred<T extends Candidate>(key: string, candidates: readonly T[]): T | undefined {
  let best: T | undefined;
  let highest = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const score = candidate.weight / -Math.log(fraction(`${candidate.name}\n${key}`));
    if (score > highest) {
      highest = score;
      best = candidate;
    }
  }
  return best;
}

/** Evenly spread over (0, 1). */
function fraction(text: string): number {
  return (createHash('sha256').update(text).digest().readUInt32BE(0) + 0.5) / 2 ** 32;
}
