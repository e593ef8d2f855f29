// The functions and methods of expressions, for the checker, the lowering and docs/expressions.md.
import { CALENDAR_METHODS, DURATION_METHODS } from '../../policies/expressions/calendar.ts';
import type { Type } from './types.ts';
import { ANY, BOOL, DOUBLE, DURATION, INT, listOf, mapOf, STRING, TIMESTAMP } from './types.ts';

/** Arguments that must be written out as a text, so that they are looked at and made ready before any call. */
export type Pattern = 'regular expression' | 'glob' | 'block of addresses' | 'time zone';

export interface FunctionRow {
  readonly name: string;
  /** Types it can be called on, for a method; none for a function. */
  readonly of: readonly Type[];
  /** For each argument, the types it may have. */
  readonly params: readonly (readonly Type[])[];
  readonly result: Type;
  /** The operator of policies/expressions/operators.ts; `same` for the first argument itself. */
  readonly operator: string;
  /** What the last argument is. */
  readonly pattern?: Pattern;
  readonly example: string;
}

const LIST = listOf(ANY);
const MAP = mapOf(ANY);
const SIZED = [STRING, LIST, MAP];

const method = (
  name: string,
  params: readonly Type[],
  result: Type,
  operator: string,
  example: string,
): FunctionRow => ({
  name,
  of: [STRING],
  params: params.map((param) => [param]),
  result,
  operator,
  example,
});

const conversion = (name: string, from: readonly Type[], result: Type, example: string): FunctionRow => ({
  name,
  of: [],
  params: [from],
  result,
  operator: `to_${name}`,
  example,
});

const part = (name: string, of: readonly Type[], zone: boolean, example: string): FunctionRow => ({
  name,
  of,
  params: zone ? [[STRING]] : [],
  result: INT,
  operator: 'part',
  ...(zone ? { pattern: 'time zone' } : {}),
  example,
});

export const FUNCTIONS: readonly FunctionRow[] = [
  method('contains', [STRING], BOOL, 'contains', 'tool.description.contains("deprecated")'),
  method('startsWith', [STRING], BOOL, 'starts', 'tool.name.startsWith("db_")'),
  method('endsWith', [STRING], BOOL, 'ends', 'client.user_id.endsWith("@example.com")'),
  {
    ...method('matches', [STRING], BOOL, 'matches', 'tool.name.matches("^(get|list)_")'),
    pattern: 'regular expression',
  },
  method('lowerAscii', [], STRING, 'lower', 'client.type.lowerAscii() == "cursor"'),
  method('upperAscii', [], STRING, 'upper', 'client.type.upperAscii() == "CURSOR"'),
  method('trim', [], STRING, 'trim', 'client.type.trim() != ""'),
  method('split', [STRING], listOf(STRING), 'split', '"admin" in client.type.split(",")'),
  { name: 'size', of: SIZED, params: [], result: INT, operator: 'size', example: 'tool.name.size() < 40' },
  { name: 'size', of: [], params: [SIZED], result: INT, operator: 'size', example: 'size(client.teams) > 1' },
  {
    name: 'glob',
    of: [],
    params: [[STRING], [STRING]],
    result: BOOL,
    operator: 'glob',
    pattern: 'glob',
    example: 'glob(tool.name, "db_*")',
  },
  {
    name: 'sha256',
    of: [],
    params: [[STRING]],
    result: STRING,
    operator: 'sha256',
    example: 'sha256(client.user_id).startsWith("00")',
  },
  conversion('int', [INT, DOUBLE, STRING, TIMESTAMP], INT, 'int(client.claims.level) >= 3'),
  conversion('double', [DOUBLE, INT, STRING], DOUBLE, 'double("1.5") > 1.0'),
  conversion(
    'string',
    [STRING, INT, DOUBLE, BOOL, TIMESTAMP, DURATION],
    STRING,
    'string(client.claims.level) == "3"',
  ),
  conversion('bool', [BOOL, STRING], BOOL, 'bool(request.headers["x-dry-run"])'),
  conversion(
    'duration',
    [DURATION, STRING],
    DURATION,
    'now - timestamp(int(client.claims.iat)) < duration("1h")',
  ),
  conversion('timestamp', [TIMESTAMP, STRING, INT], TIMESTAMP, 'now > timestamp("2026-07-28T00:00:00Z")'),
  {
    name: 'dyn',
    of: [],
    params: [[ANY]],
    result: ANY,
    operator: 'same',
    example: 'dyn(client.claims.level) == 3',
  },
  ...CALENDAR_METHODS.map((name) => {
    const of = DURATION_METHODS.includes(name) ? [TIMESTAMP, DURATION] : [TIMESTAMP];
    return part(name, of, false, `now.${name}() >= 0`);
  }),
  ...CALENDAR_METHODS.map((name) => part(name, [TIMESTAMP], true, `now.${name}("Europe/Berlin") >= 0`)),
];

/** `cidr("10.0.0.0/8").contains(client.ip)`: the only method of the only thing that is no value. */
export const CIDR = 'cidr';

export const FUNCTION_NAMES: ReadonlySet<string> = new Set([
  ...FUNCTIONS.filter(({ of }) => of.length === 0).map(({ name }) => name),
  CIDR,
  'has',
]);

export const METHOD_NAMES: ReadonlySet<string> = new Set([
  ...FUNCTIONS.filter(({ of }) => of.length > 0).map(({ name }) => name),
  'all',
  'exists',
  'exists_one',
  'filter',
  'map',
]);
