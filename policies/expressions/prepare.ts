// The form in the bundle -> functions, once per bundle: while a call waits, no text is parsed and no pattern built, and
// nothing is ever turned into code (`eval`, `new Function`). operators.ts is the table of what may come in.
import { ARITHMETIC, negated } from './arithmetic.ts';
import { partOf, zoneOf } from './calendar.ts';
import { comparison, membership, smallInt } from './comparison.ts';
import { CONVERSION_NAMES, convert } from './conversions.ts';
import { and, conditional, not, or } from './logic.ts';
import { existsOne, filter, type Loop, map, quantifier } from './loops.ts';
import { hasMember, item, member } from './members.ts';
import { type Ir, MAX_SLOTS } from './operators.ts';
import { inBlock, matches, matchesGlobOf, onTexts } from './patterns.ts';
import { size, split, TEXTS } from './texts.ts';
import { FAULT, type Frame, int64, isMissing, type Run } from './values.ts';
import { ATTRIBUTES } from './variables.ts';

type Builder = (operands: readonly unknown[]) => Run;

/** @throws for what is not in the table; a bundle that holds it was made by another compiler than ours */
export function prepare(ir: unknown): Run {
  const [operator, ...operands] = Array.isArray(ir) ? (ir as unknown as Ir) : [];
  const builder = typeof operator === 'string' ? BUILDERS.get(operator) : undefined;
  if (builder === undefined) throw new Error(`expressions have no operator ${JSON.stringify(operator)}`);
  return builder(operands);
}

const BUILDERS: ReadonlyMap<string, Builder> = new Map<string, Builder>([
  ['const', ([value]) => constant(isScalar(value) ? value : FAULT)],
  ['int', ([digits]) => constant(int64(BigInt(text(digits))))],
  ['list', list],
  ['var', ([name]) => attribute(text(name))],
  ['item', ([slot]) => loopVariable(slotNumber(slot))],
  ['get', ([x, key]) => withKey(prepare(x), text(key), member)],
  ['has', ([x, key]) => withKey(prepare(x), text(key), hasMember)],
  ['index', ([x, y]) => binary(prepare(x), prepare(y), (_frame, value, at) => item(value, at))],
  ['header', ([x]) => unary(prepare(x), (frame, name) => header(frame, name) ?? FAULT)],
  ['has_header', ([x]) => unary(prepare(x), hasHeader)],
  ['and', (operands) => and(operands.map(prepare))],
  ['or', (operands) => or(operands.map(prepare))],
  ['not', ([x]) => not(prepare(x))],
  ['if', ([x, y, z]) => conditional(prepare(x), prepare(y), prepare(z))],
  ['in', ([x, y]) => membership(prepare(x), prepare(y), knownText(x))],
  ['neg', ([x]) => unary(prepare(x), (_frame, value) => negated(value))],
  ['size', ([x]) => unary(prepare(x), size)],
  ['split', ([x, y]) => binary(prepare(x), prepare(y), split)],
  ['matches', ([x, regex]) => unary(prepare(x), matches(text(regex)))],
  ['glob', ([x, glob]) => unary(prepare(x), matchesGlobOf(text(glob)))],
  ['cidr', ([x, block]) => unary(prepare(x), inBlock(text(block)))],
  ['part', ([x, method, zone = 'UTC']) => part(prepare(x), text(method), text(zone))],
  ['map', ([x, n, s, y, z]) => map(loop(x, n, s), prepare(y), z === undefined ? undefined : prepare(z))],
  ['filter', ([x, n, s, y]) => filter(loop(x, n, s), prepare(y))],
  ['exists_one', ([x, n, s, y]) => existsOne(loop(x, n, s), prepare(y))],
  ['all', ([x, n, s, y]) => quantifier(loop(x, n, s), prepare(y), false)],
  ['exists', ([x, n, s, y]) => quantifier(loop(x, n, s), prepare(y), true)],
  ...named(['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const, (operator): Builder => {
    return ([x, y]) => comparison(operator, prepare(x), prepare(y), smallInt(y));
  }),
  ...named(['contains', 'starts', 'ends'] as const, (operator): Builder => {
    return ([x, y]) => onTexts(operator, prepare(x), prepare(y), knownText(y));
  }),
  ...named(['add', 'sub', 'mul', 'div', 'mod'] as const, (operator): Builder => {
    return ([x, y]) => binary(prepare(x), prepare(y), ARITHMETIC[operator]);
  }),
  ...named(['lower', 'upper', 'trim', 'sha256'] as const, (operator): Builder => {
    return ([x]) => unary(prepare(x), TEXTS[operator]);
  }),
  ...named(CONVERSION_NAMES, (operator): Builder => {
    return ([x]) => unary(prepare(x), (frame, value) => convert(operator, frame, value));
  }),
]);

