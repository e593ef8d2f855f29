// What a client says it is lets it in: any program can say the same.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { decides, type WrittenRule, writtenRules } from './access/rules.ts';

export function clientTypeAllow(program: Program, report: Report): void {
  const reported = new Set<string>();
  for (const rule of writtenRules(program)) {
    const place = rule.effect === 'allow' && decides(rule) ? askedAt(rule, program) : undefined;
    if (place === undefined || reported.has(rule.pointer)) continue;
    reported.add(rule.pointer);
    report(
      'client-type-allow',
      program.spanOf(place.pointer, place.part),
      { rule: rule.name },
      {
        label: 'a hint, and no proof',
        help: [
          'allow by `teams`, `clients` or `scopes`, which are proven',
          'or turn it round: a deny rule about the types that are not to get it',
        ],
      },
    );
  }
}

function askedAt(
  { who, pointer }: WrittenRule,
  { expressions }: Program,
): { pointer: string; part: 'key' | 'value' } | undefined {
  if (who.client_types !== undefined) return { pointer: `${pointer}/who/client_types`, part: 'key' };
  const when = `${pointer}/when`;
  return mentions(expressions.get(when)?.ir) ? { pointer: when, part: 'value' } : undefined;
}

function mentions(ir: unknown): boolean {
  if (!Array.isArray(ir)) return false;
  return (ir[0] === 'var' && ir[1] === 'client.type') || ir.some(mentions);
}
