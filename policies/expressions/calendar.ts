// Parts of a point in time as a calendar or clock shows them, in UTC or another zone, and of a length of time.
import { floorDivide, SECOND } from './times.ts';
import { Duration, FAULT, Timestamp } from './values.ts';

/** Milliseconds to add to UTC at a point in time, for the clock of a zone. */
export type Zone = (ms: number) => number;

export const UTC: Zone = () => 0;

const MILLISECOND = 1_000_000n;
const DAY_MS = 86_400_000;
const WHOLE_MINUTES_SINCE = Date.UTC(1973, 0, 1);

/** By the name of the method. All counts start at 0 except years and `getDate`. */
const PARTS: Readonly<Record<string, (local: Date) => number>> = {
  getFullYear: (local) => local.getUTCFullYear(),
  getMonth: (local) => local.getUTCMonth(),
  getDate: (local) => local.getUTCDate(),
  getDayOfMonth: (local) => local.getUTCDate() - 1,
  getDayOfWeek: (local) => local.getUTCDay(),
  getDayOfYear: (local) => dayOfYear(local),
  getHours: (local) => local.getUTCHours(),
  getMinutes: (local) => local.getUTCMinutes(),
  getSeconds: (local) => local.getUTCSeconds(),
  getMilliseconds: (local) => local.getUTCMilliseconds(),
};

/** Lengths of time are counted whole; only milliseconds are what is left beside the seconds. */
const COUNTS: Readonly<Record<string, (nanos: bigint) => bigint>> = {
  getHours: (nanos) => nanos / (3_600n * SECOND),
  getMinutes: (nanos) => nanos / (60n * SECOND),
  getSeconds: (nanos) => nanos / SECOND,
  getMilliseconds: (nanos) => (nanos % SECOND) / MILLISECOND,
};

/** Methods of `timestamp`; some are of `duration`, too. */
export const CALENDAR_METHODS: readonly string[] = Object.keys(PARTS);
export const DURATION_METHODS: readonly string[] = Object.keys(COUNTS);

/** The value of a method of `timestamp` or `duration` as an `int`. */
export function partOf(value: unknown, method: string, zone: Zone): bigint | symbol {
  if (value instanceof Timestamp) {
    const ms = Number(floorDivide(value.nanos, MILLISECOND));
    const part = PARTS[method];
    return part === undefined ? FAULT : BigInt(part(new Date(ms + zone(ms))));
  }
  const count = value instanceof Duration ? COUNTS[method] : undefined;
  return count === undefined || !(value instanceof Duration) ? FAULT : count(value.nanos);
}

/** A zone by `+02:00`, `UTC` or its name, such as `Europe/Berlin`; undefined when there is none of that name. */
export function zoneOf(name: string): Zone | undefined {
  const fixed = /^([+-]?)(\d\d):(\d\d)$/.exec(name);
  if (fixed !== null) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3]);
    const offset = minutes * (fixed[1] === '-' ? -60_000 : 60_000);
    return Number(fixed[2]) > 23 || Number(fixed[3]) > 59 ? undefined : () => offset;
  }
  if (name === 'UTC') return UTC;
  return /^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name) ? namedZone(name) : undefined;
}

function namedZone(name: string): Zone | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch {
    return undefined;
  }
  const exact: Zone = (ms) => clockOf(format, ms) - Math.floor(ms / 1000) * 1000;
  // Asking for it takes microseconds. Clocks have only been changed at whole minutes since 1973.
  let minute = Number.NaN;
  let offset = 0;
  return (ms) => {
    if (ms < WHOLE_MINUTES_SINCE) return exact(ms);
    const current = Math.floor(ms / 60_000);
    if (current !== minute) [minute, offset] = [current, exact(ms)];
    return offset;
  };
}

/** What the clock shows, as if it were UTC. */
function clockOf(format: Intl.DateTimeFormat, ms: number): number {
  const shown: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(ms)) shown[type] = value;
  const year = Number(shown.year);
  const local = new Date(0);
  local.setUTCFullYear(
    shown.era?.startsWith('B') ? 1 - year : year,
    Number(shown.month) - 1,
    Number(shown.day),
  );
  return (
    local.getTime() +
    Number(shown.hour) * 3_600_000 +
    Number(shown.minute) * 60_000 +
    Number(shown.second) * 1000
  );
}

function dayOfYear(local: Date): number {
  const start = new Date(0);
  start.setUTCFullYear(local.getUTCFullYear(), 0, 1);
  return Math.floor((local.getTime() - start.getTime()) / DAY_MS);
}
