// 6xxx: limits, time and cost. A part of the table in ../codes.ts.
import { row } from './row.ts';

export const LIMIT_CODES = {
  'non-linear-regex': row<{ pattern: string }>(
    6001,
    'error',
    (p) => `pattern \`${p.pattern}\` cannot be run in linear time`,
  ),
  'bad-regex': row<{ pattern: string; problem: string }>(
    6002,
    'error',
    (p) => `pattern \`${p.pattern}\` is not a regular expression: ${p.problem}`,
  ),
  'unreachable-limit': row<{ limit: string; by: string }>(
    6003,
    'warning',
    (p) => `limit \`${p.limit}\` can never be reached: \`${p.by}\` refuses first`,
  ),
  'rate-limit-above-upstream': row<{ tool: string; field: string; upstream: string }>(
    6004,
    'warning',
    (p) =>
      `\`${p.field}\` of tool \`${p.tool}\` is above what upstream \`${p.upstream}\` takes from everybody`,
  ),
  'limits-above-upstream': row<{ upstream: string; field: string; sum: number; limit: number }>(
    6005,
    'info',
    (p) => `tools of upstream \`${p.upstream}\` add up to ${p.sum} \`${p.field}\`, and it takes ${p.limit}`,
  ),
  'burst-above-rate': row<{ burst: number; field: string; limit: number }>(
    6006,
    'warning',
    (p) => `a burst of ${p.burst} is more than the ${p.limit} of \`${p.field}\``,
  ),
  'burst-without-rate': row<{ burst: number }>(
    6007,
    'error',
    (p) => `a burst of ${p.burst} belongs to no rate`,
  ),
  'timeout-chain': row<{ route: string; timeout: string; problem: string }>(
    6008,
    'warning',
    (p) => `the timeout of route \`${p.route}\` (${p.timeout}) ends ${p.problem}`,
  ),
  'drain-below-timeout': row<{ field: string; wait: string; timeout: string; upstream: string }>(
    6009,
    'info',
    (p) => `\`${p.field}\` is ${p.wait}, and calls of upstream \`${p.upstream}\` may take ${p.timeout}`,
  ),
  'store-without-redis': row(6010, 'error', () => 'limits are kept in Redis, and no Redis is configured'),
} as const;
