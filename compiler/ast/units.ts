// Durations as people write them.

const MILLISECONDS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** Milliseconds of a duration that fits the schema: `1m30s` is 90000. */
export function durationMs(text: string): number {
  let total = 0;
  for (const [, count, unit = ''] of text.matchAll(/([0-9]+)([a-z]+)/g))
    total += Number(count) * (MILLISECONDS[unit] ?? 0);
  return total;
}
