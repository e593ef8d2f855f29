// Configuration data between YAML and its types. Maps have no prototype, so no key can be mistaken for an inherited
// member and none can reach one.

export type Value = null | boolean | number | string | readonly Value[] | ValueMap;

export interface ValueMap {
  readonly [key: string]: Value;
}

export function isMap(value: Value | undefined): value is ValueMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An empty map to fill. */
export function newMap<T = Value>(): Record<string, T> {
  return Object.create(null);
}
