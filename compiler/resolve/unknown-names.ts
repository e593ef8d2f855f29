// Names of teams and upstreams wherever rules, limits and identities use them. A rule about a team that does not exist
// would never fit anybody, and nobody would notice.
import type { LimitRule, Match, Rule } from '../../schema/generated/full-config.ts';
import { memberPointer } from '../ast/pointer.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Upstreams } from './link-upstreams.ts';
import type { Named, NameUse } from './names.ts';
import { unknownName, usesOf } from './names.ts';

interface Uses {
  readonly teams: NameUse[];
  readonly upstreams: NameUse[];
}

export function reportUnknownNames(named: Named, { numbers, disabled }: Upstreams, report: Report): void {
  const { config, document, spanOf } = named;
  if (!document.complete) return;
  const { teams, upstreams } = usesIn(named);
  const knownTeams = new Set(Object.keys(config.teams));
  for (const { name, pointer, part, where } of document.broken.has('/teams') ? [] : teams) {
    if (knownTeams.has(name)) continue;
    const extras = unknownName(named, name, { section: 'teams', kind: 'team' }, knownTeams);
    report('unknown-team', spanOf(pointer, part), { name, where }, extras);
  }
  const knownUpstreams = new Set([...numbers.keys(), ...disabled]);
  for (const { name, pointer, part, where } of upstreams) {
    if (knownUpstreams.has(name)) continue;
    const extras = unknownName(named, name, { section: 'upstreams', kind: 'upstream' }, knownUpstreams);
    report('undefined-upstream', spanOf(pointer, part), { name, where }, extras);
  }
}

function usesIn({ config, document }: Named): Uses {
  const uses: Uses = { teams: [], upstreams: [] };
  const isSound = (pointer: string) => !document.broken.has(pointer);
  const { authn, authz, rate_limits: limits } = config;

  for (const [i, route] of config.routes.entries()) {
    const pointer = `/routes/${i}`;
    if (!isSound(pointer)) continue;
    const where = `route \`${route.name ?? document.routeNames[i] ?? ''}\``;
    addMatch(route.match, `${pointer}/match`, where);
    addRules(route.authz?.rules, `${pointer}/authz/rules`);
    addLimitRules(route.rate_limits?.rules, `${pointer}/rate_limits/rules`);
  }
  addRules(authz.rules, '/authz/rules');
  addLimitRules(limits.rules, '/rate_limits/rules');
  for (const name of Object.keys(limits.per_upstream)) {
    const pointer = memberPointer('/rate_limits/per_upstream', name);
    uses.upstreams.push({ name, pointer, part: 'key', where: '`per_upstream`' });
  }
  for (const [name, policy] of Object.entries(config.policies)) {
    const pointer = memberPointer('/policies', name);
    if (!isSound(pointer)) continue;
    addRules(policy.authz?.rules, `${pointer}/authz/rules`);
    addLimitRules(policy.rate_limits?.rules, `${pointer}/rate_limits/rules`);
  }
  for (const [id, client] of Object.entries(config.clients)) {
    const pointer = memberPointer('/clients', id);
    if (isSound(pointer)) addTeam(client.team, `${pointer}/team`, `client \`${id}\``);
  }
  for (const [name, { keys = {} }] of Object.entries(authn.providers)) {
    const pointer = `${memberPointer('/authn/providers', name)}/keys`;
    for (const [id, { team }] of Object.entries(keys))
      addTeam(team, `${memberPointer(pointer, id)}/team`, `key \`${id}\``);
  }
  return uses;

  function addTeam(name: string | undefined, pointer: string, where: string): void {
    if (name !== undefined) uses.teams.push({ name, pointer, part: 'value', where });
  }

  function addMatch(match: Match | readonly Match[] | undefined, pointer: string, where: string): void {
    if (isList(match)) {
      for (const [i, one] of match.entries()) addMatch(one, `${pointer}/${i}`, where);
    } else if (typeof match?.team === 'string') addTeam(match.team, `${pointer}/team`, where);
    else uses.teams.push(...usesOf(match?.team, `${pointer}/team`, where));
  }

  function addRules(rules: readonly Rule[] | undefined, list: string): void {
    for (const [i, { name, who, what }] of (rules ?? []).entries()) {
      const where = `rule \`${name}\``;
      uses.teams.push(...usesOf(who?.teams, `${list}/${i}/who/teams`, where));
      uses.upstreams.push(...usesOf(what?.upstreams, `${list}/${i}/what/upstreams`, where));
    }
  }

  function addLimitRules(rules: readonly LimitRule[] | undefined, list: string): void {
    for (const [i, { name, match }] of (rules ?? []).entries())
      addMatch(match, `${list}/${i}/match`, `limit \`${name}\``);
  }
}

function isList(match: Match | readonly Match[] | undefined): match is readonly Match[] {
  return Array.isArray(match);
}
