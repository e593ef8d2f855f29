// A secret written into the repository. Everybody who can read it has it, in every copy and for good; the bundle
// would carry it on. The report names the field and never shows the value.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { secretHelp } from '../diagnostics/literal-secret.ts';
import { findSecrets } from './secrets/find-secrets.ts';

export function literalSecret({ config, spanOf }: Program, report: Report): void {
  for (const { field, pointer, variable } of findSecrets(config)) {
    const where = field.startsWith('vars.') ? ', where the variable is used' : '';
    const extras = { secret: spanOf(pointer, 'value'), help: secretHelp(variable, where) };
    report('literal-secret', spanOf(pointer, 'key'), { field }, extras);
  }
}
