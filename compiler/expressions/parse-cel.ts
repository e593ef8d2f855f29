// Text -> tree. The only file that knows the CEL library, which reads expressions here and is not there at run time.
// Types are checked in check.ts on our own tree: the library stops at the first fault, looks at nothing inside `has`,
// and has no type for the numbers of JSON, which compare with ints and doubles alike.
//
// It is loaded with the first expression: many a `mcpgw validate` in a commit hook meets none, and the compiler answers
// at once, so that it can not wait for an `import()`.
import { createRequire } from 'node:module';
import type { ASTNode } from '@marcbachmann/cel-js';
import { type Fault, faultAt } from './fault.ts';
import { MAX_CHARACTERS, MAX_DEPTH, MAX_ITEMS, MAX_NODES } from './limits.ts';
import { maskedText, placeOfName } from './masked-text.ts';
import type { BinaryOperator, LoopName, Node, Range } from './syntax.ts';
import { syntaxFault } from './syntax-fault.ts';

type Library = typeof import('@marcbachmann/cel-js');

interface Reader {
  readonly parser: InstanceType<Library['Environment']>;
  readonly ParseError: Library['ParseError'];
}

const load = createRequire(import.meta.url);
let loaded: Reader | undefined;

function reader(): Reader {
  if (loaded !== undefined) return loaded;
  const { Environment, ParseError } = load('@marcbachmann/cel-js') as Library;
  const limits = {
    maxAstNodes: MAX_NODES,
    maxDepth: MAX_DEPTH,
    maxListElements: MAX_ITEMS,
    maxMapEntries: MAX_ITEMS,
    maxCallArguments: 8,
  };
  loaded = { parser: new Environment({ unlistedVariablesAreDyn: true, limits }), ParseError };
  return loaded;
}

const BINARY: ReadonlyMap<string, BinaryOperator> = new Map([
  ['==', 'eq'],
  ['!=', 'ne'],
  ['<', 'lt'],
  ['<=', 'le'],
  ['>', 'gt'],
  ['>=', 'ge'],
  ['in', 'in'],
  ['+', 'add'],
  ['-', 'sub'],
  ['*', 'mul'],
  ['/', 'div'],
  ['%', 'mod'],
]);

const LOOPS: readonly string[] = ['all', 'exists', 'exists_one', 'filter', 'map'] satisfies LoopName[];

const LAST_INT = 2n ** 63n - 1n;

export interface ParsedExpression {
  /** None when something is wrong with its form. */
  readonly tree?: Node;
  readonly faults: readonly Fault[];
}

export function parseCel(source: string): ParsedExpression {
  if (source.length > MAX_CHARACTERS) {
    const excess = `has more than ${MAX_CHARACTERS} characters`;
    return { faults: [faultAt('too-expensive', { start: 0, end: source.length }, { excess })] };
  }
  const { parser, ParseError } = reader();
  try {
    return converted(parser.parse(source).ast, source);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return { faults: [syntaxFault(error.code, error.range ?? { start: 0, end: source.length }, source)] };
  }
}

