// Reading members: `a.b`, `a["b"]`, `a[0]` and `has(a.b)`. Only what a value itself holds is a member of it; nothing
// inherited can ever be read.
import { FAULT, isMap } from './values.ts';

/** A member of a map by its key. */
export function member(value: unknown, key: string): unknown {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject && Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : FAULT;
}

/** Whether a map has a member. */
export function hasMember(value: unknown, key: string): boolean | symbol {
  return isMap(value) ? Object.hasOwn(value, key) : FAULT;
}

/** An item of a list by its place, or a member of a map by its key. A double is a place when it is whole. */
export function item(value: unknown, at: unknown): unknown {
  if (!Array.isArray(value)) return typeof at === 'string' ? member(value, at) : FAULT;
  const place = typeof at === 'bigint' || typeof at === 'number' ? Number(at) : -1;
  return Number.isInteger(place) && place >= 0 && place < value.length ? value[place] : FAULT;
}
