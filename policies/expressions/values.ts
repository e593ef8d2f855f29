// What an expression works with while it runs. JSON and the numbers of CEL are values of JavaScript: an `int` is a
// bigint, a `double` (and so every number of JSON) a number, a list an array, a map an object of JSON. Three symbols
// stand for having no value.
import { type ExpressionFacts, UNKNOWN } from './facts.ts';

/** No such overload, no such member, out of range, too much work: what CEL calls an error. */
export const FAULT: unique symbol = Symbol('fault');

/**
 * Of a variable that this kind of call has not, such as `tool` while a prompt is asked for. Behaves as a fault inside
 * an expression; an expression that comes out as this is false, for a condition on tools says nothing about prompts.
 */
export const ABSENT: unique symbol = Symbol('absent');

/** Has no members of its own that an expression could read. */
export class Timestamp {
  readonly #nanos: bigint;

  constructor(nanos: bigint) {
    this.#nanos = nanos;
  }

  /** Nanoseconds since 1970. */
  get nanos(): bigint {
    return this.#nanos;
  }
}

export class Duration {
  readonly #nanos: bigint;

  constructor(nanos: bigint) {
    this.#nanos = nanos;
  }

  get nanos(): bigint {
    return this.#nanos;
  }
}

/** One evaluation. */
export interface Frame {
  readonly facts: ExpressionFacts;
  /** Steps it may still take; see steps.ts. */
  left: number;
  /** Loop variables, by number. */
  readonly items: unknown[];
}

/** One operator with its operands, ready to run. Never throws. */
export type Run = (frame: Frame) => unknown;

/** Whether there is no value. */
export function isMissing(value: unknown): value is symbol {
  return typeof value === 'symbol';
}

/**
 * Of operands that should have been true or false, none of which decides: what the whole is then. What is unknown
 * may still decide, so it outranks faults.
 */
export function worse(a: unknown, b: unknown): symbol {
  if (a === UNKNOWN || b === UNKNOWN) return UNKNOWN;
  if (typeof a === 'symbol' && (typeof b === 'boolean' || b === ABSENT)) return a;
  return typeof b === 'symbol' && typeof a === 'boolean' ? b : FAULT;
}

const FIRST_INT = -(2n ** 63n);
const LAST_INT = 2n ** 63n - 1n;

/** As an `int` of 64 bits; a fault beyond them. */
export function int64(value: bigint): bigint | symbol {
  return value < FIRST_INT || value > LAST_INT ? FAULT : value;
}

/** An object of JSON, as opposed to lists and to the values above. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isTime(value);
}

export function isTime(value: unknown): value is Timestamp | Duration {
  return value instanceof Timestamp || value instanceof Duration;
}
