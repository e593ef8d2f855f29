// Whose session goes when there is no room for another one: a session nobody uses, of whoever has the most of them, so
// that a client that opens sessions without end pushes out its own and nobody else's.

/** A client whose calls declare more sets of capabilities than this makes them up. */
export const MAX_PER_CLIENT = 4;

export interface Place<T> {
  readonly session: T;
  /** The principal or address behind it. */
  readonly owner: string;
  /** On the `performance.now()` clock; undefined while it is in use. */
  readonly idleSince: number | undefined;
}

/** Undefined when all are in use. */
export function leastNeeded<T>(places: readonly Place<T>[]): T | undefined {
  const owned = new Map<string, number>();
  for (const { owner } of places) owned.set(owner, (owned.get(owner) ?? 0) + 1);
  let best: Place<T> | undefined;
  for (const place of places) {
    if (place.idleSince === undefined) continue;
    const more = best === undefined ? 1 : owned.get(place.owner)! - owned.get(best.owner)!;
    if (more > 0 || (more === 0 && place.idleSince < best!.idleSince!)) best = place;
  }
  return best?.session;
}
