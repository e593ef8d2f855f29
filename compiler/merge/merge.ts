// Second pass: fragments and overlay -> one document. Maps merge, and the same name twice is an error that shows both
// places; lists of routes and rules concatenate by path, which has no meaning but gives every route its number; the
// overlay of the environment changes what is there.
import { CONFIG_FIELDS } from '../../schema/generated/config-fields.ts';
import type { Document } from '../ast/document.ts';
import type { Fragment, Repository } from '../ast/fragment.ts';
import { isRootFile } from '../ast/fragment.ts';
import type { Value } from '../ast/value.ts';
import { isMap, newMap } from '../ast/value.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { reportLostIndentation } from '../diagnostics/lost-indentation.ts';
import { typeInWords } from '../diagnostics/type-words.ts';
import { isFlattened } from './flattened.ts';
import { reportOtherFormat } from './format-version.ts';
import { Joining } from './joining.ts';
import { applyOverlay } from './overlay.ts';
import type { MapFragment } from './root-only.ts';
import { withoutRootOnly } from './root-only.ts';
import { withKnownSpelling } from './spelling.ts';

export function merge({ fragments, overlay, complete }: Repository, report: Report): Document {
  const root = rootOf(fragments);
  const joining = new Joining({ file: root, start: 0, end: 0 }, report);
  const all = overlay === undefined ? fragments : [...fragments, overlay];
  const isReadable = !reportOtherFormat(all, report);
  const readable = isReadable ? fragments.map(prepared).filter((fragment) => fragment !== undefined) : [];
  for (const fragment of readable) joining.add(fragment);
  const patch = isReadable && overlay !== undefined ? prepared(overlay) : undefined;
  if (patch !== undefined) applyOverlay(joining, patch, report);
  return {
    value: joining.value,
    place: joining.place,
    root,
    paths: all.map(({ file }) => file.path),
    routeNames: joining.routeNames,
    complete: complete && readable.length === fragments.length && !joining.isTorn,
    broken: new Set(),
  };

  /** The fragment as this pass takes it; nothing when no part of it can be. */
  function prepared(fragment: Fragment): MapFragment | undefined {
    if (isFlattened(fragment) && reportLostIndentation(fragment.file, report)) return undefined;
    const { file, place } = fragment;
    if (!isMap(fragment.value)) {
      const params = { field: file.path, expected: 'a map', found: typeInWords(fragment.value) };
      report('wrong-type', place.value, params);
      return undefined;
    }
    const { value, place: places } = withKnownSpelling(fragment.value, place, CONFIG_FIELDS, report);
    return withoutRootOnly({ file, value: isMap(value) ? value : newMap<Value>(), place: places }, report);
  }
}

function rootOf(fragments: readonly Fragment[]) {
  const root = fragments.find(({ file }) => isRootFile(file.path)) ?? fragments[0];
  return root?.file ?? { path: 'mcpgw.yaml', text: '' };
}
