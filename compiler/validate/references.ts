// Replaces `${var:NAME}` in every text before types are looked at, so that a duration or a name may be a variable.
// `${env:}` and `${file:}` stay for the runtime, and `$${` stays escaped where the runtime will read references.
import type { Fragment } from '../ast/fragment.ts';
import type { Place } from '../ast/place.ts';
import { memberPointer } from '../ast/pointer.ts';
import { escapeReferences, textParts } from '../ast/reference.ts';
import type { Value } from '../ast/value.ts';
import { isMap, newMap } from '../ast/value.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { reportReference } from './reference-faults.ts';
import type { Variables } from './variables.ts';

export interface Replaced {
  readonly value: Value;
  /** Pointers of texts, and of members with a key, that hold a reference that could not be replaced. */
  readonly faulty: readonly string[];
}

/** The fields the runtime fills in. In every other one, what the compiler leaves is final. */
const RUNTIME_FIELD =
  /^(\/gateway\/sessions\/key|\/upstreams\/[^/]+\/(url|command|cwd|(args|env|headers)\/[^/]+|instances\/[0-9]+\/url))$/;

export function replaceReferences(fragment: Fragment, variables: Variables, report: Report): Replaced {
  const { file } = fragment;
  const faulty: string[] = [];
  return { value: replace(fragment.value, '', fragment.place), faulty };

  function replace(value: Value, pointer: string, place: Place): Value {
    if (typeof value === 'string') return value.includes('${') ? replaceText(value, pointer, place) : value;
    if (Array.isArray(value)) {
      return value.map((item, index) =>
        replace(item, memberPointer(pointer, index), place.members.get(String(index)) ?? place),
      );
    }
    if (!isMap(value)) return value;
    const replaced = newMap();
    for (const [key, member] of Object.entries(value)) {
      const at = place.members.get(key) ?? place;
      if (key.includes('${')) {
        const help = ['a key is taken as it stands; references are replaced in values only'];
        report('misplaced-reference', at.key ?? at.value, { reference: key, field: key }, { help });
        faulty.push(memberPointer(pointer, key));
      }
      replaced[key] = replace(member, memberPointer(pointer, key), at);
    }
    return replaced;
  }

  function replaceText(value: string, pointer: string, place: Place): string {
    const forRuntime = RUNTIME_FIELD.test(pointer);
    const use = { file, place, value, pointer, forRuntime };
    let result = '';
    for (const part of textParts(value)) {
      if (reportReference(part, use, variables, report)) faulty.push(pointer);
      else if (part.kind === 'var') result += spelt(variables.get(part.name) ?? '', forRuntime);
      else if (part.kind === 'text') result += spelt(part.text, forRuntime);
      else result += value.slice(part.start, part.end);
    }
    return result;
  }
}

function spelt(text: string, forRuntime: boolean): string {
  return forRuntime ? escapeReferences(text) : text;
}
