// THE ORDER of routes: of all alternatives that match a call, the one this order puts first wins. It depends on what
// a route says, never on where it stands, until the very last step; two routes that need that step, overlap and
// differ in what they do are refused (`ambiguous-routes`).
//
//   1  higher priority
//   2  exact name, then pattern (prefix, glob, regex), then no name, then default
//   3  longer literal prefix
//   4  glob before regex (a prefix is a glob that ends in `*`)
//   5  more conditions beside the name
//   6  file path, place in the file, place in the route
import type { Alternative } from './alternatives.ts';

/** Steps 1 to 6: negative when `a` ranks before `b`; 0 only for an alternative and itself. */
export function compareAlternatives(a: Alternative, b: Alternative): number {
  return compareSpecificity(a, b) || a.route - b.route || a.position - b.position;
}

/** Steps 1 to 5: 0 for alternatives that only their places tell apart. */
export function compareSpecificity(a: Alternative, b: Alternative): number {
  return (
    b.priority - a.priority ||
    tier(a) - tier(b) ||
    literalLength(b) - literalLength(a) ||
    Number(isRegex(a)) - Number(isRegex(b)) ||
    b.extras - a.extras
  );
}

function tier({ isDefault, name }: Alternative): number {
  if (isDefault) return 3;
  if (name === undefined) return 2;
  return name.form === 'exact' ? 0 : 1;
}

function literalLength({ name }: Alternative): number {
  return name?.literal.length ?? 0;
}

function isRegex({ name }: Alternative): boolean {
  return name?.form === 'regex';
}
