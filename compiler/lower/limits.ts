// Limits -> budgets by number, each of one number, so that charging one knows nothing of how people write them.
import { alternativesOf } from '../../policies/routes/alternatives.ts';
import type { BundleLimit, LimitMatch, LimitTable } from '../../schema/generated/bundle.ts';
import type { Program } from '../ast/program.ts';
import { originOf } from '../ast/source.ts';
import { given } from './given.ts';
import { type LimitNumber, numbersOf } from './limit-numbers.ts';
import { expressionNumber, lowerLimitMatch } from './route-entry.ts';
import { type WrittenLimit, writtenLimits } from './written-limits.ts';

export interface LoweredLimits {
  readonly table: LimitTable;
  /** Of `table.table`. */
  readonly origins: string[];
}

/** Undefined when nothing is limited. */
export function lowerLimits(program: Program): LoweredLimits | undefined {
  const { store, on_store_failure, quota_reset } = program.config.rate_limits;
  const matches: LimitMatch[] = [];
  const table: BundleLimit[] = [];
  const origins: string[] = [];
  const names = new Set<string>();
  for (const written of writtenLimits(program)) {
    const asked = matchNumbers(written, matches, program);
    if (asked?.length === 0) continue;
    for (const number of numbersOf(written.limit)) {
      const name = uniqueName(`${written.name}/${number.word}`, names);
      table.push(lowerLimit(name, written, number, asked, program));
      origins.push(originOf(program.spanOf(`${written.pointer}/${number.field}`, 'key')));
    }
  }
  if (table.length === 0) return undefined;
  return { table: { store, on_store_failure, quota_reset, table, matches }, origins };
}

function lowerLimit(
  name: string,
  { type, key, scope, tools, except, rule }: WrittenLimit,
  { kind, limit, window_ms, burst }: LimitNumber,
  matches: number[] | undefined,
  { expressions }: Program,
): BundleLimit {
  const cost = rule?.written.cost ?? 1;
  return given({
    name,
    limit_type: type,
    mode: rule?.written.mode ?? 'enforce',
    key,
    scope,
    kind,
    limit,
    window_ms,
    burst,
    cost: typeof cost === 'number' ? cost : 1,
    tools: tools && [...tools],
    matches,
    except: except && [...except],
    on_store_failure: rule?.written.on_store_failure,
    cost_expression:
      typeof cost === 'string' && rule !== undefined
        ? expressionNumber(expressions, `${rule.pointer}/cost`)
        : undefined,
  });
}

/** Files the conditions of a rule; undefined when it has none, empty when none of them can hold in this region. */
function matchNumbers(
  { rule }: WrittenLimit,
  matches: LimitMatch[],
  { config, expressions }: Program,
): number[] | undefined {
  if (rule?.written.match === undefined) return undefined;
  const alternatives = alternativesOf({ match: rule.written.match }, 0, config.gateway.region);
  return alternatives.flatMap((one) =>
    one.elsewhere ? [] : matches.push(lowerLimitMatch(one, rule.pointer, expressions)) - 1,
  );
}

/** Two rules of one name are two budgets: `rule bulk/minute` and `rule bulk/minute#2`. */
function uniqueName(name: string, taken: Set<string>): string {
  let unique = name;
  for (let n = 2; taken.has(unique); n += 1) unique = `${name}#${n}`;
  taken.add(unique);
  return unique;
}
