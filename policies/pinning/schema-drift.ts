// How a JSON Schema changed, keyword by keyword, down to the last one. `input` and `output` differ in who has to live
// with it: an argument that allows more breaks no caller, an answer that may hold more breaks its reader.
//
// Schemas are compared as they are written; what a `$ref` points to is compared where it stands.
import { type Change, type DriftKind, keysOf, memberOf, pointerTo, same } from './change.ts';
import { isObject } from './definition.ts';
import { limitGrew, setGrew, typesGrew } from './schema-values.ts';

export type Side = 'input' | 'output';

/** Keywords that are read by people and models and change no meaning. */
const TEXT = new Set(['title', 'description', '$comment', 'examples']);
/** Keywords whose value is one schema, or in older drafts a list of them; where it allows more, the whole does. */
const SCHEMA = new Set(['items', 'propertyNames', 'then', 'else']);
/** Keywords whose value is a list of schemas. */
const LIST = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
/** Keywords whose value is schemas by name; of the first two nothing holds that is not referred to. */
const NAMED = new Set(['$defs', 'definitions', 'patternProperties', 'dependentSchemas']);
const ONLY_NAMED = new Set(['$defs', 'definitions']);
/** Schemas for what is not described: opening them lets anything through. */
const OPENING = new Set([
  'additionalProperties',
  'unevaluatedProperties',
  'additionalItems',
  'unevaluatedItems',
]);
/** `true` where a greater number allows more. */
const LIMITS: Readonly<Record<string, boolean>> = {
  maximum: true,
  exclusiveMaximum: true,
  maxLength: true,
  maxItems: true,
  maxProperties: true,
  minimum: false,
  exclusiveMinimum: false,
  minLength: false,
  minItems: false,
  minProperties: false,
};

export function compareSchemas(pointer: string, before: unknown, after: unknown, side: Side): Change[] {
  if (same(before, after)) return [];
  if (!isObject(before) || !isObject(after)) return [{ pointer, before, after, kind: 'breaking' }];
  return keysOf(before, after).flatMap((keyword) => compareKeyword(pointer, keyword, before, after, side));
}

type Schema = Readonly<Record<string, unknown>>;

function compareKeyword(parent: string, keyword: string, old: Schema, now: Schema, side: Side): Change[] {
  const pointer = pointerTo(parent, keyword);
  const [before, after] = [memberOf(old, keyword), memberOf(now, keyword)];
  if (same(before, after)) return [];
  const change = (kind: DriftKind): Change[] => [{ pointer, before, after, kind }];
  if (TEXT.has(keyword)) return change('description');
  if (keyword === 'properties') return compareProperties(pointer, old, now, side);
  if (keyword === 'required') return compareRequired(pointer, old, now, side);
  if (OPENING.has(keyword)) return compareOpening(pointer, before, after, side);
  if (NAMED.has(keyword)) {
    return compareNamed(pointer, before, after, side, ONLY_NAMED.has(keyword) ? 'compatible' : 'breaking');
  }
  if (SCHEMA.has(keyword) && isObject(before) && isObject(after)) {
    return compareSchemas(pointer, before, after, side);
  }
  if (LIST.has(keyword) || SCHEMA.has(keyword)) return compareList(pointer, before, after, side);
  if (keyword === 'type') return change(kindOf(typesGrew(before, after), side));
  if (keyword === 'enum') return change(kindOf(setGrew(before, after), side));
  const limit = Object.hasOwn(LIMITS, keyword) ? LIMITS[keyword] : undefined;
  return change(limit === undefined ? 'breaking' : kindOf(limitGrew(before, after, limit), side));
}

/** `grew`: whether more is allowed than before; undefined when some is allowed that was not, and some no longer is. */
function kindOf(grew: 'more' | 'less' | 'same' | undefined, side: Side): DriftKind {
  if (grew === 'same') return 'compatible';
  return grew === (side === 'input' ? 'more' : 'less') ? 'compatible' : 'breaking';
}

function compareProperties(pointer: string, old: Schema, now: Schema, side: Side): Change[] {
  const [before, after] = [memberOf(old, 'properties'), memberOf(now, 'properties')];
  const [was, is] = [before ?? {}, after ?? {}];
  if (!isObject(was) || !isObject(is)) return [{ pointer, before, after, kind: 'breaking' }];
  const needed = requiredOf(now);
  const changes = keysOf(was, is).flatMap((name): Change[] => {
    const at = pointerTo(pointer, name);
    const [one, other] = [memberOf(was, name), memberOf(is, name)];
    if (one !== undefined && other !== undefined) return compareSchemas(at, one, other, side);
    const breaks = other === undefined || (side === 'input' && needed.has(name));
    return [{ pointer: at, before: one, after: other, kind: breaks ? 'breaking' : 'compatible' }];
  });
  return changes.length > 0 ? changes : [{ pointer, before, after, kind: 'compatible' }];
}

function compareRequired(pointer: string, old: Schema, now: Schema, side: Side): Change[] {
  const [before, after] = [memberOf(old, 'required'), memberOf(now, 'required')];
  if ([before, after].some((list) => list !== undefined && !Array.isArray(list))) {
    return [{ pointer, before, after, kind: 'breaking' }];
  }
  const [was, is] = [requiredOf(old), requiredOf(now)];
  const gained = [...is].some((name) => !was.has(name));
  const lost = [...was].some((name) => !is.has(name));
  const breaks = side === 'input' ? gained : lost;
  return [{ pointer, before, after, kind: breaks ? 'breaking' : 'compatible' }];
}

function requiredOf(schema: Schema): ReadonlySet<unknown> {
  const required = memberOf(schema, 'required');
  return new Set(Array.isArray(required) ? required : []);
}

function compareOpening(pointer: string, before: unknown, after: unknown, side: Side): Change[] {
  const [was, is] = [opennessOf(before), opennessOf(after)];
  if (was === is && isObject(before) && isObject(after)) return compareSchemas(pointer, before, after, side);
  const kind = was === is ? 'compatible' : is > was ? 'widening' : 'breaking';
  return [{ pointer, before, after, kind }];
}

/** 0 for closed, 1 for what a schema lets through, 2 for anything. */
function opennessOf(value: unknown): number {
  if (value === false) return 0;
  return isObject(value) && Object.keys(value).length > 0 ? 1 : 2;
}

/** `newcomer`: what a schema under a new name is. */
function compareNamed(
  pointer: string,
  before: unknown,
  after: unknown,
  side: Side,
  newcomer: DriftKind,
): Change[] {
  const [old, now] = [before ?? {}, after ?? {}];
  if (!isObject(old) || !isObject(now)) return [{ pointer, before, after, kind: 'breaking' }];
  const changes = keysOf(old, now).flatMap((name): Change[] => {
    const at = pointerTo(pointer, name);
    const [was, is] = [memberOf(old, name), memberOf(now, name)];
    if (was !== undefined && is !== undefined) return compareSchemas(at, was, is, side);
    return [{ pointer: at, before: was, after: is, kind: is === undefined ? 'breaking' : newcomer }];
  });
  return changes.length > 0 ? changes : [{ pointer, before, after, kind: 'compatible' }];
}

function compareList(pointer: string, before: unknown, after: unknown, side: Side): Change[] {
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) {
    return [{ pointer, before, after, kind: 'breaking' }];
  }
  return before.flatMap((schema, at) => compareSchemas(pointerTo(pointer, at), schema, after[at], side));
}
