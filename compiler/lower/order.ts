// Lists whose order and repetitions mean nothing have one spelling in a bundle.

/** By code unit, each text once. */
export function sortedSet<T extends string>(texts: readonly T[]): T[] {
  return [...new Set(texts)].sort();
}
