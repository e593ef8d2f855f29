// Patterns are written out, so that they can be looked at here: a regular expression runs in linear time, a block of
// addresses and a time zone exist. At run time they are ready before the first call.
import { parseBlock } from '../../policies/access/addresses.ts';
import { zoneOf } from '../../policies/expressions/calendar.ts';
import { parseDuration, parseTimestamp } from '../../policies/expressions/times.ts';
import { type Fault, faultAt } from './fault.ts';
import type { Pattern } from './functions.ts';
import { MAX_LENGTH, regexFault } from './regex/linear.ts';
import type { Node, Range } from './syntax.ts';

const EXAMPLES: Readonly<Record<Pattern, string>> = {
  'regular expression': 'such as `tool.name.matches("^db_")`',
  glob: 'such as `glob(tool.name, "db_*")`',
  'block of addresses': 'such as `cidr("10.0.0.0/8").contains(client.ip)`',
  'time zone': 'such as `now.getHours("Europe/Berlin")` or `now.getHours("+02:00")`',
};

/** What is wrong with the pattern a function is given. */
export function patternFaults(name: string, pattern: Pattern, node: Node): Fault[] {
  if (node.kind !== 'literal' || typeof node.value !== 'string') {
    const params = { function: name, argument: pattern };
    const help = [`write it as a text in quotes, ${EXAMPLES[pattern]}`];
    return [faultAt('non-literal-pattern', node, params, { help })];
  }
  const text = node.value;
  if (pattern === 'regular expression') return regexFaults(text, node);
  const isGood =
    pattern === 'glob' || (pattern === 'time zone' ? zoneOf(text) : parseBlock(text)) !== undefined;
  if (isGood) return [];
  return [
    faultAt('bad-pattern', node, { pattern: text, expected: `a ${pattern}` }, { help: [EXAMPLES[pattern]] }),
  ];
}

/** A date or duration that is written out and none is found here rather than by every call. */
export function conversionFaults(name: string, node: Node): Fault[] {
  if (node.kind !== 'literal' || typeof node.value !== 'string') return [];
  const [parse, example] =
    name === 'timestamp'
      ? [parseTimestamp, '`timestamp("2026-07-28T00:00:00Z")`']
      : [parseDuration, '`duration("1h30m")`, with the units h, m, s, ms, us and ns'];
  if ((name !== 'timestamp' && name !== 'duration') || typeof parse(node.value) !== 'symbol') return [];
  return [
    faultAt(
      'bad-pattern',
      node,
      { pattern: node.value, expected: `a ${name}` },
      { help: [`such as ${example}`] },
    ),
  ];
}

function regexFaults(pattern: string, at: Range): Fault[] {
  const fault = regexFault(pattern);
  if (fault === undefined) return misreadEscapes(pattern, at);
  if (fault.kind === 'non-linear-regex') {
    const help = [
      '`startsWith`, `endsWith`, `contains` and `glob` need no regular expression; counts up to 16 are fine',
    ];
    return [faultAt('non-linear-regex', at, { pattern }, { label: fault.because, help })];
  }
  const shown = pattern.length > MAX_LENGTH ? `${pattern.slice(0, 40)}...` : pattern;
  const help = [
    'patterns are those of JavaScript without flags; they are found anywhere, so anchor them with `^` and `$`',
  ];
  return [faultAt('bad-regex', at, { pattern: shown, problem: fault.problem }, { help })];
}

/** JavaScript reads an escape it does not know as the letter itself; `\A` or `\pL` of RE2 would never match. */
function misreadEscapes(pattern: string, at: Range): Fault[] {
  const found = /^(?:[^\\]|\\[^a-zA-Z]|\\[bBcdDfnrsStuvwWx])*(\\[a-zA-Z])/.exec(pattern)?.[1];
  if (found === undefined) return [];
  const problem = `\`${found}\` has no meaning in it`;
  return [
    faultAt(
      'bad-regex',
      at,
      { pattern, problem },
      { help: ['use `^` and `$`, and sets such as `[A-Za-z]`'] },
    ),
  ];
}
