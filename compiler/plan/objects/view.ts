// An object of a bundle as people wrote it: names instead of numbers, units instead of milliseconds, and never more
// of a secret than its reference. Two views are compared field by field.
import { canonical } from '../../../schema/canonical.ts';
import { durationText, sizeText } from '../units.ts';

export type View =
  | string
  | number
  | boolean
  | null
  | Hidden
  | Ordered
  | readonly View[]
  | { readonly [field: string]: View | undefined };

/** A text of which only a part may be shown; what may not still counts when two are compared. */
export interface Hidden {
  readonly [HIDDEN]: true;
  readonly shown: string;
  readonly identity: string;
}

/** A list in which order has a meaning. */
export interface Ordered {
  readonly [ORDERED]: readonly string[];
}

const HIDDEN: unique symbol = Symbol('hidden');
const ORDERED: unique symbol = Symbol('ordered');

export function hidden(shown: string, identity: string): Hidden {
  return { [HIDDEN]: true, shown, identity };
}

export function ordered(items: readonly string[]): Ordered {
  return { [ORDERED]: items };
}

/** A field of a flattened view: a text, or a list in which order has no meaning. */
export type Field =
  | { readonly text: string; readonly identity: string; readonly items?: undefined }
  | { readonly items: readonly string[] };

/**
 * Path -> field. A key in brackets is an element's name (`upstreams[search-v2].weight`); keys that end in `_ms` and
 * `_bytes` lose that and get a unit.
 */
export function flatten(view: View): Map<string, Field> {
  const fields = new Map<string, Field>();
  add(fields, '', view);
  return fields;
}

function add(fields: Map<string, Field>, path: string, view: View): void {
  if (view === null) return;
  if (typeof view !== 'object') fields.set(path, leafOf(path, view));
  else if (isHidden(view)) fields.set(path, { text: view.shown, identity: view.identity });
  else if (isOrdered(view)) {
    const text = `[${view[ORDERED].join(', ')}]`;
    if (view[ORDERED].length > 0) fields.set(path, { text, identity: JSON.stringify(view[ORDERED]) });
  } else if (Array.isArray(view)) {
    if (view.length > 0) fields.set(path, { items: [...new Set(view.map(itemText))].sort() });
  } else {
    for (const [key, member] of Object.entries(view)) {
      if (member !== undefined) add(fields, joined(path, key), member);
    }
  }
}

function leafOf(path: string, value: string | number | boolean): Field {
  let text = String(value);
  if (typeof value === 'number' && path.endsWith('_ms')) text = durationText(value);
  if (typeof value === 'number' && path.endsWith('_bytes')) text = sizeText(value);
  return { text, identity: JSON.stringify(value) };
}

function itemText(item: View): string {
  return typeof item === 'object' ? canonical(item) : String(item);
}

function joined(path: string, key: string): string {
  return path === '' || key.startsWith('[') ? `${path}${key}` : `${path}.${key}`;
}

/** How a path is shown. */
export function pathText(path: string): string {
  return path.replace(/_(?:ms|bytes)$/, (unit) => (unit === '_bytes' && path.includes('max_') ? unit : ''));
}

function isHidden(view: object): view is Hidden {
  return HIDDEN in view;
}

function isOrdered(view: object): view is Ordered {
  return ORDERED in view;
}
