// One difference between two definitions of a tool, and what is needed to find them.

export type DriftKind =
  /** Text for models and people. Nothing breaks by it, and it is where instructions are smuggled in. */
  | 'description'
  /** Calls made for the old definition fit the new one. */
  | 'compatible'
  /** They may not, or nobody can tell. */
  | 'breaking'
  /** The tool may do, or takes, more than was agreed to. */
  | 'widening';

export interface Change {
  /** JSON pointer into the definition. */
  readonly pointer: string;
  /** Undefined for what was, or is, not there. */
  readonly before: unknown;
  readonly after: unknown;
  readonly kind: DriftKind;
}

/** Whether two values of JSON are the same, whatever the order of keys. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && same(memberOf(a, key), memberOf(b, key)));
}

/** The keys of both, sorted, each once. */
export function keysOf(a: object, b: object): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
}

/** An own member; what is inherited is none. */
export function memberOf(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

export function pointerTo(parent: string, key: string | number): string {
  return `${parent}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
