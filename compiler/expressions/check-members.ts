// Names and members: `client.teams`, `tool.arguments["limit"]`, `has(...)`.
import { nearest } from '../diagnostics/suggest.ts';
import type { Checker } from './checker.ts';
import { faultAt } from './fault.ts';
import type { Scope } from './scope.ts';
import type { Node, Range, SelectNode } from './syntax.ts';
import { pathOf } from './syntax.ts';
import type { ObjectType, Type } from './types.ts';
import { ANY, BOOL, fits, INT, isLoose, JSON_VALUE, STRING, typeName } from './types.ts';
import { ATTRIBUTE_PATHS } from './variables.ts';

type MemberNode = Extract<Node, { kind: 'name' | 'select' | 'index' }>;

export function checkMember(node: MemberNode, scope: Scope, checker: Checker): Type {
  if (node.kind === 'name') return variable(node.name, node, scope, checker);
  const owner = checker.ownerOf(node.of, scope);
  const isKnown = node.kind === 'index' && node.at.kind === 'literal' && typeof node.at.value === 'string';
  if (node.kind === 'select' || (isKnown && owner.kind === 'object')) {
    const name = node.kind === 'select' ? node.name : String(node.at.kind === 'literal' ? node.at.value : '');
    const at = node.kind === 'select' ? node.nameAt : node.at;
    return memberOf(owner, name, at, node, scope, checker);
  }
  return indexed(owner, node, scope, checker);
}

/** `has(x.y)`: whether the member is there. Of what is always there it is a mistake to ask. */
export function checkPresence(node: SelectNode, scope: Scope, checker: Checker): Type {
  const owner = checker.ownerOf(node.of, scope);
  const path = pathOf(node);
  if (path !== undefined && ATTRIBUTE_PATHS.has(path)) {
    const construct = `\`has(${path})\``;
    checker.faults.push(
      faultAt(
        'unsupported-construct',
        node,
        { construct },
        { label: 'always there', help: ['compare it with the empty value'] },
      ),
    );
  } else if (owner.kind === 'object') {
    if (!owner.isOpen && !owner.fields.has(node.name))
      noMember(owner, node.name, node.nameAt, checker, 'asked for');
  } else if (owner.kind !== 'map' && owner.kind !== 'headers' && !isLoose(owner)) {
    noMembers(owner, node.nameAt, checker);
  }
  return BOOL;
}

function variable(name: string, at: Range, scope: Scope, checker: Checker): Type {
  const type = scope.loops.get(name) ?? scope.variables.get(name);
  if (type !== undefined) return type;
  const names = [...scope.variables.keys(), ...scope.loops.keys()];
  const near = nearest(name, names);
  const help = [
    `variables are: ${names.join(', ')}`,
    ...(near === undefined ? [] : [`did you mean \`${near}\`?`]),
  ];
  checker.faults.push(faultAt('unknown-attribute', at, { path: name }, { label: 'no such variable', help }));
  return ANY;
}

function memberOf(owner: Type, name: string, at: Range, node: Node, scope: Scope, checker: Checker): Type {
  if (owner.kind === 'object') {
    const field = owner.fields.get(name);
    const isProved = scope.proved.has(pathOf(node) ?? '');
    if (field === undefined) {
      if (!owner.isOpen && !isProved) noMember(owner, name, at, checker, 'used');
      return JSON_VALUE;
    }
    if (field.optional && !isProved) unguarded(owner, name, at, node, checker);
    return field.type;
  }
  if (owner.kind === 'map') return owner.of;
  if (owner.kind === 'headers') return STRING;
  if (!isLoose(owner)) noMembers(owner, at, checker);
  return owner.kind === 'json' ? JSON_VALUE : ANY;
}

function indexed(owner: Type, node: Extract<Node, { kind: 'index' }>, scope: Scope, checker: Checker): Type {
  const key = checker.typeOf(node.at, scope);
  const wanted = owner.kind === 'list' ? INT : STRING;
  const isList = owner.kind === 'list';
  if (isLoose(owner)) return owner;
  if (!isList && owner.kind !== 'map' && owner.kind !== 'object' && owner.kind !== 'headers') {
    noMembers(owner, node, checker);
    return ANY;
  }
  if (!fits(key, wanted) && !(isList && (key.kind === 'json' || key.kind === 'double'))) {
    const problem = `${isList ? 'items of a list are' : 'members are'} found by \`${typeName(wanted)}\`, and this is \`${typeName(key)}\``;
    checker.faults.push(faultAt('type-mismatch', node.at, { problem }));
  }
  if (owner.kind === 'list' || owner.kind === 'map') return owner.of;
  return owner.kind === 'headers' ? STRING : JSON_VALUE;
}

function noMember(
  owner: ObjectType,
  name: string,
  at: Range,
  checker: Checker,
  use: 'used' | 'asked for',
): void {
  const names = [...owner.fields.keys()];
  const near = nearest(name, names);
  const isArgument = checker.tool !== undefined && owner.path.startsWith('tool.arguments');
  const has = names.length === 0 ? 'no members' : names.join(', ');
  const found = near === undefined ? undefined : owner.fields.get(near);
  const help = [
    `${isArgument ? `\`${owner.path}\` of \`${checker.tool}\`` : owner.path} has: ${has}`,
    ...(found === undefined ? [] : [`did you mean \`${owner.path}.${near}\` (${typeName(found.type)})?`]),
    ...(isArgument && found === undefined && use === 'used'
      ? [`where only some tools have it, ask first: \`has(${owner.path}.${name}) && ...\``]
      : []),
  ];
  const label = isArgument ? 'not in its input schema' : 'no such member';
  const fault = isArgument
    ? faultAt(
        'unknown-argument',
        at,
        { tool: checker.tool ?? '', argument: argumentName(owner, name) },
        { label, help },
      )
    : faultAt('unknown-attribute', at, { path: `${owner.path}.${name}` }, { label, help });
  const asked = use === 'asked for' ? { onlyIfNoToolHasIt: true as const } : {};
  checker.faults.push({ ...fault, ...asked, ...(isArgument ? { isAboutTool: true } : {}) });
}

function unguarded(owner: ObjectType, name: string, at: Range, node: Node, checker: Checker): void {
  const path = pathOf(node);
  const help = [
    path === undefined || node.kind === 'index'
      ? 'ask first whether it is there: `"name" in tool.arguments && ...`'
      : `ask first whether it is there: \`has(${path}) && ...\``,
  ];
  const params = { tool: checker.tool ?? '', argument: argumentName(owner, name) };
  checker.faults.push({
    ...faultAt('unguarded-argument', at, params, { label: 'may be absent', help }),
    isAboutTool: true,
  });
}

/** `filter.limit` of `tool.arguments.filter` and `limit`. */
function argumentName(owner: ObjectType, name: string): string {
  return `${owner.path}.${name}`.slice('tool.arguments.'.length);
}

function noMembers(owner: Type, at: Range, checker: Checker): void {
  checker.faults.push(faultAt('type-mismatch', at, { problem: `\`${typeName(owner)}\` has no members` }));
}
