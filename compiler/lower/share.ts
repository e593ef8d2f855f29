// Shares as people write them.

/** 0 to 1 of a share that fits the schema: `12.5%` is 0.125, exactly what those digits say. */
export function shareOf(text: string): number {
  return Number(`${text.slice(0, -1)}e-2`);
}
