// Which members are certainly there where a part of an expression counts: `has(a.b)` and `"b" in a` say so. The order
// of operands does not matter, because a false operand of `&&` makes up for a fault of the other.
import type { Node } from './syntax.ts';
import { pathOf } from './syntax.ts';

/** Paths that must be there if the condition comes out as `outcome`. */
export function proved(node: Node, outcome: boolean): readonly string[] {
  switch (node.kind) {
    case 'has':
      return outcome ? withParents(pathOf(node.of)) : [];
    case 'not':
      return proved(node.of, !outcome);
    case 'and':
    case 'or':
      return (node.kind === 'and') === outcome
        ? [...proved(node.left, outcome), ...proved(node.right, outcome)]
        : [];
    case 'binary':
      return outcome && node.operator === 'in' ? membership(node.left, node.right) : [];
    default:
      return [];
  }
}

function membership(key: Node, container: Node): readonly string[] {
  const path = pathOf(container);
  const isKey = key.kind === 'literal' && typeof key.value === 'string' && path !== undefined;
  return isKey ? withParents(`${path}.${key.value}`) : [];
}

/** `has(a.b.c)` being true says that `a.b` is there. */
function withParents(path: string | undefined): readonly string[] {
  if (path === undefined) return [];
  const members = path.split('.');
  return members.map((_, i) => members.slice(0, i + 1).join('.'));
}
