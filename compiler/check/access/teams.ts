// Who can be in a team, as far as the configuration says.
import type { Program } from '../../ast/program.ts';

/** Teams that nobody can be in. */
export function emptyTeams({ config }: Pick<Program, 'config'>): ReadonlySet<string> {
  const given = new Set([
    ...Object.values(config.clients).map(({ team }) => team),
    ...Object.values(config.authn.providers).flatMap(({ keys = {} }) =>
      Object.values(keys).map(({ team }) => team),
    ),
  ]);
  const hasKeysElsewhere = Object.values(config.authn.providers).some(
    ({ keys_file }) => keys_file !== undefined,
  );
  const isEmpty = ([name, { match }]: [string, Program['config']['teams'][string]]): boolean => {
    const { groups, users, clients, claims = {} } = match;
    const asks = [groups, users, clients, Object.keys(claims)].some((list) => list.length > 0);
    return !asks && !given.has(name) && !hasKeysElsewhere;
  };
  return new Set(
    Object.entries(config.teams)
      .filter(isEmpty)
      .map(([name]) => name),
  );
}
