// A gateway that refuses every call of everybody: access is restricted, and nothing says who may do what.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { usable } from './access/usable.ts';

export function nothingAllowed(program: Program, report: Report): void {
  if (usable(program).anything) return;
  const { authz } = program.config;
  const section = authz.default === 'deny' || authz.rules.length > 0 ? '/authz' : '/authn';
  report(
    'nothing-allowed',
    program.spanOf(section, 'key'),
    {},
    {
      label: section === '/authn' ? 'with this, only what is allowed goes through' : 'allows nothing',
      help: ['add an allow rule to `authz.rules`, give teams an `allow`, or set `authz.default: allow`'],
    },
  );
}
