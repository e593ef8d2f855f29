// Lists and maps whose order and repetitions mean nothing have one spelling in a bundle.

/** By code unit, each text once. */
export function sortedSet<T extends string>(texts: readonly T[]): T[] {
  return [...new Set(texts)].sort();
}

/** By key, each value as `lower` makes it; keys that `spell` makes equal are one, the last of them. */
export function sortedMap<T, U>(
  map: Readonly<Record<string, T>>,
  lower: (value: T, key: string) => U,
  spell: (key: string) => string = (key) => key,
): Record<string, U> {
  const entries = Object.entries(map).map(([key, value]) => [spell(key), lower(value, key)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
