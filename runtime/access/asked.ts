// What a bundle asks of a caller beyond its proof: only that makes two calls of one proof differ, and only for that is
// a caller worked out again.
import type { Bundle } from '../../schema/generated/bundle.ts';

export interface Asked {
  readonly clientType: boolean;
  readonly session: boolean;
  /** By a rule or expression, or by a limit per address. */
  readonly address: boolean;
  /** By limits that tell somebody without an id apart by it. */
  readonly addressOfNameless: boolean;
}

export function askedBy(bundle: Bundle): Asked {
  const variables = variablesOf(bundle.expressions ?? []);
  const keys = new Set((bundle.limits?.table ?? []).flatMap(({ key }) => key));
  const whos = bundle.access?.whos ?? [];
  return {
    clientType:
      variables.has('client.type') ||
      [...whos, ...bundle.routes.entries, ...(bundle.limits?.matches ?? [])].some(
        ({ client_types }) => client_types !== undefined,
      ),
    session: variables.has('client.session') || keys.has('session'),
    address: variables.has('client.ip') || keys.has('ip') || whos.some(({ ips }) => ips !== undefined),
    addressOfNameless: (['client', 'team', 'user', 'session'] as const).some((key) => keys.has(key)),
  };
}

/** The names of all variables the expressions read. */
function variablesOf(expressions: readonly { readonly ir: unknown }[]): Set<string> {
  const names = new Set<string>();
  const open: unknown[] = expressions.map(({ ir }) => ir);
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (!Array.isArray(one)) continue;
    if (one[0] === 'var' && typeof one[1] === 'string') names.add(one[1]);
    else open.push(...(one as unknown[]).filter(Array.isArray));
  }
  return names;
}
