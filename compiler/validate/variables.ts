// The variables of the whole repository, known before the first `${var:}` is replaced.
import type { Place } from '../ast/place.ts';
import { textParts } from '../ast/reference.ts';
import type { Value } from '../ast/value.ts';
import { isMap } from '../ast/value.ts';

export interface Variables {
  /** Texts by name; numbers and booleans as they are written. */
  readonly texts: ReadonlyMap<string, string>;
  /** Names that `vars` defines. */
  readonly written: ReadonlySet<string>;
}

/**
 * @param place of `vars`
 * @param given values from outside, which win
 */
export function variablesOf(
  vars: Value | undefined,
  place: Place | undefined,
  given: Readonly<Record<string, string>>,
): Variables {
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(isMap(vars) ? vars : {})) {
    if (typeof value === 'string') texts.set(name, plain(value));
    else if (typeof value === 'number' || typeof value === 'boolean')
      texts.set(name, writtenAt(place?.members.get(name)) ?? String(value));
  }
  const written = new Set(texts.keys());
  for (const [name, text] of Object.entries(given)) texts.set(name, text);
  return { texts, written };
}

/** An account `0123`, a version `1.10`, an id of twenty digits: as numbers they would be other ones. */
function writtenAt(place: Place | undefined): string | undefined {
  return place?.value.file.text.slice(place.value.start, place.value.end);
}

/** References inside a variable are reported where it is defined; only `$${` is read here. */
function plain(text: string): string {
  return textParts(text)
    .map((part) => (part.kind === 'text' ? part.text : ''))
    .join('');
}
