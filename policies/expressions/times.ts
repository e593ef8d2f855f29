// Points in time and lengths of time: their ranges, and how they are written (RFC 3339; `1h30m`, `250ms`).
import { Duration, FAULT, int64, Timestamp } from './values.ts';

export const SECOND = 1_000_000_000n;
const FIRST = -62_135_596_800n * SECOND;
const END = 253_402_300_800n * SECOND;

const UNITS: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  ms: 1_000_000n,
  s: SECOND,
  m: 60n * SECOND,
  h: 3_600n * SECOND,
};

/** From nanoseconds since 1970; a fault before the year 1 and after the year 9999. */
export function timestamp(nanos: bigint): Timestamp | symbol {
  return nanos < FIRST || nanos >= END ? FAULT : new Timestamp(nanos);
}

/** From nanoseconds; a fault beyond 64 bits. */
export function duration(nanos: bigint): Duration | symbol {
  const whole = int64(nanos);
  return typeof whole === 'bigint' ? new Duration(whole) : whole;
}

const RFC_3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):(\d\d))$/;

/** `2026-07-28T10:00:00Z`, with up to nine decimals and with `Z` or an offset. */
export function parseTimestamp(text: string): Timestamp | symbol {
  const found = RFC_3339.exec(text);
  if (found === null) return FAULT;
  const [, year, month, day, hour, minute, second, decimals = '', sign, offsetHour, offsetMinute] = found;
  const local = new Date(0);
  local.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const isDate = local.getUTCMonth() === Number(month) - 1 && local.getUTCDate() === Number(day);
  if (!isDate || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return FAULT;
  if (Number(offsetHour ?? 0) > 23 || Number(offsetMinute ?? 0) > 59) return FAULT;
  const clock = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  const offset = (Number(offsetHour ?? 0) * 60 + Number(offsetMinute ?? 0)) * (sign === '-' ? -60 : 60);
  const seconds = BigInt(local.getTime() / 1000 + clock - offset);
  return timestamp(seconds * SECOND + BigInt(decimals.padEnd(9, '0')));
}

/** In UTC, with as many groups of three decimals as needed. */
export function timestampText({ nanos }: Timestamp): string {
  const second = floorDivide(nanos, SECOND);
  const whole = new Date(Number(second) * 1000).toISOString().slice(0, 19);
  return `${whole}${decimalsOf(nanos - second * SECOND)}Z`;
}

/** A sign, then counts with units: `-1.5h`, `1h30m`, `250ms`; `0` alone needs no unit. */
export function parseDuration(text: string): Duration | symbol {
  const found = /^([+-]?)(0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|ms|s|m|h))+)$/.exec(text);
  if (found === null || text.length > 64) return FAULT;
  let total = 0n;
  for (const [, whole = '', decimals = '', unit = ''] of found[2]!.matchAll(/(\d*)\.?(\d*)([a-zµ]+)/g)) {
    const size = UNITS[unit]!;
    total += BigInt(whole) * size + (BigInt(decimals) * size) / 10n ** BigInt(decimals.length);
  }
  return duration(found[1] === '-' ? -total : total);
}

/** In seconds: `-1.500s`. */
export function durationText({ nanos }: Duration): string {
  const size = nanos < 0n ? -nanos : nanos;
  return `${nanos < 0n ? '-' : ''}${size / SECOND}${decimalsOf(size % SECOND)}s`;
}

/** Rounds down, also below zero. */
export function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}

function decimalsOf(nanos: bigint): string {
  if (nanos === 0n) return '';
  const digits = String(nanos)
    .padStart(9, '0')
    .replace(/(?:000){1,2}$/, '');
  return `.${digits}`;
}
