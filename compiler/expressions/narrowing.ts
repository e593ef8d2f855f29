// What a condition says about the tool it is checked for: in `tool.name == "db_query" && tool.arguments.sql != ""` the
// second part does not count for other tools.
import { matchesGlob } from '../../policies/routes/glob.ts';
import type { Node } from './syntax.ts';
import { pathOf } from './syntax.ts';

/** Whether the condition certainly holds, or certainly does not, for a tool; undefined when it depends on the call. */
export function decided(node: Node, tool: string | undefined): boolean | undefined {
  if (tool === undefined) return undefined;
  switch (node.kind) {
    case 'not': {
      const inner = decided(node.of, tool);
      return inner === undefined ? undefined : !inner;
    }
    case 'and':
    case 'or': {
      const decisive = node.kind === 'or';
      const sides = [decided(node.left, tool), decided(node.right, tool)];
      if (sides.includes(decisive)) return decisive;
      return sides.includes(undefined) ? undefined : !decisive;
    }
    case 'binary':
      return comparison(node, tool);
    case 'call':
      return test(node, tool);
    default:
      return undefined;
  }
}

function comparison(
  { operator, left, right }: Extract<Node, { kind: 'binary' }>,
  tool: string,
): boolean | undefined {
  if (operator === 'in' && isName(left) && right.kind === 'list') {
    const texts = right.items.map(textOf);
    return texts.includes(undefined) ? undefined : texts.includes(tool);
  }
  const other = isName(left) ? textOf(right) : isName(right) ? textOf(left) : undefined;
  if (other === undefined) return undefined;
  return operator === 'eq' ? other === tool : operator === 'ne' ? other !== tool : undefined;
}

function test({ name, of, args }: Extract<Node, { kind: 'call' }>, tool: string): boolean | undefined {
  const text = textOf(args.at(-1));
  if (text === undefined || !isName(of ?? args[0])) return undefined;
  if (name === 'startsWith') return tool.startsWith(text);
  if (name === 'endsWith') return tool.endsWith(text);
  if (name === 'contains') return tool.includes(text);
  return name === 'glob' ? matchesGlob(text, tool) : undefined;
}

function isName(node: Node | undefined): boolean {
  return node !== undefined && pathOf(node) === 'tool.name';
}

function textOf(node: Node | undefined): string | undefined {
  return node?.kind === 'literal' && typeof node.value === 'string' ? node.value : undefined;
}
