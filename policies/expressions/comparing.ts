// `==`, `<` and `in`. Values of different types are not equal, which is no fault; only values of one type have an
// order. Numbers are one type here: an int and a double compare by what they stand for, exactly.
import { takeFor } from './steps.ts';
import { Duration, FAULT, type Frame, isMap, isTime, Timestamp } from './values.ts';

/** Equality of two values; a fault when it would take too long. */
export function equal(frame: Frame, a: unknown, b: unknown): boolean | symbol {
  if (a === b) return true;
  if (typeof a === 'string' || typeof b === 'string') return false;
  if (isNumber(a) && isNumber(b)) return sameNumber(a, b);
  if (Array.isArray(a) && Array.isArray(b)) return sameLists(frame, a, b);
  if (isTime(a) || isTime(b)) return sameTimes(a, b);
  return isMap(a) && isMap(b) ? sameMaps(frame, a, b) : false;
}

/** -1, 0 or 1; NaN for a comparison with the number NaN, which has no order; a fault for what cannot be ordered. */
export function order(a: unknown, b: unknown): number | symbol {
  if (isNumber(a) && isNumber(b)) return a < b ? -1 : a > b ? 1 : sameNumber(a, b) ? 0 : Number.NaN;
  if (typeof a === 'string' && typeof b === 'string') return orderOfTexts(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  const times =
    (a instanceof Timestamp && b instanceof Timestamp) || (a instanceof Duration && b instanceof Duration);
  return times ? Number(a.nanos > b.nanos) - Number(a.nanos < b.nanos) : FAULT;
}

/** `item in container`: an item of a list, or a key of a map. */
export function isIn(frame: Frame, item: unknown, container: unknown): boolean | symbol {
  if (Array.isArray(container)) return isItem(frame, item, container);
  if (!isMap(container)) return FAULT;
  if (typeof item === 'string') return Object.hasOwn(container, item);
  return isNumber(item) || typeof item === 'boolean' ? false : FAULT;
}

function isItem(frame: Frame, item: unknown, list: readonly unknown[]): boolean | symbol {
  if (!takeFor(frame, list.length)) return FAULT;
  if (typeof item === 'string') return list.includes(item);
  let fault = false;
  for (const other of list) {
    const same = equal(frame, item, other);
    if (same === true) return true;
    if (same !== false) fault = true;
  }
  return fault ? FAULT : false;
}

function isNumber(value: unknown): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

function sameNumber(a: number | bigint, b: number | bigint): boolean {
  // biome-ignore lint/suspicious/noDoubleEquals: between bigint and number it compares what they stand for, exactly
  return a == b;
}

function sameLists(frame: Frame, a: readonly unknown[], b: readonly unknown[]): boolean | symbol {
  return a.length === b.length && allSame(frame, a.length, (i) => equal(frame, a[i], b[i]));
}

function sameMaps(
  frame: Frame,
  a: Readonly<Record<string, unknown>>,
  b: Readonly<Record<string, unknown>>,
): boolean | symbol {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return allSame(frame, keys.length, (i) => {
    const key = keys[i]!;
    return Object.hasOwn(b, key) && equal(frame, a[key], b[key]);
  });
}

function allSame(frame: Frame, length: number, same: (index: number) => boolean | symbol): boolean | symbol {
  for (let index = 0; index < length; index += 1) {
    frame.left -= 1;
    const result = frame.left < 0 ? FAULT : same(index);
    if (result !== true) return result;
  }
  return true;
}

function sameTimes(a: unknown, b: unknown): boolean {
  const sameType =
    (a instanceof Timestamp && b instanceof Timestamp) || (a instanceof Duration && b instanceof Duration);
  return sameType && a.nanos === b.nanos;
}

/** By code points. JavaScript compares halves of surrogate pairs, which sorts U+1F600 before U+FF5E. */
function orderOfTexts(a: string, b: string): number {
  if (a === b) return 0;
  const end = Math.min(a.length, b.length);
  for (let i = 0; i < end; i += 1) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x !== y) return sortable(x) < sortable(y) ? -1 : 1;
  }
  return a.length < b.length ? -1 : 1;
}

/** Surrogates belong behind every other unit. */
function sortable(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
