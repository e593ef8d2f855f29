// Functions and methods: whether there is one of that name for these types, and the patterns they are given.
import { nearest } from '../diagnostics/suggest.ts';
import type { Checker } from './checker.ts';
import { faultAt } from './fault.ts';
import { CIDR, FUNCTION_NAMES, FUNCTIONS, type FunctionRow, METHOD_NAMES } from './functions.ts';
import { conversionFaults, patternFaults } from './patterns.ts';
import type { Scope } from './scope.ts';
import type { CallNode, Node } from './syntax.ts';
import type { Type } from './types.ts';
import { ANY, BOOL, fits, STRING, typeName } from './types.ts';

export function checkCall(node: CallNode, scope: Scope, checker: Checker): Type {
  const block = cidrBlock(node);
  if (block !== undefined) return membership(node, block, scope, checker);
  if (node.of === undefined && node.name === CIDR) {
    const help = ['ask `cidr("10.0.0.0/8").contains(client.ip)`'];
    checker.faults.push(faultAt('unsupported-construct', node, { construct: '`cidr(...)` alone' }, { help }));
    return ANY;
  }
  const rows = FUNCTIONS.filter(
    ({ name, of }) => name === node.name && of.length > 0 === (node.of !== undefined),
  );
  if (rows.length === 0) return unknown(node, scope, checker);
  return overload(node, rows, scope, checker);
}

/** The argument of `cidr` in `cidr("10.0.0.0/8").contains(x)`. */
export function cidrBlock(node: CallNode): Node | undefined {
  const isBlock = node.of?.kind === 'call' && node.of.of === undefined && node.of.name === CIDR;
  return isBlock && node.name === 'contains' && node.of.args.length === 1 ? node.of.args[0] : undefined;
}

function membership(node: CallNode, block: Node, scope: Scope, checker: Checker): Type {
  checker.faults.push(...patternFaults(CIDR, 'block of addresses', block));
  const address = node.args[0] === undefined ? undefined : checker.typeOf(node.args[0], scope);
  if (address === undefined || node.args.length > 1 || !fits(address, STRING)) {
    const problem = 'a block of addresses contains one address, which is a `string`';
    checker.faults.push(faultAt('type-mismatch', node, { problem }));
  }
  return BOOL;
}

function unknown(node: CallNode, scope: Scope, checker: Checker): Type {
  const isMethod = node.of !== undefined;
  const names = isMethod ? METHOD_NAMES : FUNCTION_NAMES;
  const near = nearest(node.name, names);
  const other = (isMethod ? FUNCTION_NAMES : METHOD_NAMES).has(node.name);
  const help = [
    ...(near === undefined || near === node.name ? [] : [`did you mean \`${near}\`?`]),
    ...(other ? [isMethod ? `write \`${node.name}(x)\`` : `write \`x.${node.name}(...)\``] : []),
    ...(near === node.name ? ['a loop is written `list.exists(item, condition)`'] : []),
  ];
  const known =
    help.length > 0 ? help : [`${isMethod ? 'methods' : 'functions'} are: ${[...names].sort().join(', ')}`];
  checker.faults.push(faultAt('unknown-function', node.nameAt, { name: node.name }, { help: known }));
  for (const part of isMethod ? [] : node.args) checker.ownerOf(part, scope);
  return ANY;
}

function overload(node: CallNode, rows: readonly FunctionRow[], scope: Scope, checker: Checker): Type {
  const before = checker.faults.length;
  const of = node.of === undefined ? undefined : checker.typeOf(node.of, scope);
  const args = node.args.map((arg) => checker.typeOf(arg, scope));
  const row = rows.find((one) => one.params.length === args.length && accepts(one, of, args));
  if (row === undefined) {
    const given = `\`${of === undefined ? '' : `${typeName(of)}.`}${node.name}(${args.map(typeName).join(', ')})\``;
    const help = [...new Set(rows.map(({ example }) => `such as \`${example}\``))].slice(0, 2);
    if (checker.faults.length === before)
      checker.faults.push(faultAt('type-mismatch', node, { problem: `there is no ${given}` }, { help }));
    return rows[0]!.result;
  }
  const last = node.args.at(-1);
  if (last !== undefined && row.pattern !== undefined)
    checker.faults.push(...patternFaults(node.name, row.pattern, last));
  else if (last !== undefined) checker.faults.push(...conversionFaults(node.name, last));
  return row.result;
}

function accepts({ of, params }: FunctionRow, receiver: Type | undefined, args: readonly Type[]): boolean {
  const isOneOf = (type: Type, wanted: readonly Type[]) => wanted.some((one) => fits(type, one));
  return (
    (receiver === undefined || isOneOf(receiver, of)) && args.every((arg, i) => isOneOf(arg, params[i]!))
  );
}
