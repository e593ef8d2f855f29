// What was not given is absent from a bundle, not null: objects are written out in one piece, and the empty members
// fall away.

/** The same members, those that may be undefined optional instead. */
export type Given<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Without the members that are undefined. */
export function given<T extends object>(members: T): Given<T> {
  // A loop, because it is done for every route.
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(members)) if (value !== undefined) kept[name] = value;
  return kept as Given<T>;
}

/** The list, or undefined for an empty one. */
export function unlessEmpty<T>(list: readonly T[]): T[] | undefined {
  return list.length === 0 ? undefined : [...list];
}
