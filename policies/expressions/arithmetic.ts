// `+ - * / %` and the unary minus. Both operands have one type: an int never meets a double. Ints have 64 bits, and
// leaving them is a fault; doubles are those of IEEE 754.
import { takeFor } from './steps.ts';
import { duration, timestamp } from './times.ts';
import { Duration, FAULT, type Frame, int64, Timestamp } from './values.ts';

type Operation = (frame: Frame, a: unknown, b: unknown) => unknown;

export const ARITHMETIC: Readonly<Record<'add' | 'sub' | 'mul' | 'div' | 'mod', Operation>> = {
  add,
  sub: (_frame, a, b) => {
    if (typeof a === 'bigint' && typeof b === 'bigint') return int64(a - b);
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    if (a instanceof Timestamp && b instanceof Timestamp) return duration(a.nanos - b.nanos);
    if (a instanceof Timestamp && b instanceof Duration) return timestamp(a.nanos - b.nanos);
    return a instanceof Duration && b instanceof Duration ? duration(a.nanos - b.nanos) : FAULT;
  },
  mul: (_frame, a, b) => {
    if (typeof a === 'bigint' && typeof b === 'bigint') return int64(a * b);
    return typeof a === 'number' && typeof b === 'number' ? a * b : FAULT;
  },
  div: (_frame, a, b) => {
    if (typeof a === 'bigint' && typeof b === 'bigint') return b === 0n ? FAULT : int64(a / b);
    return typeof a === 'number' && typeof b === 'number' ? a / b : FAULT;
  },
  mod: (_frame, a, b) => (typeof a === 'bigint' && typeof b === 'bigint' && b !== 0n ? int64(a % b) : FAULT),
};

export function negated(value: unknown): unknown {
  if (typeof value === 'bigint') return int64(-value);
  return typeof value === 'number' ? -value : FAULT;
}

function add(frame: Frame, a: unknown, b: unknown): unknown {
  if (typeof a === 'bigint' && typeof b === 'bigint') return int64(a + b);
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  if (typeof a === 'string' && typeof b === 'string')
    return takeFor(frame, a.length + b.length) ? a + b : FAULT;
  if (Array.isArray(a) && Array.isArray(b)) return takeFor(frame, a.length + b.length) ? [...a, ...b] : FAULT;
  if (a instanceof Timestamp && b instanceof Duration) return timestamp(a.nanos + b.nanos);
  if (a instanceof Duration && b instanceof Timestamp) return timestamp(a.nanos + b.nanos);
  return a instanceof Duration && b instanceof Duration ? duration(a.nanos + b.nanos) : FAULT;
}
