// A secret written into the repository. Everybody who can read it has it, in every copy and for good; the bundle
// would carry it on. The report names the field and never shows the value.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { findSecrets } from './secrets/find-secrets.ts';
import { masked } from './secrets/masked.ts';

export function literalSecret(program: Program, report: Report): void {
  const secrets = findSecrets(program.config);
  const places = masked(
    secrets.map(({ pointer }) => program.spanOf(pointer, 'key')),
    secrets.map(({ pointer }) => program.spanOf(pointer, 'value')),
  );
  for (const [i, { field, variable }] of secrets.entries()) {
    const where = field.startsWith('vars.') ? ', where the variable is used' : '';
    report(
      'literal-secret',
      places[i]!,
      { field },
      {
        help: [
          `write \`\${env:${variable}}\` or \`\${file:/path}\`${where}: then the gateway reads it when it runs`,
          'replace the secret where it was issued: whoever can read the repository has it',
        ],
      },
    );
  }
}
