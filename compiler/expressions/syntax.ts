// The tree of an expression, with the place of every part inside its text. Made by parse-cel.ts.

export interface Range {
  /** Offsets into the expression's text; end is exclusive. */
  readonly start: number;
  readonly end: number;
}

export type BinaryOperator =
  | 'eq'
  | 'ne'
  | 'lt'
  | 'le'
  | 'gt'
  | 'ge'
  | 'in'
  | 'add'
  | 'sub'
  | 'mul'
  | 'div'
  | 'mod';

export type LoopName = 'all' | 'exists' | 'exists_one' | 'filter' | 'map';

export type Literal = null | boolean | string | number | bigint;

export interface SelectNode extends Range {
  readonly kind: 'select';
  readonly of: Node;
  readonly name: string;
  readonly nameAt: Range;
}

export interface CallNode extends Range {
  readonly kind: 'call';
  readonly name: string;
  readonly nameAt: Range;
  /** Of a method: what it is called on. */
  readonly of: Node | undefined;
  readonly args: readonly Node[];
}

export interface LoopNode extends Range {
  readonly kind: 'loop';
  readonly name: LoopName;
  readonly range: Node;
  readonly variable: string;
  readonly variableAt: Range;
  /** Only of `map`. */
  readonly transform: Node | undefined;
  /** Of all but a `map` with two arguments. */
  readonly predicate: Node | undefined;
}

export type Node =
  | (Range & { readonly kind: 'literal'; readonly value: Literal })
  | (Range & { readonly kind: 'name'; readonly name: string })
  | SelectNode
  | (Range & { readonly kind: 'index'; readonly of: Node; readonly at: Node })
  | CallNode
  | (Range & { readonly kind: 'has'; readonly of: SelectNode })
  | (Range & { readonly kind: 'list'; readonly items: readonly Node[] })
  | (Range & { readonly kind: 'not' | 'neg'; readonly of: Node })
  | (Range & { readonly kind: 'and' | 'or'; readonly left: Node; readonly right: Node })
  | (Range & {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Node;
      readonly right: Node;
    })
  | (Range & { readonly kind: 'if'; readonly condition: Node; readonly yes: Node; readonly no: Node })
  | LoopNode;

/** `tool.arguments.limit` of a chain of members, or undefined for anything else; `["x"]` counts as `.x`. */
export function pathOf(node: Node): string | undefined {
  if (node.kind === 'name') return node.name;
  if (node.kind === 'select') return joined(node.of, node.name);
  const isKey = node.kind === 'index' && node.at.kind === 'literal' && typeof node.at.value === 'string';
  return isKey ? joined(node.of, String(node.at.value)) : undefined;
}

function joined(of: Node, name: string): string | undefined {
  const path = pathOf(of);
  return path === undefined ? undefined : `${path}.${name}`;
}
