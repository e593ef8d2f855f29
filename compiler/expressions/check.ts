// The type of every part of an expression, and everything that is wrong with it: all faults, not only the first. Run
// once, or once for each tool of the lockfile that the condition is about.
import { argumentsType, type LockedArguments } from './arguments.ts';
import { checkCall } from './check-calls.ts';
import { checkMember, checkPresence } from './check-members.ts';
import { checkBinary, needBool } from './check-operators.ts';
import type { Checker } from './checker.ts';
import { type Fault, faultAt } from './fault.ts';
import { proved } from './guards.ts';
import { MAX_LOOPS } from './limits.ts';
import { decided } from './narrowing.ts';
import { type Scope, withLoop, withProved } from './scope.ts';
import type { LoopNode, Node } from './syntax.ts';
import type { Type } from './types.ts';
import {
  ANY,
  areComparable,
  BOOL,
  DOUBLE,
  either,
  INT,
  JSON_VALUE,
  listOf,
  NULL,
  STRING,
  typeName,
} from './types.ts';
import { variableTypes } from './variables.ts';

export interface Checked {
  /** Of the whole. */
  readonly type: Type;
  readonly faults: readonly Fault[];
}

export function checkTypes(tree: Node, tool: LockedArguments | undefined): Checked {
  const faults: Fault[] = [];
  const checker: Checker = { tool: tool?.tool, faults, typeOf, ownerOf };
  const variables = variableTypes(tool === undefined ? undefined : argumentsType(tool));
  return { type: typeOf(tree, { variables, loops: new Map(), proved: new Set() }), faults };

  function typeOf(node: Node, scope: Scope): Type {
    const type = ownerOf(node, scope);
    const isGroup = type.kind === 'object' && !type.path.startsWith('tool.arguments');
    if (!isGroup && type.kind !== 'headers') return type;
    const construct = `\`${type.kind === 'object' ? type.path : 'request.headers'}\` as a whole`;
    const help =
      type.kind === 'object'
        ? `use one of its members: ${[...type.fields.keys()].join(', ')}`
        : 'look one up: `request.headers["x-name"]`, `"x-name" in request.headers`';
    faults.push(faultAt('unsupported-construct', node, { construct }, { help: [help] }));
    return ANY;
  }

  function ownerOf(node: Node, scope: Scope): Type {
    switch (node.kind) {
      case 'literal':
        return literalType(node.value);
      case 'name':
      case 'select':
      case 'index':
        return checkMember(node, scope, checker);
      case 'has':
        return checkPresence(node.of, scope, checker);
      case 'call':
        return checkCall(node, scope, checker);
      case 'list':
        return listOf(commonType(node.items.map((item) => typeOf(item, scope))));
      case 'not':
        return needBool(node.of, typeOf(node.of, scope), checker);
      case 'neg':
        return negationType(node.of, typeOf(node.of, scope));
      case 'and':
      case 'or':
        return logic(node.kind === 'and', node.left, node.right, scope);
      case 'binary':
        return checkBinary(node, scope, checker);
      case 'if':
        return conditional(node.condition, node.yes, node.no, scope);
      case 'loop':
        return loop(node, scope);
    }
  }

  function logic(outcome: boolean, left: Node, right: Node, scope: Scope): Type {
    const settled = (other: Node) => decided(other, checker.tool) === !outcome;
    needBool(left, unlessSettled(settled(right), left, withProved(scope, proved(right, outcome))), checker);
    return needBool(
      right,
      unlessSettled(settled(left), right, withProved(scope, proved(left, outcome))),
      checker,
    );
  }

  function conditional(condition: Node, yes: Node, no: Node, scope: Scope): Type {
    needBool(condition, typeOf(condition, scope), checker);
    const known = decided(condition, checker.tool);
    const a = unlessSettled(known === false, yes, withProved(scope, proved(condition, true)));
    const b = unlessSettled(known === true, no, withProved(scope, proved(condition, false)));
    if (known !== undefined) return known ? a : b;
    return either(a, b);
  }

  /** What does not count for this tool may have members and types that only others have. */
  function unlessSettled(isSettled: boolean, node: Node, scope: Scope): Type {
    const before = faults.length;
    const type = typeOf(node, scope);
    if (isSettled) faults.push(...faults.splice(before).filter(({ isAboutTool }) => !isAboutTool));
    return isSettled ? ANY : type;
  }

  function loop(node: LoopNode, scope: Scope): Type {
    const item = itemType(node.range, typeOf(node.range, scope));
    if (scope.loops.size >= MAX_LOOPS) {
      faults.push(
        faultAt('too-expensive', node, { excess: `has more than ${MAX_LOOPS} loops inside each other` }),
      );
    }
    if (scope.variables.has(node.variable) || scope.loops.has(node.variable)) {
      const construct = `the name \`${node.variable}\`, which is taken,`;
      faults.push(
        faultAt('unsupported-construct', node.variableAt, { construct }, { help: ['choose another name'] }),
      );
    }
    const inside = withLoop(scope, node.variable, item);
    if (node.predicate !== undefined) needBool(node.predicate, typeOf(node.predicate, inside), checker);
    const where = node.predicate === undefined ? inside : withProved(inside, proved(node.predicate, true));
    if (node.transform !== undefined) return listOf(typeOf(node.transform, where));
    return node.name === 'filter' ? listOf(item) : BOOL;
  }

  function itemType(node: Node, range: Type): Type {
    if (range.kind === 'list') return range.of;
    if (range.kind === 'map' || range.kind === 'object') return STRING;
    if (range.kind === 'json' || range.kind === 'any') return range.kind === 'json' ? JSON_VALUE : ANY;
    const problem = `a loop goes over a list or a map, and this is \`${typeName(range)}\``;
    faults.push(faultAt('type-mismatch', node, { problem }));
    return ANY;
  }

  function negationType(node: Node, type: Type): Type {
    if (type.kind === 'int' || type.kind === 'any') return type;
    if (type.kind === 'double' || type.kind === 'json') return DOUBLE;
    faults.push(
      faultAt('type-mismatch', node, {
        problem: `\`-\` needs a number, and this is \`${typeName(type)}\``,
      }),
    );
    return ANY;
  }
}

function literalType(value: unknown): Type {
  if (value === null) return NULL;
  if (typeof value === 'bigint') return INT;
  if (typeof value === 'number') return DOUBLE;
  return typeof value === 'string' ? STRING : BOOL;
}

function commonType(types: readonly Type[]): Type {
  const [first = ANY, ...rest] = types;
  return rest.reduce(
    (all, type) => (areComparable(all, type) && all.kind === type.kind ? all : either(all, type)),
    first,
  );
}
