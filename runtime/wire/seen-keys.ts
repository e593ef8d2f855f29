// Which keys an object has shown so far, at every depth of one scan: a second one of the same meaning is refused.
//
// Parsers disagree about which of two equal keys wins (V8, Python and Perl take the last, SQLite the first), so a
// duplicate could be authorised as one tool and run as another. Keys are compared after unescaping.
//
// Cheap for what is usual: up to 16 unescaped keys are compared as bytes, in rows of integers reserved once for
// every depth. Beyond that, or as soon as an escape occurs, the object's keys go into a Set, so 100,000 keys cost
// linear time. The rows are shared by all scans, which is sound because a scan never yields: see JsonCursor.

import { decodeString, isAmbiguous } from './json-text.ts';

/** The deepest nesting any scan may be configured to accept. */
export const MAX_DEPTH = 128;

const ROW_KEYS = 16;
/** Per key: a signature, start and end. */
const KEY_FIELDS = 3;
const ROW = ROW_KEYS * KEY_FIELDS;

const rows = new Int32Array((MAX_DEPTH + 1) * ROW);
const counts = new Int32Array(MAX_DEPTH + 1);
const sets: (Set<string> | undefined)[] = new Array(MAX_DEPTH + 1).fill(undefined);

/** Begins an object at `depth`. */
export function openKeys(depth: number): void {
  counts[depth] = 0;
  if (sets[depth] !== undefined) sets[depth] = undefined;
}

/** Ends an object at `depth`: a large one leaves no memory behind. */
export function closeKeys(depth: number): void {
  if (sets[depth] !== undefined) sets[depth] = undefined;
}

/** Forgets everything: a scan ended in the middle of its objects. */
export function forgetKeys(): void {
  sets.fill(undefined);
}

/** How many different keys the object at `depth` has shown. */
export function countKeys(depth: number): number {
  return counts[depth]!;
}

/**
 * Notes a key, given as the bytes between its quotes. False when the object already has it, or when parsers read it
 * differently.
 */
export function addKey(bytes: Buffer, depth: number, start: number, end: number, escaped: boolean): boolean {
  const count = counts[depth]!;
  if (escaped || count >= ROW_KEYS || sets[depth] !== undefined) {
    return addDecoded(bytes, depth, start, end, escaped);
  }

  const length = end - start;
  const signature = (length << 16) | (bytes[start]! << 8) | bytes[end - 1]!;
  const first = depth * ROW;
  const last = first + count * KEY_FIELDS;
  for (let row = first; row < last; row += KEY_FIELDS) {
    if (rows[row] !== signature) continue;
    if (bytes.compare(bytes, start, end, rows[row + 1]!, rows[row + 2]!) === 0) return false;
  }
  rows[last] = signature;
  rows[last + 1] = start;
  rows[last + 2] = end;
  counts[depth] = count + 1;
  return true;
}

function addDecoded(bytes: Buffer, depth: number, start: number, end: number, escaped: boolean): boolean {
  const set = sets[depth] ?? decodeKeys(bytes, depth);
  const text = decodeString(bytes, start, end, escaped);
  const before = set.size;
  set.add(text);
  counts[depth] = set.size;
  return set.size > before && !(escaped && isAmbiguous(text));
}

/** Moves the keys of an object from its row into a Set. */
function decodeKeys(bytes: Buffer, depth: number): Set<string> {
  const set = new Set<string>();
  const first = depth * ROW;
  const last = first + counts[depth]! * KEY_FIELDS;
  for (let row = first; row < last; row += KEY_FIELDS) {
    set.add(decodeString(bytes, rows[row + 1]!, rows[row + 2]!, false));
  }
  sets[depth] = set;
  return set;
}
