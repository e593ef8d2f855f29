// What bounds the work of one evaluation, whatever the arguments of a call are. A step is one operator inside a loop,
// or a few items or characters looked at. Work that is the same for every call is bounded by the compiler instead.
import type { Frame } from './values.ts';

/** Then the evaluation ends with an error. Well under ten milliseconds. */
export const MAX_STEPS = 100_000;

/** Characters of a text, or items of a list, that count as one step. */
export const PER_STEP = 16;

/** Takes steps; false when there are none left. */
export function take(frame: Frame, steps: number): boolean {
  frame.left -= steps;
  return frame.left >= 0;
}

/** For looking at that many characters or items; few are free. */
export function takeFor(frame: Frame, length: number): boolean {
  return length < PER_STEP || take(frame, Math.ceil(length / PER_STEP));
}
