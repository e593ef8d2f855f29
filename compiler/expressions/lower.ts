// A tree that was checked -> the form of policies/expressions/operators.ts.
import type { Ir } from '../../policies/expressions/operators.ts';
import { cidrBlock } from './check-calls.ts';
import { FUNCTIONS } from './functions.ts';
import { turnSteps } from './steps.ts';
import type { CallNode, LoopNode, Node } from './syntax.ts';
import { pathOf } from './syntax.ts';
import { ATTRIBUTE_PATHS } from './variables.ts';

const HEADERS = 'request.headers';

export function lowerExpression(tree: Node): Ir {
  return lower(tree, []);
}

/** @param loops names of loop variables, by number */
function lower(node: Node, loops: readonly string[]): Ir {
  const inner = (part: Node) => lower(part, loops);
  switch (node.kind) {
    case 'literal':
      return typeof node.value === 'bigint' ? ['int', String(node.value)] : ['const', node.value];
    case 'name':
      return loops.includes(node.name) ? ['item', loops.lastIndexOf(node.name)] : ['var', node.name];
    case 'select':
      return member(node.of, node.name, ['const', node.name], loops) ?? ['get', inner(node.of), node.name];
    case 'index': {
      const key = node.at.kind === 'literal' && typeof node.at.value === 'string' ? node.at.value : undefined;
      return member(node.of, key, inner(node.at), loops) ?? ['index', inner(node.of), inner(node.at)];
    }
    case 'has':
      return isHeaders(node.of.of, loops)
        ? ['has_header', ['const', node.of.name]]
        : ['has', inner(node.of.of), node.of.name];
    case 'call':
      return call(node, loops);
    case 'list':
      return ['list', ...node.items.map(inner)];
    case 'not':
    case 'neg':
      return [node.kind, inner(node.of)];
    case 'and':
    case 'or':
      return [node.kind, ...operands(node.kind, node).map(inner)];
    case 'binary':
      if (node.operator === 'in' && isHeaders(node.right, loops)) return ['has_header', inner(node.left)];
      return [node.operator, inner(node.left), inner(node.right)];
    case 'if':
      return ['if', inner(node.condition), inner(node.yes), inner(node.no)];
    case 'loop':
      return loop(node, loops);
  }
}

/** An attribute of a variable, or a header; undefined for a member of a value. */
function member(of: Node, name: string | undefined, key: Ir, loops: readonly string[]): Ir | undefined {
  if (isHeaders(of, loops)) return ['header', key];
  const owner = ownPath(of, loops);
  const path = `${owner}.${name}`;
  return owner !== undefined && name !== undefined && ATTRIBUTE_PATHS.has(path) ? ['var', path] : undefined;
}

function isHeaders(node: Node, loops: readonly string[]): boolean {
  return ownPath(node, loops) === HEADERS;
}

/** The path of a node that begins at a variable and not at a loop variable. */
function ownPath(node: Node, loops: readonly string[]): string | undefined {
  const path = pathOf(node);
  return path === undefined || loops.includes(path.split('.')[0]!) ? undefined : path;
}

/** `a && b && c` as one operator with three operands. */
function operands(kind: 'and' | 'or', node: Node): Node[] {
  return node.kind === kind ? [...operands(kind, node.left), ...operands(kind, node.right)] : [node];
}

function call(node: CallNode, loops: readonly string[]): Ir {
  const block = cidrBlock(node);
  if (block?.kind === 'literal') return ['cidr', lower(node.args[0]!, loops), block.value];
  const row = FUNCTIONS.find(
    ({ name, of }) => name === node.name && of.length > 0 === (node.of !== undefined),
  )!;
  const values = node.of === undefined ? node.args : [node.of, ...node.args];
  const [first, second] = values.map((value) => lower(value, loops));
  if (row.operator === 'same') return first!;
  if (row.operator === 'part') return ['part', first, node.name, ...zoneOf(node)];
  const pattern = row.pattern === undefined ? undefined : node.args.at(-1);
  if (pattern?.kind === 'literal') return [row.operator, first, pattern.value];
  return second === undefined ? [row.operator, first] : [row.operator, first, second];
}

function zoneOf({ args }: CallNode): unknown[] {
  return args[0]?.kind === 'literal' ? [args[0].value] : [];
}

function loop(node: LoopNode, loops: readonly string[]): Ir {
  const range = lower(node.range, loops);
  const inside = [...loops, node.variable];
  const bodies = [node.transform, node.predicate]
    .filter((part) => part !== undefined)
    .map((part) => lower(part, inside));
  return [node.name, range, loops.length, turnSteps(bodies), ...bodies];
}
