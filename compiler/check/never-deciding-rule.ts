// Rules that change nothing, whoever calls what: another rule decides everything they are about, they fit nobody, or
// nothing that there is.
import type { Program } from '../ast/program.ts';
import type { Extras, Report } from '../diagnostics/diagnostic.ts';
import { asksForProof } from './access/covers.ts';
import { shadowsOf } from './access/rule-shadows.ts';
import { type WrittenRule, writtenRules } from './access/rules.ts';
import { emptyTeams } from './access/teams.ts';
import { toolsNamed } from './access/usable.ts';

interface Reason extends Extras {
  readonly because: string;
}

export function neverDecidingRule(program: Program, report: Report): void {
  const rules = writtenRules(program);
  const shadowOf = shadowsOf(rules);
  const fitsNobody = nobody(program);
  const reasons = new Map<string, { rule: WrittenRule; reason: Reason | undefined }>();
  for (const rule of rules) {
    if (rule.kind !== 'rule' || !rule.enforced) continue;
    const reason = byItself(program, rule, fitsNobody) ?? byOther(program, rule, shadowOf(rule));
    // A policy that is attached in several ways is one rule, which decides when it does in one of them.
    const earlier = reasons.get(rule.pointer);
    if (earlier === undefined || reason === undefined) reasons.set(rule.pointer, { rule, reason });
  }
  for (const { rule, reason } of reasons.values()) {
    if (reason === undefined) continue;
    const { because, ...extras } = reason;
    report(
      'never-deciding-rule',
      program.spanOf(`${rule.pointer}/name`, 'value'),
      { rule: rule.name, because },
      extras,
    );
  }
}

function byItself(
  program: Program,
  rule: WrittenRule,
  fitsNobody: (rule: WrittenRule) => string | undefined,
): Reason | undefined {
  if (rule.when === 'never') {
    const at = program.spanOf(`${rule.pointer}/when`, 'value');
    return {
      because: 'its condition is never true',
      related: [{ at, message: 'always false' }],
      help: ['remove the rule, or set `mode: audit` to only record what it would do'],
    };
  }
  const problem = fitsNobody(rule);
  if (problem !== undefined) return { because: problem, label: 'fits nobody' };
  if (rule.effect === 'allow' && program.config.authz.default === 'allow')
    return {
      because: 'everything is allowed that no rule denies',
      related: [{ at: program.spanOf('/authz/default', 'value'), message: 'says so' }],
      help: ['set `default: deny` if only rules are to allow something, or remove the rule'],
    };
  // A deny that is about no tool there is now is a guard against those to come.
  const tools = rule.effect === 'allow' ? toolsNamed(program, rule.what) : undefined;
  return tools?.length === 0
    ? {
        because: `no locked tool fits ${(rule.what.tools ?? []).map((glob) => `\`${glob}\``).join(' or ')}`,
        label: 'is about nothing',
        help: ['correct its `what.tools`, or run `mcpgw pin` if an upstream offers such a tool now'],
      }
    : undefined;
}

function nobody(program: Program): (rule: WrittenRule) => string | undefined {
  const empty = emptyTeams(program);
  return ({ who }) => {
    const { teams = [], authenticated } = who;
    if (teams.length > 0 && teams.every((team) => empty.has(team)))
      return `nobody can be in ${teams.map((team) => `team \`${team}\``).join(' or ')}`;
    if (authenticated === false && asksForProof({ ...who, authenticated: false }))
      return 'somebody without a proof has no team, user, client or scope';
    return undefined;
  };
}

function byOther(program: Program, rule: WrittenRule, by: WrittenRule | undefined): Reason | undefined {
  if (by === undefined) return undefined;
  const same = by.effect === rule.effect;
  const what = rule.effect === 'deny' ? 'denies' : same ? 'allows' : 'denies';
  return {
    because: `\`${by.name}\` ${what} all that it ${rule.effect === 'deny' ? 'denies' : 'allows'}`,
    label: 'is never needed',
    related: [
      {
        at: program.spanOf(
          by.kind === 'rule' ? `${by.pointer}/name` : by.pointer,
          by.kind === 'rule' ? 'value' : 'key',
        ),
        message: same ? 'does the same for more' : 'deny beats allow',
      },
    ],
    help: [same ? 'remove one of the two' : `narrow \`${by.name}\`, or remove this rule`],
  };
}
