// Values of a test and of a verdict: whether they are the same, and how they are written.
import { canonical } from '../../schema/canonical.ts';

/** By content: the order of keys has no meaning, that of lists has. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a === b;
  return canonical(a) === canonical(b);
}

/** `[a, b]` for texts, JSON for everything deeper, `nothing` for what is not there. */
export function valueInWords(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return `[${value.join(', ')}]`;
  return JSON.stringify(value);
}
