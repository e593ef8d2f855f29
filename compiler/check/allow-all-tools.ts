// Everything allowed to everybody, or to a whole team: also the tools that an upstream will offer tomorrow.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { toolsOf } from './access/covers.ts';
import { decides, type WrittenRule, writtenRules } from './access/rules.ts';

export function allowAllTools(program: Program, report: Report): void {
  const reported = new Set<string>();
  for (const rule of writtenRules(program)) {
    const who = widely(rule);
    if (who === undefined || !decides(rule) || !isEverything(rule) || reported.has(rule.pointer)) continue;
    reported.add(rule.pointer);
    const at = placeOf(rule);
    report(
      'allow-all-tools',
      program.spanOf(at.pointer, at.part),
      { rule: rule.name, who },
      {
        label: 'whatever upstreams offer, now or later',
        help: [
          'name the tools, or what they begin with',
          'if everything is meant, say why: `# mcpgw-ignore: allow-all-tools -- <reason>`',
        ],
      },
    );
  }
}

/** Who that is, in words, when nothing but a team or a proof is asked for. */
function widely({ effect, when, kind, who }: WrittenRule): string | undefined {
  if (effect !== 'allow' || when !== 'always' || kind === 'client') return undefined;
  const { teams, for_teams, authenticated, ...rest } = who;
  if (Object.values(rest).some((condition) => condition !== undefined)) return undefined;
  const named = teams ?? for_teams;
  if (named !== undefined) return `team ${named.map((team) => `\`${team}\``).join(', ')}`;
  return authenticated === true ? 'everybody with a proof' : 'everybody';
}

function isEverything({ what }: WrittenRule): boolean {
  const { exclude_tools, upstreams, annotations, for_routes, for_upstreams } = what;
  const narrowed = [exclude_tools, upstreams, annotations, for_routes, for_upstreams];
  const globs = toolsOf(what);
  return (
    narrowed.every((one) => one === undefined) &&
    (globs === undefined || globs.some((glob) => /^\*+$/.test(glob)))
  );
}

function placeOf({ kind, pointer, what }: WrittenRule): { pointer: string; part: 'key' | 'value' } {
  const at = (what.tools ?? []).findIndex((glob) => /^\*+$/.test(glob));
  if (kind !== 'rule') return { pointer: `${pointer}/${at}`, part: 'value' };
  return at === -1
    ? { pointer: `${pointer}/name`, part: 'value' }
    : { pointer: `${pointer}/what/tools/${at}`, part: 'value' };
}
