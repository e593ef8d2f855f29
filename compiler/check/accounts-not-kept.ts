// Accounts that people connect are only kept under a key: without one everybody connects his again after every restart.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { consenting } from './accounts/consenting.ts';

export function accountsNotKept(program: Program, report: Report): void {
  const [first] = consenting(program);
  if (first === undefined || program.config.gateway.sessions.key !== undefined) return;
  report(
    'accounts-not-kept',
    program.spanOf(`${first.pointer}/type`, 'value'),
    { upstream: first.name },
    { help: ['set `gateway.sessions.key`: accounts are then kept, sealed with it'] },
  );
}
