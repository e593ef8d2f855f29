// Teams that change nothing: nobody can be in them, or it makes no difference who is.
import { memberPointer } from '../ast/pointer.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { writtenRules } from './access/rules.ts';
import { emptyTeams } from './access/teams.ts';

export function unusedTeam(program: Program, report: Report): void {
  const { config, spanOf } = program;
  const empty = emptyTeams(program);
  const named = namedTeams(program);
  const limited = [config.rate_limits, ...program.attached.map(({ sections }) => sections.rate_limits)].some(
    (limits) => limits?.per_team !== undefined || limits?.rules.some(({ key }) => key.includes('team')),
  );
  for (const name of Object.keys(config.teams)) {
    const at = spanOf(memberPointer('/teams', name), 'key');
    if (empty.has(name)) {
      const help = ['say in `match` who is in it, or name it as the `team` of a client or key'];
      report(
        'unused-team',
        at,
        { team: name, problem: 'has no members' },
        { label: 'nobody is in it', help },
      );
    } else if (!limited && !named.has(name)) {
      const help = ['give it an `allow`, name it in a rule or route, or remove it'];
      report('unused-team', at, { team: name, problem: 'changes nothing' }, { help });
    }
  }
}

/** Those that something depends on. */
function namedTeams(program: Program): Set<string> {
  const { config, expressions } = program;
  const named = new Set<string>();
  const add = (teams: string | readonly string[] | undefined) => {
    for (const team of [teams ?? []].flat()) named.add(team);
  };
  for (const { who } of writtenRules(program)) add(who.teams);
  for (const { match } of config.routes) for (const { team } of [match].flat()) add(team);
  const limits = [config, ...Object.values(config.policies), ...config.routes];
  for (const { rate_limits } of limits) for (const { match } of rate_limits?.rules ?? []) add(match?.team);
  const sources = [...expressions.values()]
    .map(({ source }) => source)
    .filter((text) => text.includes('team'));
  for (const [name, { rate_limits, policies, region, contact }] of Object.entries(config.teams)) {
    const says = [rate_limits, region, contact, policies[0]].some((value) => value !== undefined);
    if (says || sources.some((source) => source.includes(name))) named.add(name);
  }
  return named;
}
