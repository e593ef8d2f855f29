// Replaces `${var:NAME}` in every text before types are looked at, so that a duration or a name may be a variable.
// `${env:}` and `${file:}` stay for the runtime in the fields it fills in, and `$${` stays escaped there.

import type { Fields } from '../../schema/generated/config-fields.ts';
import { CONFIG_FIELDS } from '../../schema/generated/config-fields.ts';
import type { Document } from '../ast/document.ts';
import { own } from '../ast/own.ts';
import type { Place } from '../ast/place.ts';
import { memberPointer } from '../ast/pointer.ts';
import { escapeReferences, textParts } from '../ast/reference.ts';
import type { Value, ValueMap } from '../ast/value.ts';
import { isMap, newMap } from '../ast/value.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { isOneValue } from './condition-variables.ts';
import { reportManyValues, reportReference } from './reference-faults.ts';
import type { Variables } from './variables.ts';

export interface Replaced {
  readonly value: ValueMap;
  /** Pointers of texts, and of members with a key, that hold a reference that could not be replaced. */
  readonly faulty: readonly string[];
  /** Pointers of texts that are one variable and nothing else, and so may be numbers or booleans. */
  readonly whole: ReadonlySet<string>;
  /** Variables that some text names. */
  readonly used: ReadonlySet<string>;
}

/** What is known of a value while walking down: the schema's words on it, or whether its texts are for the runtime. */
interface Kind {
  readonly fields?: Fields | undefined;
  /** Of each member, where people choose the keys, or of each item. */
  readonly items?: Fields | undefined;
  readonly forRuntime: boolean;
  /** The value is a condition. */
  readonly isCondition: boolean;
}

/** Fields that hold expressions. */
const CONDITIONS = ['when', 'cost'];

export function replaceReferences(document: Document, variables: Variables, report: Report): Replaced {
  const faulty: string[] = [];
  const whole = new Set<string>();
  const used = new Set<string>();
  const top: Kind = { fields: CONFIG_FIELDS, forRuntime: false, isCondition: false };
  return { value: replaceMap(document.value, '', document.place, top), faulty, whole, used };

  function replace(value: Value, pointer: string, place: Place, kind: Kind): Value {
    if (typeof value === 'string')
      return value.includes('${') ? replaceText(value, pointer, place, kind) : value;
    if (Array.isArray(value)) {
      const item: Kind = { fields: kind.items, forRuntime: kind.forRuntime, isCondition: false };
      return value.map((one, i) =>
        replace(one, memberPointer(pointer, i), place.members.get(String(i)) ?? place, item),
      );
    }
    return isMap(value) ? replaceMap(value, pointer, place, kind) : value;
  }

  function replaceMap(value: ValueMap, pointer: string, place: Place, kind: Kind): ValueMap {
    const replaced = newMap();
    for (const [key, member] of Object.entries(value)) {
      const at = place.members.get(key) ?? place;
      if (key.includes('${')) {
        const help = ['a key is taken as it stands; references are replaced in values only'];
        report('misplaced-reference', at.key ?? at.value, { reference: key, field: key }, { help });
        faulty.push(memberPointer(pointer, key));
      }
      replaced[key] = replace(member, memberPointer(pointer, key), at, kindOf(key, kind));
    }
    return replaced;
  }

  function replaceText(
    value: string,
    pointer: string,
    place: Place,
    { forRuntime, isCondition }: Kind,
  ): string {
    const use = { place, value, pointer, forRuntime };
    const parts = textParts(value);
    if (parts.length === 1 && parts[0]?.kind === 'var') whole.add(pointer);
    let result = '';
    for (const part of parts) {
      if (part.kind === 'var') used.add(part.name);
      const text = part.kind === 'var' ? (variables.texts.get(part.name) ?? '') : '';
      if (reportReference(part, use, variables.texts, report)) faulty.push(pointer);
      else if (part.kind === 'var' && isCondition && parts.length > 1 && !isOneValue(result, text)) {
        reportManyValues(part, use, report);
        faulty.push(pointer);
      } else if (part.kind === 'var') result += spelt(text, forRuntime);
      else if (part.kind === 'text') result += spelt(part.text, forRuntime);
      else result += value.slice(part.start, part.end);
    }
    return result;
  }
}

function kindOf(key: string, { fields, items, forRuntime }: Kind): Kind {
  if (fields === undefined) return { fields: items, forRuntime, isCondition: false };
  const alternative = own(fields.alternatives, key);
  return {
    fields: own(fields.sections, key) ?? own(fields.optional, key) ?? alternative,
    items: own(fields.collections, key) ?? alternative,
    forRuntime: fields.runtime.includes(key),
    isCondition: CONDITIONS.includes(key) && fields.names.includes(key),
  };
}

function spelt(text: string, forRuntime: boolean): string {
  return forRuntime ? escapeReferences(text) : text;
}
