// `include`: globs of further files. What a glob names was read before this; here is said which of them name nothing.
import { fitsGlob, leadsOut } from '../ast/file-glob.ts';
import type { Scope } from './scope.ts';

export function reportIncludes(scope: Scope): void {
  const globs = scope.valueAt('/include');
  if (!Array.isArray(globs)) return;
  for (const [i, glob] of globs.entries()) {
    const pointer = `/include/${i}`;
    if (typeof glob !== 'string' || scope.isFaulty(pointer)) continue;
    if (leadsOut(glob)) {
      const help = ['write a path inside the repository, relative to `mcpgw.yaml`'];
      scope.fault(
        'bad-include',
        pointer,
        'value',
        { glob, problem: 'it leads out of the repository' },
        { help },
      );
    } else if (!/\.ya?ml$/.test(glob)) {
      const help = ['end it with `.yaml` or `.yml`, as in `shared/**/*.yaml`'];
      scope.fault('bad-include', pointer, 'value', { glob, problem: 'it names no YAML files' }, { help });
    } else if (!scope.document.paths.some((path) => fitsGlob(glob, path))) {
      scope.note('unused-include', pointer, 'value', { glob });
    }
  }
}
