// Types of expressions while they are checked. They are CEL's, and two more: JSON, whose values are never an `int` or a
// time, and objects whose members are known.

export interface Field {
  readonly type: Type;
  /** May be absent from a call. */
  readonly optional: boolean;
}

export type Fields = ReadonlyMap<string, Field>;

export interface ObjectType {
  readonly kind: 'object';
  /** Such as `client` or `tool.arguments`. */
  readonly path: string;
  readonly fields: Fields;
  /** Whether it may have more members than these. */
  readonly isOpen: boolean;
}

type Simple = 'any' | 'json' | 'null' | 'bool' | 'int' | 'double' | 'string' | 'timestamp' | 'duration';

export type Type =
  | { readonly kind: Simple }
  | { readonly kind: 'list'; readonly of: Type }
  | { readonly kind: 'map'; readonly of: Type }
  | { readonly kind: 'headers' }
  | ObjectType;

/** Of any type, known only when it runs. */
export const ANY: Type = { kind: 'any' };
/** A value of JSON: null, boolean, double, string, list or map. */
export const JSON_VALUE: Type = { kind: 'json' };
export const NULL: Type = { kind: 'null' };
export const BOOL: Type = { kind: 'bool' };
export const INT: Type = { kind: 'int' };
export const DOUBLE: Type = { kind: 'double' };
export const STRING: Type = { kind: 'string' };
export const TIMESTAMP: Type = { kind: 'timestamp' };
export const DURATION: Type = { kind: 'duration' };

export function listOf(of: Type): Type {
  return { kind: 'list', of };
}

export function mapOf(of: Type): Type {
  return { kind: 'map', of };
}

export function objectOf(path: string, fields: Fields, isOpen = false): ObjectType {
  return { kind: 'object', path, fields, isOpen };
}

/** As CEL writes it. */
export function typeName(type: Type): string {
  switch (type.kind) {
    case 'any':
      return 'dyn';
    case 'json':
      return 'JSON';
    case 'list':
      return isLoose(type.of) ? 'list' : `list(${typeName(type.of)})`;
    case 'headers':
      return 'map(string)';
    case 'map':
    case 'object':
      return type.kind === 'map' && !isLoose(type.of) ? `map(${typeName(type.of)})` : 'map';
    default:
      return type.kind;
  }
}

export function isLoose(type: Type): boolean {
  return type.kind === 'any' || type.kind === 'json';
}

function isNumber(type: Type): boolean {
  return type.kind === 'int' || type.kind === 'double';
}

function isMapLike(type: Type): boolean {
  return type.kind === 'map' || type.kind === 'object';
}

function isTime(type: Type): boolean {
  return type.kind === 'timestamp' || type.kind === 'duration';
}

/** Whether values of both types can ever be equal. */
export function areComparable(a: Type, b: Type): boolean {
  if (a.kind === 'any' || b.kind === 'any') return true;
  if (a.kind === 'json' || b.kind === 'json') return !isTime(a) && !isTime(b);
  if (a.kind === 'list' && b.kind === 'list') return areComparable(a.of, b.of);
  return a.kind === b.kind || (isNumber(a) && isNumber(b)) || (isMapLike(a) && isMapLike(b));
}

/** Whether one value of these types can come before another. */
export function areOrdered(a: Type, b: Type): boolean {
  const unordered = ['null', 'list', 'map', 'object', 'headers'];
  return areComparable(a, b) && !unordered.includes(a.kind) && !unordered.includes(b.kind);
}

/** Whether a value of a type may stand where another is wanted. */
export function fits(given: Type, wanted: Type): boolean {
  if (given.kind === 'any' || wanted.kind === 'any') return true;
  if (given.kind === 'json') return !isTime(wanted) && wanted.kind !== 'int';
  if (given.kind === 'list' && wanted.kind === 'list') return fits(given.of, wanted.of);
  return given.kind === wanted.kind || (isMapLike(given) && isMapLike(wanted));
}

/** The type of what is one or the other. */
export function either(a: Type, b: Type): Type {
  if (a.kind === 'list' && b.kind === 'list') return listOf(either(a.of, b.of));
  if (a.kind === b.kind && a.kind !== 'object' && a.kind !== 'map') return a;
  return [a, b].some((type) => type.kind === 'any' || type.kind === 'int' || isTime(type)) ? ANY : JSON_VALUE;
}
