// Comparisons as functions. Most compare a number of JSON with an `int` that is written out: those get a short way,
// which answers as the long one does without making either into the other's type.
import { equal, isIn, order } from './comparing.ts';
import { FAULT, type Frame, isMissing, type Run } from './values.ts';

export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

type Ordered = Exclude<Comparison, 'eq' | 'ne'>;

const BY_ORDER: Readonly<Record<Ordered, (order: number) => boolean>> = {
  lt: (order) => order < 0,
  le: (order) => order <= 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
};

const BY_NUMBERS: Readonly<Record<Ordered, (a: number, b: number) => boolean>> = {
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
};

/** @param known the right side, when it is a small `int` that is written out */
export function comparison(operator: Comparison, x: Run, y: Run, known?: number): Run {
  if (operator === 'eq') return known === undefined ? operands(x, y, equal) : equalTo(x, known);
  if (operator === 'ne') return operands(x, y, different);
  const holds = BY_ORDER[operator];
  const long = (a: unknown, b: unknown): boolean | symbol => {
    const found = order(a, b);
    return typeof found === 'number' ? holds(found) : FAULT;
  };
  if (known === undefined) return operands(x, y, (_frame, a, b) => long(a, b));
  const short = BY_NUMBERS[operator];
  const exact = BigInt(known);
  return (frame) => {
    const a = x(frame);
    if (typeof a === 'number') return short(a, known);
    return isMissing(a) ? a : long(a, exact);
  };
}

/** @param known the left side, when it is a text that is written out */
export function membership(x: Run, y: Run, known: string | undefined): Run {
  if (known === undefined) return operands(x, y, isIn);
  return (frame) => {
    const container = y(frame);
    return isMissing(container) ? container : isIn(frame, known, container);
  };
}

/** Up to 2^53 every `int` is a double, and ints are compared as they are. */
export function smallInt(ir: unknown): number | undefined {
  if (!Array.isArray(ir) || ir[0] !== 'int') return undefined;
  const value = Number(ir[1]);
  return Number.isSafeInteger(value) ? value : undefined;
}

function equalTo(x: Run, known: number): Run {
  const exact = BigInt(known);
  return (frame) => {
    const a = x(frame);
    if (typeof a === 'number') return a === known;
    return isMissing(a) ? a : equal(frame, a, exact);
  };
}

function different(frame: Frame, a: unknown, b: unknown): boolean | symbol {
  const same = equal(frame, a, b);
  return typeof same === 'boolean' ? !same : same;
}

function operands(x: Run, y: Run, apply: (frame: Frame, a: unknown, b: unknown) => boolean | symbol): Run {
  return (frame) => {
    const a = x(frame);
    if (isMissing(a)) return a;
    const b = y(frame);
    return isMissing(b) ? b : apply(frame, a, b);
  };
}
