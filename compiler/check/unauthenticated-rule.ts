// Allow rules that let in callers without a proof, where others are asked for one. Where that is meant, a rule can
// say `authenticated: false`.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { asksForProof } from './access/covers.ts';
import { decides, writtenRules } from './access/rules.ts';

export function unauthenticatedRule(program: Program, report: Report): void {
  const { authn, authz } = program.config;
  if (authn.mode === 'required' || Object.keys(authn.providers).length === 0) return;
  const related = [
    { at: program.spanOf('/authn/mode', 'value'), message: 'asks nobody for a proof who has none' },
  ];
  const help = [
    'add `who: { authenticated: true }`, or `who: { authenticated: false }` if the others are meant as well',
  ];
  const reported = new Set<string>();
  for (const rule of writtenRules(program)) {
    const { name, effect, who, pointer } = rule;
    const saysSo = who.authenticated !== undefined || asksForProof(who) || who.claims !== undefined;
    if (effect !== 'allow' || !decides(rule) || saysSo || reported.has(pointer)) continue;
    reported.add(pointer);
    const at = program.spanOf(`${pointer}/name`, 'value');
    report(
      'unauthenticated-rule',
      at,
      { rule: name, mode: authn.mode },
      { label: 'asks for none', related, help },
    );
  }
  if (authz.default !== 'allow') return;
  report(
    'unauthenticated-rule',
    program.spanOf('/authz/default', 'value'),
    { rule: 'authz.default', mode: authn.mode },
    { related, help: ['set `default: deny`, and allow in rules what callers without a proof may do'] },
  );
}
