// Numbers with the units people write in the configuration.

const TIMES = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
] as const;
const SIZES = [
  ['GiB', 2 ** 30],
  ['MiB', 2 ** 20],
  ['KiB', 2 ** 10],
] as const;

/** Milliseconds in the largest unit that holds them whole: `2m`, `90s`, `250ms`. */
export function durationText(ms: number): string {
  const fitting = TIMES.find(([, size]) => ms > 0 && ms % size === 0);
  return fitting === undefined ? `${ms}ms` : `${ms / fitting[1]}${fitting[0]}`;
}

/** Bytes likewise: `4MiB`, `1500B`. */
export function sizeText(bytes: number): string {
  const fitting = SIZES.find(([, size]) => bytes > 0 && bytes % size === 0);
  return fitting === undefined ? `${bytes}B` : `${bytes / fitting[1]}${fitting[0]}`;
}

/** `12.5%`, to a tenth. */
export function percentText(percent: number): string {
  return `${Math.round(percent * 10) / 10}%`;
}

/** `1 grant`, `2 grants`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
