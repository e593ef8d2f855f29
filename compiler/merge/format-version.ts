// `version`: the format of the configuration. A repository of another format is met with that and nothing else: its
// fields would all look unknown.
import { CONFIG_VERSION } from '../../schema/format.ts';
import type { Fragment } from '../ast/fragment.ts';
import { isRootFile } from '../ast/fragment.ts';
import { spanAt } from '../ast/place.ts';
import { isMap } from '../ast/value.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

/** Whether the repository is written for a format this compiler does not read. */
export function reportOtherFormat(fragments: readonly Fragment[], report: Report): boolean {
  const others = fragments.filter(({ file }) => isRootFile(file.path)).filter(hasOtherFormat);
  for (const { value, place } of others) {
    const found = isMap(value) ? Number(value.version) : 0;
    const help = found > CONFIG_VERSION ? 'use a newer mcpgw' : `write \`version: ${CONFIG_VERSION}\``;
    const params = { found: String(found), known: String(CONFIG_VERSION) };
    report('format-version', spanAt(place, '/version', 'value'), params, { help: [help] });
  }
  return others.length > 0;
}

function hasOtherFormat({ value }: Fragment): boolean {
  return isMap(value) && typeof value.version === 'number' && value.version !== CONFIG_VERSION;
}
