// `version`: the format of the configuration. It stands in the root file only, and a file of another format is met
// with that and nothing else: its fields would all look unknown.
import { CONFIG_VERSION } from '../../schema/format.ts';
import type { Fragment } from '../ast/fragment.ts';
import { isRootFile } from '../ast/fragment.ts';
import { isMap } from '../ast/value.ts';
import type { Scope } from './scope.ts';

const POINTER = '/version';

/** Whether the file says it is written for a format this compiler does not read. */
export function hasOtherFormat({ file, value }: Fragment): boolean {
  const version = isRootFile(file.path) && isMap(value) ? value.version : undefined;
  return typeof version === 'number' && version !== CONFIG_VERSION;
}

export function reportVersion(scope: Scope): void {
  const { fragment, value } = scope;
  if (!isMap(value) || value.version === undefined) return;
  if (hasOtherFormat(fragment)) {
    const found = Number(value.version);
    const help = found > CONFIG_VERSION ? 'use a newer mcpgw' : `write \`version: ${CONFIG_VERSION}\``;
    scope.fault(
      'format-version',
      POINTER,
      'value',
      { found: String(found), known: String(CONFIG_VERSION) },
      { help: [help] },
    );
  } else if (!isRootFile(fragment.file.path)) {
    const help = 'remove it here; `mcpgw.yaml` is the file that says it';
    scope.fault('misplaced-version', POINTER, 'key', {}, { help: [help] });
  }
}
