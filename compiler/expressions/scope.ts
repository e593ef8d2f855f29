// What the checker knows at one point of an expression: variables, loop variables, and members that are surely there.
import type { Type } from './types.ts';

export interface Scope {
  readonly variables: ReadonlyMap<string, Type>;
  readonly loops: ReadonlyMap<string, Type>;
  /** Paths that were asked for with `has`. */
  readonly proved: ReadonlySet<string>;
}

export function withProved(scope: Scope, paths: readonly string[]): Scope {
  return paths.length === 0 ? scope : { ...scope, proved: new Set([...scope.proved, ...paths]) };
}

export function withLoop(scope: Scope, name: string, type: Type): Scope {
  return { ...scope, loops: new Map([...scope.loops, [name, type]]) };
}
