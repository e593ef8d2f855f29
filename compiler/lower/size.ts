// Sizes as people write them.

const BYTES: Readonly<Record<string, number>> = { B: 1, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30 };

/** Bytes of a size that fits the schema: `4MiB` is 4194304. */
export function sizeBytes(text: string): number {
  const [, count, unit = ''] = /^([0-9]+)([A-Za-z]+)$/.exec(text) ?? [];
  return Number(count) * BYTES[unit]!;
}
