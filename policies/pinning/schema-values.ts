// Whether the value of a keyword lets more or less through than before: types, lists of values, limits.
import { canonical } from '../../schema/canonical.ts';

/** `undefined`: neither, or nobody can tell. */
export type Growth = 'more' | 'less' | 'same' | undefined;

/** Of `type`: a name, a list of names, or nothing, which allows every type. */
export function typesGrew(before: unknown, after: unknown): Growth {
  const [old, now] = [typesOf(before), typesOf(after)];
  if (old === undefined || now === undefined) return undefined;
  return growth(
    old.every((type) => covers(now, type)),
    now.every((type) => covers(old, type)),
  );
}

const TYPES = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];

function typesOf(value: unknown): readonly string[] | undefined {
  if (value === undefined) return TYPES;
  const types: unknown[] = [value].flat();
  return types.every((type): type is string => typeof type === 'string') ? types : undefined;
}

function covers(types: readonly string[], type: string): boolean {
  return types.includes(type) || (type === 'integer' && types.includes('number'));
}

/** Of `enum`: a list of values, or nothing, which allows every value. */
export function setGrew(before: unknown, after: unknown): Growth {
  if (before === undefined) return 'less';
  if (after === undefined) return 'more';
  if (!Array.isArray(before) || !Array.isArray(after)) return undefined;
  const [old, now] = [new Set(before.map(canonical)), new Set(after.map(canonical))];
  return growth(
    [...old].every((value) => now.has(value)),
    [...now].every((value) => old.has(value)),
  );
}

/** Of a limit: a number, or nothing, which is no limit. `greater`: whether a greater number allows more. */
export function limitGrew(before: unknown, after: unknown, greater: boolean): Growth {
  if (before === undefined) return 'less';
  if (after === undefined) return 'more';
  if (typeof before !== 'number' || typeof after !== 'number') return undefined;
  return after > before === greater ? 'more' : 'less';
}

function growth(keeps: boolean, isKept: boolean): Growth {
  if (keeps) return isKept ? 'same' : 'more';
  return isKept ? 'less' : undefined;
}
