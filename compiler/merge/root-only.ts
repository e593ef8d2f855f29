// What concerns the whole repository stands in its root file, so that nobody has to look for it: the version, what else
// is read, how findings are treated.
import { CONFIG_FIELDS } from '../../schema/generated/config-fields.ts';
import { isRootFile } from '../ast/fragment.ts';
import type { Place } from '../ast/place.ts';
import type { SourceFile } from '../ast/source.ts';
import type { Value, ValueMap } from '../ast/value.ts';
import { newMap } from '../ast/value.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export interface MapFragment {
  readonly file: SourceFile;
  readonly value: ValueMap;
  readonly place: Place;
}

/** The fragment without sections that belong elsewhere, each of which is reported. */
export function withoutRootOnly(fragment: MapFragment, report: Report): MapFragment {
  const { file, value, place } = fragment;
  if (isRootFile(file.path)) return fragment;
  const kept = newMap<Value>();
  for (const [section, given] of Object.entries(value)) {
    const at = place.members.get(section);
    if (!CONFIG_FIELDS.rootOnly.includes(section)) kept[section] = given;
    else if (section === 'version') {
      const help = ['remove it here; `mcpgw.yaml` is the file that says it'];
      report('misplaced-version', at?.key ?? place.value, {}, { help });
    } else {
      const help = ['move it to `mcpgw.yaml`'];
      report('misplaced-section', at?.key ?? place.value, { section }, { help });
    }
  }
  return { file, value: kept, place };
}
