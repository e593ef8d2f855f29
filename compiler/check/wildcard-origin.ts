// `*` among the allowed origins. The gateway compares whole origins and never allows every page: any page a user happens
// to open could call the listener from the user's browser. Whoever writes `*` expects otherwise.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function wildcardOrigin(program: Program, report: Report): void {
  for (const [i, { allowed_origins }] of program.config.gateway.listeners.entries()) {
    for (const [n, origin] of allowed_origins.entries()) {
      if (origin !== '*') continue;
      report(
        'wildcard-origin',
        program.spanOf(`/gateway/listeners/${i}/allowed_origins/${n}`, 'value'),
        {},
        {
          help: [
            'list the origins that need it, such as `https://app.example.com`; clients that are not browsers need none',
          ],
        },
      );
    }
  }
}
