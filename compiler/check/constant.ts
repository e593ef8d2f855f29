// What a condition comes to before anybody calls, as far as that depends on nothing.
import type { Program } from '../ast/program.ts';

/** `open`: it depends on the call. */
export type Truth = 'always' | 'never' | 'open';

/** Of the condition at a pointer; also open when there is none that could be compiled. */
export function truthOf({ expressions }: Pick<Program, 'expressions'>, pointer: string): Truth {
  const [operator, value] = expressions.get(pointer)?.ir ?? [];
  if (operator !== 'const') return 'open';
  return value === true ? 'always' : 'never';
}
