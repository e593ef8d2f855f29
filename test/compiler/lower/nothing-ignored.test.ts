// Nothing that is written is ignored: a configuration in which every field of the schema is set, from which one field at
// a time is taken away or changed. Each time the bundle must become another one, for whatever the bundle does not say
// the runtime cannot do.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compile } from '../../../compiler/compile.ts';
import { renderText } from '../../../compiler/diagnostics/render-text.ts';
import { FILES } from './every-piece.ts';
import { EVERYTHING } from './every-setting.ts';

/** For people, or for the compiler alone. */
const NOT_LOWERED = [
  'Client.description',
  'Config.include',
  'Config.lint.fail_on',
  'Config.lint.rules',
  'Config.vars',
  'Config.version',
  'Pinning.lockfile',
  'Policy.description',
  'Route.description',
  'Rule.description',
  'Team.contact',
  'Team.description',
  'Upstream.description',
];

/** What kind of thing it is: the other fields go by it, so that it cannot be changed alone. */
const NOT_ALONE = ['Provider.type', 'Sink.type', 'Upstream.auth.type', 'Match.default'];

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly then?: Schema;
  readonly enum?: readonly unknown[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

interface Place {
  /** Such as `Upstream.timeouts.call`. */
  readonly field: string;
  readonly path: readonly (string | number)[];
  readonly schema: Schema;
}

const root: Schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../schema/generated/config.schema.json'), 'utf8'),
);

it('every field of the configuration changes the bundle', () => {
  const places = placesIn(EVERYTHING, root, 'Config', []);
  const wanted = fieldsOf(root, 'Config', new Set());
  expect([...wanted].filter((field) => !places.some((place) => place.field === field)).sort()).toEqual([]);

  const before = tablesOf(EVERYTHING);
  expect(before.problems).toBe('');
  const ignored: string[] = [];
  const tried = new Set(NOT_ALONE);
  for (const { field, path, schema } of places) {
    if (NOT_LOWERED.includes(field) || isSwitchedOff(path)) continue;
    let isIgnored = false;
    for (const change of changesOf(valueAt(path), schema)) {
      const { tables } = tablesOf(changed(path, change));
      if (tables === undefined) continue;
      tried.add(field);
      isIgnored = tables === before.tables;
      if (!isIgnored) break;
    }
    if (isIgnored) ignored.push(path.join('.'));
  }
  const asked = new Set(places.map(({ field }) => field).filter((field) => !NOT_LOWERED.includes(field)));
  expect([...asked].filter((field) => !tried.has(field)).sort()).toEqual([]);
  expect(ignored).toEqual([]);
}, 300_000);

it('what the bundle need not say does not change it', () => {
  const { tables: before, problems } = tablesOf(EVERYTHING);
  expect(problems).toBe('');
  for (const { field, path } of placesIn(EVERYTHING, root, 'Config', [])) {
    if (!NOT_LOWERED.includes(field)) continue;
    const { tables, problems } = tablesOf(changed(path, REMOVED));
    expect([field, problems, tables === before]).toEqual([field, '', true]);
  }
});

/** Of what is not enabled nothing is lowered, and so nothing but that field counts. */
function isSwitchedOff(path: readonly (string | number)[]): boolean {
  return path.at(-1) !== 'enabled' && (valueAt(path.slice(0, 2)) as { enabled?: boolean }).enabled === false;
}

const REMOVED = Symbol('removed');

/** Without it; and, where it cannot be missing or means the same then, something else. */
function changesOf(value: unknown, schema: Schema): unknown[] {
  if (schema.enum !== undefined)
    return [REMOVED, ...schema.enum.filter((other) => other !== value)].slice(0, 2);
  if (typeof value === 'boolean') return [!value];
  return [REMOVED, ...other(value)];
}

