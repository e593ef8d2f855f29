// The same expression in @bufbuild/cel, an implementation that shares no code with ours.
import type { CelInput } from '@bufbuild/cel';
import {
  CelScalar,
  celEnv,
  celFunc,
  isCelError,
  isCelList,
  isCelMap,
  isCelType,
  isCelUint,
  parse,
  plan,
} from '@bufbuild/cel';
import { strings } from '@bufbuild/cel/ext';
import type { ExpressionFacts } from '../../../policies/expressions/facts.ts';
import { Duration, Timestamp } from '../../../policies/expressions/values.ts';
import { shown } from './run-cel.ts';

/** It takes `Number(x)` for a conversion, which makes 0 of an empty text. */
const DOUBLE_OF_TEXT = celFunc('double', [CelScalar.STRING], CelScalar.DOUBLE, (text) => {
  if (!/^[+-]?[0-9]/.test(text)) throw new Error('no number');
  return Number(text);
});

const ENVIRONMENT = celEnv({ funcs: [...strings, DOUBLE_OF_TEXT] });

/** As `runCel`: the value in the spelling of `shown`, or `error`. */
export function runOracle(source: string, facts: ExpressionFacts): string {
  try {
    const result = evaluate(source, bindings(facts));
    return isCelError(result) ? 'error' : shown(plain(result));
  } catch {
    return 'error';
  }
}

function evaluate(source: string, variables: Readonly<Record<string, CelInput>>): unknown {
  return plan(ENVIRONMENT, parse(source).expr)(variables);
}

function bindings({ principal, tool, request, upstream, now }: ExpressionFacts): Record<string, CelInput> {
  return {
    client: input({
      id: principal.client,
      type: principal.clientType,
      ip: principal.ip,
      user_id: principal.user,
      team_id: principal.teams[0] ?? '',
      teams: principal.teams,
      scopes: principal.scopes,
      claims: principal.claims,
      authenticated: principal.authenticated,
      session: principal.session,
    }),
    tool: input(tool),
    request: input({ method: request.method, path: request.path, region: request.region }),
    upstream: input(upstream),
    now: evaluate(`timestamp("${new Date(now).toISOString()}")`, {}) as CelInput,
  };
}

function input(value: unknown): CelInput {
  if (Array.isArray(value)) return value.map(input);
  if (typeof value !== 'object' || value === null) return value as CelInput;
  return new Map(Object.entries(value).map(([key, member]) => [key, input(member)]));
}

function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isCelList(value)) return [...value].map(plain);
  if (isCelMap(value))
    return Object.fromEntries([...value].map(([key, member]) => [String(key), plain(member)]));
  if (isCelType(value) || isCelUint(value)) return `${value}`;
  const { $typeName, seconds, nanos } = (
    value as { message: { $typeName: string; seconds: bigint; nanos: number } }
  ).message;
  const total = seconds * 1_000_000_000n + BigInt(nanos);
  return $typeName.endsWith('Timestamp') ? new Timestamp(total) : new Duration(total);
}
