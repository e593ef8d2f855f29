// Values of every type of the expression language, for tables over all of them.
import { FACTS } from '../../compiler/expressions/facts.ts';
import { runCel } from '../../compiler/expressions/run-cel.ts';

/** What an expression comes out as, in the spelling of `shown`. */
export const value = (source: string): string => runCel(source, FACTS, true).result;

/** Two values of each type, as they are written. */
export const TYPES = {
  int: ['7', '2'],
  double: ['7.5', '2.5'],
  text: ['"a"', '"b"'],
  bool: ['true', 'false'],
  null: ['null', 'null'],
  list: ['["x"]', '["y"]'],
  map: ['client.claims', 'client.claims'],
  timestamp: ['timestamp("2026-07-28T10:30:00Z")', 'timestamp("2026-07-28T10:29:00Z")'],
  duration: ['duration("90s")', 'duration("60s")'],
} as const;
export type Type = keyof typeof TYPES;
export const ALL = Object.keys(TYPES) as Type[];

/** In nanoseconds, as lengths of time are shown. */
export const SECOND = 1_000_000_000;
/** A point in time as it is shown. */
export const at = (text: string) => `timestamp ${BigInt(Date.parse(text)) * 1_000_000n}`;
