// The input schema of a locked tool -> the type of `tool.arguments` while a condition is checked for that tool.
// Only what is certain is typed: anything the schema leaves open stays JSON of any shape.
import type { Fields, Type } from './types.ts';
import { BOOL, DOUBLE, JSON_VALUE, listOf, mapOf, NULL, objectOf, STRING } from './types.ts';

export interface LockedArguments {
  /** The name clients see. */
  readonly tool: string;
  /** JSON Schema of the arguments, as pinned. */
  readonly inputSchema: Readonly<Record<string, unknown>>;
}

type Schema = Readonly<Record<string, unknown>>;

/** Schemas come from upstreams: what is nested deeper, or refers to itself, is JSON of any shape. */
const MAX_DEPTH = 16;

/** Keywords that say more than `type` does, and that are not followed. */
const COMBINERS = ['anyOf', 'oneOf', 'allOf', 'if', 'not', '$dynamicRef', 'dependentSchemas'];

/** The type of the arguments of a tool. */
export function argumentsType(tool: LockedArguments): Type {
  return typeOf(tool.inputSchema, tool.inputSchema, `tool.arguments`, MAX_DEPTH);
}

function typeOf(given: unknown, root: Schema, path: string, depth: number): Type {
  const schema = followed(given, root, depth);
  if (schema === undefined || depth === 0 || COMBINERS.some((keyword) => schema[keyword] !== undefined))
    return JSON_VALUE;
  switch (schema.type) {
    case 'string':
      return STRING;
    case 'boolean':
      return BOOL;
    case 'null':
      return NULL;
    case 'integer':
    case 'number':
      return DOUBLE;
    case 'array':
      return listOf(typeOf(schema.items, root, `${path}[]`, depth - 1));
    case 'object':
      return objectType(schema, root, path, depth);
    default:
      return JSON_VALUE;
  }
}

/** An object that lists its members has no others, unless it says so: that is how upstreams mean it. */
function objectType(schema: Schema, root: Schema, path: string, depth: number): Type {
  const { properties, additionalProperties = false, patternProperties, required } = schema;
  const isOpen = additionalProperties !== false || patternProperties !== undefined;
  if (!isSchema(properties)) return mapOf(JSON_VALUE);
  const needed = new Set(Array.isArray(required) ? required : []);
  const fields: Fields = new Map(
    Object.entries(properties).map(([name, member]) => [
      name,
      { type: typeOf(member, root, `${path}.${name}`, depth - 1), optional: !needed.has(name) },
    ]),
  );
  return objectOf(path, fields, isOpen);
}

/** Behind `$ref` into the same document; undefined for what is no schema. */
function followed(given: unknown, root: Schema, depth: number): Schema | undefined {
  let schema = given;
  for (let hops = 0; isSchema(schema) && schema.$ref !== undefined; hops += 1) {
    if (hops > depth || typeof schema.$ref !== 'string') return undefined;
    schema = memberAt(root, schema.$ref);
  }
  return isSchema(schema) ? schema : undefined;
}

function memberAt(root: Schema, reference: string): unknown {
  if (!reference.startsWith('#')) return undefined;
  let found: unknown = root;
  for (const member of reference.slice(1).split('/').slice(1)) {
    const name = member.replace(/~1/g, '/').replace(/~0/g, '~');
    found = isSchema(found) && Object.hasOwn(found, name) ? found[name] : undefined;
  }
  return found;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
