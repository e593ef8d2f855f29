// A new name for a tool that is not shown at all: one of the two is a mistake.
import { matchesGlob } from '../../policies/routes/glob.ts';
import { memberPointer } from '../ast/pointer.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function renameOfExcludedTool(program: Program, report: Report): void {
  for (const { pointer, upstream } of program.upstreams) {
    const { include, exclude, rename } = upstream.tools;
    for (const tool of Object.keys(rename)) {
      const at = program.spanOf(memberPointer(`${pointer}/tools/rename`, tool), 'key');
      const excludedBy = exclude.findIndex((glob) => matchesGlob(glob, tool));
      if (excludedBy !== -1) {
        const glob = {
          at: program.spanOf(`${pointer}/tools/exclude/${excludedBy}`, 'value'),
          message: 'leaves it out',
        };
        report('rename-of-excluded-tool', at, { tool, by: 'exclude' }, { related: [glob] });
      } else if (include.length > 0 && !include.some((glob) => matchesGlob(glob, tool))) {
        const list = { at: program.spanOf(`${pointer}/tools/include`, 'key'), message: 'does not name it' };
        report('rename-of-excluded-tool', at, { tool, by: 'include' }, { related: [list] });
      }
    }
  }
}