function converted(root: ASTNode, source: string): ParsedExpression {
  const faults: Fault[] = [];
  const masked = maskedText(source);
  const tree = convert(root);
  return faults.length > 0 ? { faults } : { tree, faults };

  function convert(node: ASTNode): Node {
    const at: Range = { start: node.start, end: node.end };
    switch (node.op) {
      case 'value':
        return { kind: 'literal', value: literal(node.args, at), ...at };
      case 'id':
        return { kind: 'name', name: node.args, ...at };
      case '.': {
        const [of, name] = node.args;
        return { kind: 'select', of: convert(of), name, nameAt: { start: node.pos, end: node.end }, ...at };
      }
      case '[]':
        return { kind: 'index', of: convert(node.args[0]), at: convert(node.args[1]), ...at };
      case 'call':
        return call(node.args[0], undefined, node.args[1], at);
      case 'rcall':
        return call(node.args[0], node.args[1], node.args[2], at);
      case 'list':
        return { kind: 'list', items: node.args.map(convert), ...at };
      case '!_':
        return { kind: 'not', of: convert(node.args), ...at };
      case '-_':
        return negation(node.args, at);
      case '&&':
      case '||': {
        const [left, right] = node.args;
        return { kind: node.op === '&&' ? 'and' : 'or', left: convert(left), right: convert(right), ...at };
      }
      case '?:': {
        const [condition, yes, no] = node.args;
        return {
          kind: 'if',
          condition: convert(condition),
          yes: convert(yes),
          no: convert(no),
          ...at,
        };
      }
      case 'map':
        return unsupported('a map such as `{"a": 1}`', at);
      default:
        return binary(node, at);
    }
  }

  function binary(node: ASTNode, at: Range): Node {
    const operator = BINARY.get(node.op);
    if (operator === undefined) return unsupported(`\`${node.op}\``, at);
    const [left, right] = node.args as [ASTNode, ASTNode];
    if ((operator === 'eq' || operator === 'ne') && isComparison(right) && !isInParentheses(left, right)) {
      faults.push(
        faultAt(
          'expression-syntax',
          at,
          { problem: 'this chain of comparisons can be read in two ways' },
          { help: ['put parentheses around what belongs together'] },
        ),
      );
    }
    return { kind: 'binary', operator, left: convert(left), right: convert(right), ...at };
  }

  function call(name: string, of: ASTNode | undefined, args: readonly ASTNode[], at: Range): Node {
    const nameAt = placeOfName(masked, name, of?.end ?? at.start);
    if (of !== undefined && LOOPS.includes(name)) {
      const wanted = name === 'map' ? [2, 3] : [2];
      const variable = args[0];
      if (wanted.includes(args.length) && variable?.op === 'id') {
        const [second, third] = args.slice(1).map(convert);
        return {
          kind: 'loop',
          name: name as LoopName,
          range: convert(of),
          variable: variable.args,
          variableAt: { start: variable.start, end: variable.end },
          transform: name === 'map' ? (third ?? second) : undefined,
          predicate: name === 'map' && third === undefined ? undefined : second,
          ...at,
        };
      }
    }
    if (of === undefined && name === 'has') {
      const operand = args.length === 1 ? convert(args[0]!) : undefined;
      if (operand?.kind === 'select') return { kind: 'has', of: operand, ...at };
      faults.push(
        faultAt(
          'expression-syntax',
          at,
          { problem: '`has` asks for one member' },
          { help: ['such as `has(tool.arguments.limit)`; for other keys, `"a-b" in tool.arguments`'] },
        ),
      );
    }
    return { kind: 'call', name, nameAt, of: of && convert(of), args: args.map(convert), ...at };
  }

  /** `-9223372036854775808` is one number: its positive half does not exist. */
  function negation(operand: ASTNode, at: Range): Node {
    if (operand.op === 'value' && typeof operand.args === 'bigint' && operand.args <= LAST_INT + 1n)
      return { kind: 'literal', value: -operand.args, ...at };
    return { kind: 'neg', of: convert(operand), ...at };
  }

  function literal(value: unknown, at: Range): null | boolean | string | number | bigint {
    if (typeof value === 'bigint' && value > LAST_INT) {
      faults.push(faultAt('expression-syntax', at, { problem: `\`${value}\` does not fit into 64 bits` }));
    } else if (value instanceof Uint8Array) unsupported('a literal of bytes', at);
    else if (typeof value === 'object' && value !== null) unsupported('an unsigned number', at);
    const isPlain = value === null || ['boolean', 'string', 'number', 'bigint'].includes(typeof value);
    return isPlain ? (value as null | boolean | string | number | bigint) : null;
  }

  function unsupported(construct: string, at: Range): Node {
    faults.push(faultAt('unsupported-construct', at, { construct }));
    return { kind: 'literal', value: null, ...at };
  }

  /** The library lets `==` bind weaker than `<`, which CEL does not: `a == b in c` would mean something else. */
  function isInParentheses(left: ASTNode, right: ASTNode): boolean {
    const before = masked.slice(left.end, right.start).split('(').length - 1;
    const own = masked.slice(right.start, right.end);
    let depth = 0;
    let closed = 0;
    for (const character of own) {
      if (character === '(') depth += 1;
      else if (character === ')') depth -= 1;
      closed = Math.max(closed, -depth);
    }
    return before > closed;
  }
}

function isComparison({ op }: ASTNode): boolean {
  return ['<', '<=', '>', '>=', 'in'].includes(op);
}
