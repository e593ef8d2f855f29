// Every expression of the configuration, with its pointer. The text is asked for its type, because this also runs over
// what could not be validated.
import type {
  FullConfig,
  LimitRule,
  Match,
  PolicyAuthz,
  RouteLimits,
} from '../../schema/generated/full-config.ts';
import { memberPointer } from '../ast/pointer.ts';
import type { Wanted } from './compile-expression.ts';

export interface ExpressionField {
  readonly pointer: string;
  readonly source: string;
  readonly wanted: Wanted;
}

export function expressionFields(config: FullConfig): ExpressionField[] {
  return [
    ...config.routes.flatMap(({ match, authz, rate_limits }, i) => [
      ...matches(match, `/routes/${i}/match`),
      ...access(authz, `/routes/${i}/authz`),
      ...limits(rate_limits, `/routes/${i}/rate_limits`),
    ]),
    ...access(config.authz, '/authz'),
    ...limits(config.rate_limits, '/rate_limits'),
    ...Object.entries(config.policies).flatMap(([name, { authz, rate_limits }]) => {
      const pointer = memberPointer('/policies', name);
      return [...access(authz, `${pointer}/authz`), ...limits(rate_limits, `${pointer}/rate_limits`)];
    }),
  ];
}

function matches(match: Match | readonly Match[] | undefined, pointer: string): ExpressionField[] {
  if (Array.isArray(match)) return match.flatMap((one: Match, i) => matches(one, `${pointer}/${i}`));
  return field((match as Match | undefined)?.when, `${pointer}/when`, 'bool');
}

function access(authz: Pick<PolicyAuthz, 'rules'> | undefined, pointer: string): ExpressionField[] {
  return (authz?.rules ?? []).flatMap(({ when }, i) => field(when, `${pointer}/rules/${i}/when`, 'bool'));
}

function limits(given: Pick<RouteLimits, 'rules'> | undefined, pointer: string): ExpressionField[] {
  return (given?.rules ?? []).flatMap(({ match, cost }: LimitRule, i) => [
    ...matches(match, `${pointer}/rules/${i}/match`),
    ...field(cost, `${pointer}/rules/${i}/cost`, 'int'),
  ]);
}

function field(source: unknown, pointer: string, wanted: Wanted): ExpressionField[] {
  return typeof source === 'string' ? [{ pointer, source, wanted }] : [];
}
