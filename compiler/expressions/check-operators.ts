// Comparisons, `in` and arithmetic: which types go together.
import type { Checker } from './checker.ts';
import { faultAt } from './fault.ts';
import type { Scope } from './scope.ts';
import type { BinaryOperator, Node } from './syntax.ts';
import type { Type } from './types.ts';
import {
  ANY,
  areComparable,
  areOrdered,
  BOOL,
  DOUBLE,
  DURATION,
  isLoose,
  listOf,
  STRING,
  TIMESTAMP,
  typeName,
} from './types.ts';

type BinaryNode = Extract<Node, { kind: 'binary' }>;

const SIGNS: Readonly<Record<BinaryOperator, string>> = {
  eq: '==',
  ne: '!=',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
  in: 'in',
  add: '+',
  sub: '-',
  mul: '*',
  div: '/',
  mod: '%',
};

export function needBool(node: Node, type: Type, checker: Checker): Type {
  if (type.kind !== 'bool' && !isLoose(type)) {
    const problem = `this must be true or false, and is \`${typeName(type)}\``;
    checker.faults.push(faultAt('type-mismatch', node, { problem }));
  }
  return BOOL;
}

export function checkBinary(node: BinaryNode, scope: Scope, checker: Checker): Type {
  const left = checker.typeOf(node.left, scope);
  if (node.operator === 'in') return membership(node, left, scope, checker);
  const right = checker.typeOf(node.right, scope);
  if (node.operator === 'eq' || node.operator === 'ne') {
    if (!areComparable(left, right)) mismatch(node, [left, right], 'are never equal', checker);
    return BOOL;
  }
  if (['lt', 'le', 'gt', 'ge'].includes(node.operator)) {
    if (!areOrdered(left, right)) mismatch(node, [left, right], 'have no order', checker);
    return BOOL;
  }
  const result = arithmetic(node.operator, left, right);
  if (result === undefined) {
    const kinds = [left.kind, right.kind];
    const isMixed = kinds.includes('int') && (kinds.includes('double') || kinds.includes('json'));
    const help = isMixed
      ? ['numbers of JSON are doubles: write `2.0` instead of `2`, or turn the other into `int(...)`']
      : [];
    mismatch(node, [left, right], `have no \`${SIGNS[node.operator]}\``, checker, help);
  }
  return result ?? ANY;
}

function mismatch(
  node: BinaryNode,
  types: readonly Type[],
  what: string,
  checker: Checker,
  help: readonly string[] = [],
): void {
  const problem = `${types.map((type) => `\`${typeName(type)}\``).join(' and ')} ${what}`;
  const isAboutTool = checker.tool !== undefined && usesArguments(node);
  const label = isAboutTool ? { label: `for tool \`${checker.tool}\`` } : {};
  const fault = faultAt('type-mismatch', node, { problem }, { help, ...label });
  checker.faults.push(isAboutTool ? { ...fault, isAboutTool } : fault);
}

function membership(node: BinaryNode, item: Type, scope: Scope, checker: Checker): Type {
  const container = checker.ownerOf(node.right, scope);
  if (container.kind === 'headers' || isLoose(container)) return BOOL;
  if (container.kind === 'object' && !container.path.startsWith('tool.arguments')) {
    checker.typeOf(node.right, scope);
    return BOOL;
  }
  const isMap = container.kind === 'map' || container.kind === 'object';
  const wanted = container.kind === 'list' ? container.of : isMap ? STRING : undefined;
  if (wanted !== undefined && areComparable(item, wanted)) return BOOL;
  const problem =
    wanted === undefined
      ? `\`in\` needs a list or a map, and this is \`${typeName(container)}\``
      : `\`${typeName(item)}\` is never in \`${typeName(container)}\``;
  const help = container.kind === 'string' ? ['a text in a text is `text.contains(part)`'] : [];
  checker.faults.push(
    faultAt('type-mismatch', wanted === undefined ? node.right : node, { problem }, { help }),
  );
  return BOOL;
}

/** Of the result; undefined when no values of these types go together. */
function arithmetic(operator: BinaryOperator, a: Type, b: Type): Type | undefined {
  if (a.kind === 'any' || b.kind === 'any') return ANY;
  if (a.kind === 'json' || b.kind === 'json') return withJson(operator, a.kind === 'json' ? b : a);
  if (operator === 'mod') return a.kind === 'int' && b.kind === 'int' ? a : undefined;
  if ((a.kind === 'int' || a.kind === 'double') && a.kind === b.kind) return a;
  if (operator !== 'add' && operator !== 'sub') return undefined;
  if (a.kind === 'duration' && b.kind === 'duration') return DURATION;
  if (a.kind === 'timestamp' && b.kind === 'duration') return TIMESTAMP;
  if (operator === 'sub') return a.kind === 'timestamp' && b.kind === 'timestamp' ? DURATION : undefined;
  if (a.kind === 'duration' && b.kind === 'timestamp') return TIMESTAMP;
  if (a.kind === 'string' && b.kind === 'string') return STRING;
  return a.kind === 'list' && b.kind === 'list'
    ? listOf(areComparable(a.of, b.of) && a.of.kind === b.of.kind ? a.of : ANY)
    : undefined;
}

/** JSON has doubles, texts and lists, but no ints and no times. */
function withJson(operator: BinaryOperator, other: Type): Type | undefined {
  if (operator === 'mod') return undefined;
  if (other.kind === 'double' || (other.kind === 'json' && operator !== 'add')) return DOUBLE;
  if (operator !== 'add') return undefined;
  return ['json', 'string', 'list'].includes(other.kind) ? other : undefined;
}

function usesArguments(node: Node): boolean {
  return JSON.stringify(node, (_key, value) => (typeof value === 'bigint' ? String(value) : value)).includes(
    '"arguments"',
  );
}
