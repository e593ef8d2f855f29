// The variables of the whole repository, known before the first `${var:}` is replaced.
import type { Fragment } from '../ast/fragment.ts';
import { textParts } from '../ast/reference.ts';
import { isMap } from '../ast/value.ts';

/** Plain texts by name. */
export type Variables = ReadonlyMap<string, string>;

/** Of a name that is given twice the first counts; `resolve` reports the second. */
export function variablesOf(fragments: readonly Fragment[]): Variables {
  const variables = new Map<string, string>();
  for (const { value } of fragments) {
    const given = isMap(value) && isMap(value.vars) ? value.vars : {};
    for (const [name, text] of Object.entries(given)) {
      if (typeof text === 'string' && !variables.has(name)) variables.set(name, plain(text));
    }
  }
  return variables;
}

/** References inside a variable are reported where it is defined; only `$${` is read here. */
function plain(text: string): string {
  return textParts(text)
    .map((part) => (part.kind === 'text' ? part.text : ''))
    .join('');
}
