// Whether somebody, of whom only a part is known, fits the `who` of a rule, and a locked tool its `what`.

import { matchesId } from '../../../policies/access/requirement.ts';
import type { KnownTool } from '../../../policies/catalog/known-tool.ts';
import { valueConditions } from '../../../policies/routes/alternatives.ts';
import { claimHolds } from '../../../policies/routes/claims.ts';
import { matchesGlob } from '../../../policies/routes/glob.ts';
import { prepareHeader } from '../../../policies/routes/text-conditions.ts';
import type { LinkedUpstream } from '../../ast/program.ts';
import { toolsOf } from './covers.ts';
import type { About, Asked } from './rules.ts';

export type Fit = 'yes' | 'no' | 'perhaps';

/** Undefined is what nobody knows. */
export interface Somebody {
  readonly authenticated?: boolean;
  /** In these teams for certain. */
  readonly teams?: readonly string[];
  /** And in no other. */
  readonly onlyTeams?: boolean;
  readonly client?: string;
  readonly clientType?: string | undefined;
  readonly user?: string;
  readonly scopes?: readonly string[];
  readonly claims?: Readonly<Record<string, unknown>>;
}

export function whoFits(who: Asked, somebody: Somebody): Fit {
  const { client, clientType, user, scopes, claims, authenticated } = somebody;
  return all([
    inTeams(who.teams, somebody),
    inTeams(who.for_teams, somebody),
    test(who.for_clients, client, (ids, id) => ids.includes(id)),
    test(who.clients, client, matchesId),
    test(who.client_types, clientType, (types, type) => types.includes(type)),
    test(who.users, user, matchesId),
    test(who.scopes, scopes, (asked, held) => asked.every((scope) => held.includes(scope))),
    test(who.any_scope, scopes, (asked, held) => asked.some((scope) => held.includes(scope))),
    test(who.claims, claims, (asked, held) =>
      valueConditions(asked).every((condition) => claimHolds(prepareHeader(condition), held)),
    ),
    who.ips === undefined ? 'yes' : 'perhaps',
    test(who.authenticated, authenticated, (asked, is) => asked === is),
  ]);
}

/** Of a call of the tool, whatever its arguments. */
export function toolFits(what: About, tool: KnownTool, upstreams: readonly LinkedUpstream[]): Fit {
  const { exclude_tools, methods, annotations, for_routes, for_upstreams } = what;
  const globs = toolsOf(what);
  // Most tools end here: of each rule, thousands are asked.
  if (globs !== undefined && !isOne(globs, tool)) return 'no';
  if (exclude_tools !== undefined && isOne(exclude_tools, tool)) return 'no';
  if (methods !== undefined && !methods.includes('tools/call')) return 'no';
  const asked = Object.entries(annotations ?? {}) as [keyof typeof tool.annotations, boolean][];
  if (asked.some(([name, value]) => tool.annotations[name] !== value)) return 'no';
  if ((what.upstreams ?? for_upstreams ?? for_routes) === undefined) return 'yes';
  const numbers = [...tool.offeredBy.keys()];
  return all([
    some(
      numbers.map((number) => upstreams[number]?.name ?? ''),
      what.upstreams,
    ),
    some(numbers, for_upstreams),
    for_routes === undefined ? 'yes' : 'perhaps',
  ]);
}

function isOne(globs: readonly string[], { name }: KnownTool): boolean {
  return globs.some((glob) => matchesGlob(glob, name));
}

function all(fits: readonly Fit[]): Fit {
  if (fits.includes('no')) return 'no';
  return fits.includes('perhaps') ? 'perhaps' : 'yes';
}

function test<Asked, Known>(
  asked: Asked | undefined,
  known: Known | undefined,
  holds: (asked: Asked, known: Known) => boolean,
): Fit {
  if (asked === undefined) return 'yes';
  if (known === undefined) return 'perhaps';
  return holds(asked, known) ? 'yes' : 'no';
}

function inTeams(asked: readonly string[] | undefined, { teams = [], onlyTeams = false }: Somebody): Fit {
  if (asked === undefined || asked.some((team) => teams.includes(team))) return 'yes';
  return onlyTeams ? 'no' : 'perhaps';
}

/** A call goes to one of `all`. */
function some<T>(all: readonly T[], asked: readonly T[] | undefined): Fit {
  if (asked === undefined) return 'yes';
  const fitting = all.filter((one) => asked.includes(one)).length;
  if (fitting === 0) return 'no';
  return fitting === all.length ? 'yes' : 'perhaps';
}
