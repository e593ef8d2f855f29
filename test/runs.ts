// How many random cases a property is held against. Mutation testing runs the same properties thousands of times and
// asks for a share of them.
import fc from 'fast-check';

const SHARE = Number(process.env.PROPERTY_SHARE ?? 1);

/** What a property asserts about its cases as a whole (that each answer was seen) holds of all of them only. */
export const ARE_ALL = SHARE >= 1;

// Whoever wants a share wants to know quickly that a case fails, not the smallest one that does.
if (!ARE_ALL) fc.configureGlobal({ endOnFailure: true });

/** The share of `count` asked for, one at least. Minimum counts that a property asserts scale with it. */
export function runs(count: number): number {
  return Math.ceil(count * SHARE);
}
