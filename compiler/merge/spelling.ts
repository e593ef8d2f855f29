// Fields written in camelCase, as programs hand them over: `perClient` means `per_client`. They are accepted and told,
// before fragments merge, so that both spellings are one name everywhere after this. `mcpgw fmt` rewrites them.

import type { Fields } from '../../schema/generated/config-fields.ts';
import { own } from '../ast/own.ts';
import type { Place } from '../ast/place.ts';
import type { Value } from '../ast/value.ts';
import { isMap, newMap } from '../ast/value.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { snakeCase } from '../diagnostics/suggest.ts';

interface Located {
  readonly value: Value;
  readonly place: Place;
}

/** The same value and places with every field the schema knows spelt as there. Keys that people choose stay. */
export function withKnownSpelling(value: Value, place: Place, fields: Fields, report: Report): Located {
  if (!isMap(value)) return { value, place };
  const spelt = newMap<Value>();
  const members = new Map<string, Place>();
  for (const [key, member] of Object.entries(value)) {
    const at = place.members.get(key) ?? place;
    const name = knownName(key, fields);
    if (name !== key && name in value) {
      const related = [{ at: place.members.get(name)?.key ?? place.value, message: 'given here' }];
      report('duplicate-key', at.key ?? at.value, { key: name }, { label: 'given again', related });
      continue;
    }
    if (name !== key) reportCamelCase(key, name, at, report);
    const inner = within(name, { value: member, place: at }, fields, report);
    spelt[name] = inner.value;
    members.set(name, inner.place);
  }
  return { value: spelt, place: { ...place, members } };
}

function knownName(key: string, { names }: Fields): string {
  if (names.includes(key) || !/^[a-z][a-z0-9]*[A-Z][A-Za-z0-9]*$/.test(key)) return key;
  const name = snakeCase(key);
  return names.includes(name) ? name : key;
}

function reportCamelCase(key: string, name: string, at: Place, report: Report): void {
  const span = at.key ?? at.value;
  const source = span.file.text.slice(span.start, span.end);
  const help = [`write \`${name}\``];
  report('camel-case-key', span, { key, name }, { help, fix: { at: span, text: source.replace(key, name) } });
}

function within(name: string, { value, place }: Located, fields: Fields, report: Report): Located {
  const section = own(fields.sections, name) ?? own(fields.optional, name);
  if (section !== undefined) return withKnownSpelling(value, place, section, report);
  const alternative = own(fields.alternatives, name);
  if (alternative !== undefined && isMap(value)) return withKnownSpelling(value, place, alternative, report);
  const item = own(fields.collections, name) ?? alternative;
  return item === undefined ? { value, place } : eachItem(value, place, item, report);
}

function eachItem(value: Value, place: Place, fields: Fields, report: Report): Located {
  const members = new Map(place.members);
  const spelt = (key: string, item: Value): Value => {
    const inner = withKnownSpelling(item, place.members.get(key) ?? place, fields, report);
    if (members.has(key)) members.set(key, inner.place);
    return inner.value;
  };
  if (Array.isArray(value)) {
    return { value: value.map((item, i) => spelt(String(i), item)), place: { ...place, members } };
  }
  if (!isMap(value)) return { value, place };
  const map = newMap<Value>();
  for (const [key, item] of Object.entries(value)) map[key] = spelt(key, item);
  return { value: map, place: { ...place, members } };
}
