// Every written limit with where it stands, wherever the configuration may have one.
import type { Limit, RouteLimits } from '../../../schema/generated/full-config.ts';
import { memberPointer } from '../../ast/pointer.ts';
import type { Program } from '../../ast/program.ts';

export interface PlacedLimit {
  readonly pointer: string;
  readonly limit: Limit;
}

export function everyLimit({ config }: Program): PlacedLimit[] {
  const { rate_limits: limits, teams, clients, policies, routes } = config;
  return [
    ...inSection(limits, '/rate_limits'),
    ...inMap(limits.per_tool, '/rate_limits/per_tool'),
    ...inMap(limits.per_upstream, '/rate_limits/per_upstream'),
    ...inOwners(teams, '/teams'),
    ...inOwners(clients, '/clients'),
    ...Object.entries(policies).flatMap(([name, { rate_limits }]) =>
      rate_limits ? inSection(rate_limits, `${memberPointer('/policies', name)}/rate_limits`) : [],
    ),
    ...routes.flatMap(({ rate_limits }, i) =>
      rate_limits ? inSection(rate_limits, `/routes/${i}/rate_limits`) : [],
    ),
  ];
}

function inSection(
  { per_client, per_user, per_team, global, rules }: RouteLimits,
  pointer: string,
): PlacedLimit[] {
  const given = Object.entries({ per_client, per_user, per_team, global });
  const named = given.flatMap(([field, limit]) => (limit ? [{ pointer: `${pointer}/${field}`, limit }] : []));
  return [...named, ...rules.map(({ limit }, i) => ({ pointer: `${pointer}/rules/${i}/limit`, limit }))];
}

function inMap(map: Readonly<Record<string, Limit>>, pointer: string): PlacedLimit[] {
  return Object.entries(map).map(([name, limit]) => ({ pointer: memberPointer(pointer, name), limit }));
}

function inOwners(
  owners: Readonly<Record<string, { readonly rate_limits?: Limit }>>,
  pointer: string,
): PlacedLimit[] {
  return Object.entries(owners).flatMap(([name, { rate_limits: limit }]) =>
    limit ? [{ pointer: `${memberPointer(pointer, name)}/rate_limits`, limit }] : [],
  );
}
