// How the hints of a tool changed. A hint that is lost counts as lost even where the protocol's default says the same:
// policies ask for hints that were given.
import { type Change, type DriftKind, keysOf, memberOf, pointerTo, same } from './change.ts';
import { isObject } from './definition.ts';

/** The value of each hint that promises something. */
const PROMISES: Readonly<Record<string, boolean>> = {
  readOnlyHint: true,
  idempotentHint: true,
  destructiveHint: false,
  openWorldHint: false,
};

export function compareAnnotations(pointer: string, before: unknown, after: unknown): Change[] {
  const [old, now] = [before ?? {}, after ?? {}];
  if (!isObject(old) || !isObject(now)) {
    return same(before, after) ? [] : [{ pointer, before, after, kind: 'breaking' }];
  }
  const changes = keysOf(old, now).flatMap((key): Change[] => {
    const [was, is] = [memberOf(old, key), memberOf(now, key)];
    return same(was, is)
      ? []
      : [{ pointer: pointerTo(pointer, key), before: was, after: is, kind: kindOf(key, was, is) }];
  });
  // An empty object where there was none, or the other way round.
  if (changes.length > 0 || (before === undefined) === (after === undefined)) return changes;
  return [{ pointer, before, after, kind: 'compatible' }];
}

function kindOf(key: string, was: unknown, is: unknown): DriftKind {
  if (key === 'title') return 'description';
  const promise = Object.hasOwn(PROMISES, key) ? PROMISES[key] : undefined;
  if (promise === undefined) return 'breaking';
  // A promise that is taken back, or a warning that was not given before.
  return was === promise || is === !promise ? 'widening' : 'compatible';
}
