// The near name behind a mistyped one.

/** The nearest candidate, at most a third of the longer name away; of equally near ones the first by code unit. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = snakeCase(name);
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const limit = Math.floor(Math.max(name.length, candidate.length) / 3);
    if (Math.abs(name.length - candidate.length) > limit) continue;
    // A large repository with one wrong prefix asks millions of times.
    const bound = Math.min(limit, bestDistance);
    const distance = editDistance(wanted, snakeCase(candidate), bound);
    if (distance > bound || (distance === bestDistance && best !== undefined && best < candidate)) continue;
    [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** `toolPrefix`, `tool-prefix` and `Tool_Prefix` as `tool_prefix`. */
export function snakeCase(name: string): string {
  if (!/[A-Z\s-]/.test(name)) return name.toLowerCase();
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[-\s]/g, '_')
    .toLowerCase();
}

/**
 * Insertions, deletions, replacements and swaps of neighbours (Damerau-Levenshtein, optimal string alignment).
 * @param bound what is further apart may come out as any greater number, and costs less
 */
export function editDistance(a: string, b: string, bound = Math.max(a.length, b.length)): number {
  if (Math.abs(a.length - b.length) > bound) return bound + 1;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return distanceOf(a.slice(start, a.length - end), b.slice(start, b.length - end), bound);
}

function distanceOf(a: string, b: string, bound: number): number {
  const far = Math.max(a.length, b.length) + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = new Array<number>(b.length + 1).fill(far);
    if (row <= bound) current[0] = row;
    let least = current[0]!;
    // Further from the diagonal, more letters than that were put in or left out.
    for (let column = Math.max(1, row - bound); column <= Math.min(b.length, row + bound); column += 1) {
      const same = a[row - 1] === b[column - 1];
      let distance = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) distance = Math.min(distance, beforeLast[column - 2]! + 1);
      current[column] = distance;
      least = Math.min(least, distance);
    }
    if (least > bound + 1) return least;
    [beforeLast, last] = [last, current];
  }
  return last[b.length]!;
}
