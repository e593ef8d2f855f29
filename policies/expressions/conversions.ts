// `int() double() string() bool() duration() timestamp()`: what each makes of which types, and a fault of the rest.
import { takeFor } from './steps.ts';
import {
  durationText,
  floorDivide,
  parseDuration,
  parseTimestamp,
  SECOND,
  timestamp,
  timestampText,
} from './times.ts';
import { Duration, FAULT, type Frame, int64, Timestamp } from './values.ts';

type Conversion = (value: unknown) => unknown;

const TRUE_TEXTS = new Set(['true', 'True', 'TRUE', 't', '1']);
const FALSE_TEXTS = new Set(['false', 'False', 'FALSE', 'f', '0']);

const CONVERSIONS: Readonly<Record<string, Conversion>> = {
  to_int: (value) => {
    if (typeof value === 'bigint') return value;
    if (typeof value === 'number') return fromDouble(value);
    if (typeof value === 'string')
      return /^[+-]?\d{1,20}$/.test(value) ? int64(BigInt(value.replace('+', ''))) : FAULT;
    return value instanceof Timestamp ? floorDivide(value.nanos, SECOND) : FAULT;
  },
  to_double: (value) => {
    if (typeof value === 'number') return value;
    if (typeof value === 'bigint') return Number(value);
    if (typeof value !== 'string') return FAULT;
    return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(value) ? finite(Number(value)) : FAULT;
  },
  to_string: (value) => {
    if (typeof value === 'string') return value;
    if (typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean')
      return String(value);
    if (value instanceof Timestamp) return timestampText(value);
    return value instanceof Duration ? durationText(value) : FAULT;
  },
  to_bool: (value) => {
    if (typeof value === 'boolean') return value;
    if (typeof value !== 'string') return FAULT;
    return TRUE_TEXTS.has(value) ? true : FALSE_TEXTS.has(value) ? false : FAULT;
  },
  to_duration: (value) => {
    if (value instanceof Duration) return value;
    return typeof value === 'string' ? parseDuration(value) : FAULT;
  },
  to_timestamp: (value) => {
    if (value instanceof Timestamp) return value;
    if (typeof value === 'bigint') return timestamp(value * SECOND);
    return typeof value === 'string' ? parseTimestamp(value) : FAULT;
  },
};

/** Texts are taken up to a length that no number, date or duration has; beyond it they are a fault all the same. */
export function convert(operator: string, frame: Frame, value: unknown): unknown {
  if (typeof value === 'string' && !takeFor(frame, value.length)) return FAULT;
  return CONVERSIONS[operator]?.(value) ?? FAULT;
}

export const CONVERSION_NAMES: readonly string[] = Object.keys(CONVERSIONS);

/** Cut towards zero; beyond what a double can tell from its neighbours at the end of 64 bits, a fault. */
function fromDouble(value: number): bigint | symbol {
  return Math.abs(value) < 2 ** 63 ? BigInt(Math.trunc(value)) : FAULT;
}

function finite(value: number): number | symbol {
  return Number.isFinite(value) ? value : FAULT;
}