function other(value: unknown): unknown[] {
  if (typeof value === 'number') return [value + 1];
  if (Array.isArray(value)) return [value.slice(1), [...other(value[0]), ...value.slice(1)]];
  if (typeof value === 'object' && value !== null) return othersOf(value);
  if (typeof value !== 'string') return [];
  if (value.startsWith('${')) return [value.replace(':', ':OTHER_')];
  if (value.startsWith('u-')) return ['u-basic'];
  const counted = value.replace(/[0-9]+/, (digits) => String(Number(digits) + 1));
  return [`${value}x`, counted, value.replace(/f$/, '0')].filter((another) => another !== value);
}

/** With its first member changed. */
function othersOf(map: object): unknown[] {
  const [first] = Object.entries(map);
  return first === undefined ? [] : other(first[1]).map((value) => ({ ...map, [first[0]]: value }));
}

function valueAt(path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], EVERYTHING);
}

function changed(path: readonly (string | number)[], value: unknown): object {
  const copy = JSON.parse(JSON.stringify(EVERYTHING)) as Record<string, unknown>;
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy);
  const last = path.at(-1)!;
  if (value !== REMOVED) (parent as Record<string | number, unknown>)[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete (parent as Record<string | number, unknown>)[last];
  return copy;
}

/** What the runtime goes by, as text; undefined when it does not compile. */
function tablesOf(config: object): { readonly tables: string | undefined; readonly problems: string } {
  const files = { ...FILES, 'mcpgw.yaml': JSON.stringify(config) };
  const { bundle, diagnostics } = compile(files, { commit: null, dirty: false });
  const problems = renderText(diagnostics.filter(({ severity }) => severity === 'error'));
  if (bundle === undefined) return { tables: undefined, problems };
  const { digest, source, origins, compiler, ...tables } = bundle;
  return { tables: JSON.stringify(tables, (key, value) => (key === 'origin' ? '' : value)), problems };
}

function deref(schema: Schema): { readonly schema: Schema; readonly name: string | undefined } {
  const name = schema.$ref?.replace('#/definitions/', '');
  if (name !== undefined) return { schema: root.definitions![name]!, name };
  return schema.then === undefined ? { schema, name } : deref(schema.then);
}

/** Names of all fields that hold something by themselves: those of sections are asked for one by one. */
function fieldsOf(given: Schema, parent: string, seen: Set<string>, found = new Set<string>()): Set<string> {
  const { schema, name = parent } = deref(given);
  if (schema.properties !== undefined && !seen.has(name)) {
    seen.add(name);
    for (const [key, member] of Object.entries(schema.properties)) {
      if (!holdsFields(member)) found.add(`${name}.${key}`);
      fieldsOf(member, `${name}.${key}`, seen, found);
    }
  }
  for (const inner of [schema.items, schema.additionalProperties])
    if (typeof inner === 'object') fieldsOf(inner, name, seen, found);
  return found;
}

function holdsFields(given: Schema): boolean {
  const { schema } = deref(given);
  if (schema.properties !== undefined) return true;
  return [schema.items, schema.additionalProperties].some(
    (inner) => typeof inner === 'object' && holdsFields(inner),
  );
}

/** Every place where a value stands, of sections and of what is in them. */
function placesIn(
  value: unknown,
  given: Schema,
  parent: string,
  path: readonly (string | number)[],
): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const { schema, name = parent } = deref(given);
  if (Array.isArray(value)) {
    // One map or a list of them: the list's items are what the one map would be.
    const item = schema.items ?? schema;
    return value.flatMap((one, i) => placesIn(one, item, name, [...path, i]));
  }
  return Object.entries(value).flatMap(([key, member]) => {
    const property = schema.properties?.[key];
    const at = [...path, key];
    if (property === undefined)
      return typeof schema.additionalProperties === 'object'
        ? placesIn(member, schema.additionalProperties, name, at)
        : [];
    const field = `${name}.${key}`;
    const inner = placesIn(member, property, field, at);
    return holdsFields(property) ? inner : [{ field, path: at, schema: deref(property).schema }, ...inner];
  });
}
