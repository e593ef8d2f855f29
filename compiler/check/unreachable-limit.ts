// A limit that nobody can ever reach, because another one that the same calls are charged to refuses first: either the
// same limit says it with another window, or a wider one has no more room for everybody than this one for each.
import type { Limit } from '../../schema/generated/full-config.ts';
import { memberPointer } from '../ast/pointer.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { type Rate, ratesOf, refusesFirst } from './limits/rates.ts';

interface Named {
  readonly name: string;
  readonly pointer: string;
  readonly limit: Limit;
}

export function unreachableLimit(program: Program, report: Report): void {
  for (const { narrow, wide } of chains(program)) {
    for (const rate of ratesOf(narrow.limit)) {
      const by = firstBy(narrow, rate, wide);
      if (by === undefined) continue;
      report(
        'unreachable-limit',
        program.spanOf(`${narrow.pointer}/${rate.field}`, 'value'),
        { limit: `${narrow.name}.${rate.field}`, by: `${by.name}.${by.rate.field}` },
        {
          label: 'never counts',
          related: [
            { at: program.spanOf(`${by.pointer}/${by.rate.field}`, 'value'), message: 'refuses first' },
          ],
          help: [`remove \`${rate.field}\`, or lower it`],
        },
      );
    }
  }
}

/** Each limit with those that all of its calls are charged to as well. */
function chains({ config }: Program): { narrow: Named; wide: Named[] }[] {
  const { per_client, per_user, per_team, per_tool, global } = config.rate_limits;
  const named = (name: string, limit: Limit | undefined): Named[] =>
    limit === undefined ? [] : [{ name, pointer: `/rate_limits/${name}`, limit }];
  const everybody = named('global', global);
  const eachClient = named('per_client', per_client);
  // A client with a limit of its own is not charged to `per_client`, so that a tool's limit may be for that one.
  const noneOwn = Object.values(config.clients).every(({ rate_limits }) => rate_limits === undefined);
  const tools = Object.entries(per_tool).map(([tool, limit]) => ({
    narrow: { name: `per_tool.${tool}`, pointer: memberPointer('/rate_limits/per_tool', tool), limit },
    wide: [...(limit.scope === 'client' && noneOwn ? eachClient : []), ...everybody],
  }));
  const keyed = [...eachClient, ...named('per_user', per_user), ...named('per_team', per_team)];
  return [
    ...tools,
    ...keyed.map((narrow) => ({ narrow, wide: everybody })),
    ...everybody.map((narrow) => ({ narrow, wide: [] })),
  ];
}

function firstBy(
  narrow: Named,
  rate: Rate,
  wide: readonly Named[],
): (Named & { readonly rate: Rate }) | undefined {
  for (const one of [narrow, ...wide]) {
    for (const other of ratesOf(one.limit)) {
      if (one === narrow && other.field === rate.field) continue;
      if (refusesFirst(other, rate)) return { ...one, rate: other };
    }
  }
  return undefined;
}
