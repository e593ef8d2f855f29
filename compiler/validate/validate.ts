// Second pass: variables are replaced, then every fragment is held against the schema and against the few rules about
// fields that a schema can only say badly. One mistake gives one diagnostic.
import { CONFIG_FIELDS } from '../../schema/generated/config-fields.ts';
import type { Fragment, Repository } from '../ast/fragment.ts';
import { isMap } from '../ast/value.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { lostIndentation, reportLostIndentation } from '../diagnostics/lost-indentation.ts';
import { reportAddresses } from './addresses.ts';
import { reportDurations } from './durations.ts';
import { reportExclusiveFields } from './exclusive-fields.ts';
import { NOT_SUPPORTED } from './not-supported.ts';
import { replaceReferences } from './references.ts';
import { reportSchemaErrors } from './schema-errors.ts';
import { Scope } from './scope.ts';
import type { Variables } from './variables.ts';
import { variablesOf } from './variables.ts';
import { hasOtherFormat, reportVersion } from './version.ts';

/** Every top-level key of the vocabulary. */
const SECTIONS: ReadonlySet<string> = new Set([
  ...Object.keys(CONFIG_FIELDS.defaults),
  ...Object.keys(CONFIG_FIELDS.sections),
  ...(NOT_SUPPORTED.Config ?? []),
]);

/** The same fragments with variables replaced, and with what is wrong in them marked. */
export function validate({ fragments, complete }: Repository, report: Report): Repository {
  const newer = fragments.filter(hasOtherFormat);
  if (newer.length > 0) {
    for (const fragment of newer) reportVersion(new Scope(fragment, fragment.value, report));
    return { fragments: [], complete: false };
  }
  const variables = variablesOf(fragments);
  const shaped = fragments.map((fragment) => shape(fragment, variables, report));
  const sound = shaped.every(({ broken }) => !broken.has('') && !broken.has('/upstreams'));
  return { fragments: shaped, complete: complete && sound };
}

function shape(fragment: Fragment, variables: Variables, report: Report): Fragment {
  if (isFlattened(fragment) && reportLostIndentation(fragment.file, report)) {
    return { ...fragment, broken: new Set(['']) };
  }
  const { value, faulty } = replaceReferences(fragment, variables, report);
  const scope = new Scope(fragment, value, report);
  for (const pointer of faulty) scope.markFaulty(pointer);
  reportVersion(scope);
  reportSchemaErrors(scope);
  reportExclusiveFields(scope);
  reportDurations(scope);
  reportAddresses(scope);
  return { ...fragment, value, broken: scope.broken() };
}

/** A file without any indentation, whose second level therefore reads as sections that do not exist. */
function isFlattened({ file, value }: Fragment): boolean {
  if (!isMap(value) || lostIndentation(file) === undefined) return false;
  return Object.keys(value).some((section) => !SECTIONS.has(section));
}