function named<N extends string>(names: readonly N[], builder: (name: N) => Builder): [string, Builder][] {
  return names.map((name) => [name, builder(name)]);
}

function constant(value: unknown): Run {
  return () => value;
}

/** One that is written out is made once: nothing changes a value. */
function list(operands: readonly unknown[]): Run {
  const items = operands.map(prepare);
  if (operands.every(isConstant)) return constant(operands.map(valueOfConstant));
  return (frame) => {
    const values: unknown[] = [];
    for (const one of items) {
      const value = one(frame);
      if (isMissing(value)) return value;
      values.push(value);
    }
    return values;
  };
}

/** Needs nothing of the call. */
function isConstant(ir: unknown): boolean {
  return Array.isArray(ir) && (ir[0] === 'const' || ir[0] === 'int');
}

function knownText(ir: unknown): string | undefined {
  return Array.isArray(ir) && ir[0] === 'const' && typeof ir[1] === 'string' ? ir[1] : undefined;
}

function valueOfConstant(ir: unknown): unknown {
  const [operator, value] = ir as Ir;
  return operator === 'int' ? int64(BigInt(text(value))) : value;
}

function attribute(name: string): Run {
  const read = Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name] : undefined;
  if (read === undefined) throw new Error(`expressions have no variable ${JSON.stringify(name)}`);
  return read;
}

function loopVariable(slot: number): Run {
  return ({ items }) => items[slot];
}

function unary(x: Run, apply: (frame: Frame, value: unknown) => unknown): Run {
  return (frame) => {
    const value = x(frame);
    return isMissing(value) ? value : apply(frame, value);
  };
}

function binary(x: Run, y: Run, apply: (frame: Frame, a: unknown, b: unknown) => unknown): Run {
  return (frame) => {
    const a = x(frame);
    if (isMissing(a)) return a;
    const b = y(frame);
    return isMissing(b) ? b : apply(frame, a, b);
  };
}

function withKey(x: Run, key: string, apply: (value: unknown, key: string) => unknown): Run {
  return (frame) => {
    const value = x(frame);
    return isMissing(value) ? value : apply(value, key);
  };
}

function part(x: Run, method: string, zoneName: string): Run {
  const zone = zoneOf(zoneName);
  if (zone === undefined) throw new Error(`this machine knows no time zone ${JSON.stringify(zoneName)}`);
  return unary(x, (_frame, value) => partOf(value, method, zone));
}

function header({ facts }: Frame, name: unknown): string | undefined | symbol {
  return typeof name === 'string' ? facts.request.header(name.toLowerCase()) : FAULT;
}

function hasHeader(frame: Frame, name: unknown): boolean | symbol {
  const value = header(frame, name);
  return isMissing(value) ? value : value !== undefined;
}

function loop(range: unknown, slot: unknown, steps: unknown): Loop {
  if (typeof steps !== 'number' || !(steps >= 1)) throw new Error('a loop of an expression has no steps');
  return { range: prepare(range), slot: slotNumber(slot), steps };
}

function slotNumber(slot: unknown): number {
  if (typeof slot === 'number' && Number.isInteger(slot) && slot >= 0 && slot < MAX_SLOTS) return slot;
  throw new Error(`expressions have no loop variable ${JSON.stringify(slot)}`);
}

function isScalar(value: unknown): boolean {
  return value === null || ['boolean', 'number', 'string'].includes(typeof value);
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new Error(`an expression has ${JSON.stringify(value)} in place of a text`);
}
