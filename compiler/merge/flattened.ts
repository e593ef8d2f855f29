// A file without any indentation, whose second level therefore reads as sections that do not exist.
import { CONFIG_FIELDS } from '../../schema/generated/config-fields.ts';
import type { Fragment } from '../ast/fragment.ts';
import { isMap } from '../ast/value.ts';
import { lostIndentation } from '../diagnostics/lost-indentation.ts';

export function isFlattened({ file, value }: Fragment): boolean {
  if (!isMap(value) || lostIndentation(file) === undefined) return false;
  return Object.keys(value).some((section) => !CONFIG_FIELDS.names.includes(section));
}
