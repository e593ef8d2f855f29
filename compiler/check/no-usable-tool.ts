// Teams, clients and keys that may use no tool at all: they were written down to be able to do something.
import { matchesId } from '../../policies/access/requirement.ts';
import { memberPointer } from '../ast/pointer.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { type Somebody, whoFits } from './access/fits.ts';
import { emptyTeams } from './access/teams.ts';
import { usable } from './access/usable.ts';

interface Named {
  readonly who: string;
  readonly pointer: string;
  readonly somebody: Somebody;
}

export function noUsableTool(program: Program, report: Report): void {
  if (!usable(program).anything) return;
  for (const { who, pointer, somebody } of [...teams(program), ...clients(program), ...keys(program)]) {
    const help = helpFor(program, somebody);
    if (help === undefined) continue;
    report('no-usable-tool', program.spanOf(pointer, 'key'), { who }, { help: [help] });
  }
}

/** Undefined when there is a tool it may use, or nobody can tell. */
function helpFor(program: Program, somebody: Somebody): string | undefined {
  const { allows, tools, complete, mayUse } = usable(program);
  const grants = allows.filter(({ who }) => whoFits(who, somebody) !== 'no');
  if (grants.length === 0)
    return 'no rule allows it anything: give it an `allow`, or name it in an allow rule';
  const isForMore = grants.some(({ what }) => what.prompts !== undefined || what.resources !== undefined);
  if (!complete || tools.length === 0 || isForMore || tools.some((tool) => mayUse(somebody, tool)))
    return undefined;
  return 'what allows it something names no tool there is, is denied, or needs scopes it does not have';
}

function teams(program: Program): Named[] {
  const empty = emptyTeams(program);
  return Object.entries(program.config.teams)
    .filter(([name, { deny }]) => !empty.has(name) && !deny.includes('*'))
    .map(([name]) => ({
      who: `team \`${name}\``,
      pointer: memberPointer('/teams', name),
      somebody: { authenticated: true, teams: [name] },
    }));
}

function clients({ config }: Program): Named[] {
  return Object.entries(config.clients)
    .filter(([, { deny }]) => !deny.includes('*'))
    .map(([id, { team, type }]) => ({
      who: `client \`${id}\``,
      pointer: memberPointer('/clients', id),
      somebody: {
        authenticated: true,
        client: id,
        clientType: type,
        teams: team === undefined ? [] : [team],
      },
    }));
}

/** Of a key everything is known that a rule can ask for, but what its holder says of itself. */
function keys({ config }: Program): Named[] {
  return Object.entries(config.authn.providers).flatMap(([provider, { keys: own = {} }]) =>
    Object.entries(own).map(([id, { team, user, scopes }]) => ({
      who: `key \`${id}\``,
      pointer: memberPointer(`${memberPointer('/authn/providers', provider)}/keys`, id),
      somebody: {
        authenticated: true,
        client: id,
        clientType: config.clients[id]?.type,
        user: user ?? '',
        teams: teamsOfKey(config, id, user, team),
        onlyTeams: true,
        scopes,
        claims: {},
      },
    })),
  );
}

function teamsOfKey(
  { clients: known, teams: all }: Program['config'],
  id: string,
  user: string | undefined,
  team: string | undefined,
): string[] {
  const matched = Object.entries(all)
    .filter(([, { match }]) => matchesId(match.clients, id) || matchesId(match.users, user ?? ''))
    .map(([name]) => name);
  return [...matched, known[id]?.team, team].filter((name) => name !== undefined);
}
