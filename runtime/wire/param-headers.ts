// Tool arguments that are mirrored in Mcp-Param headers because the tool's inputSchema says so (`x-mcp-header`,
// 2026-07-28, Streamable HTTP): found once per tool, then checked on the way in and made on the way out. A schema
// that annotates what cannot be mirrored makes its tool unusable over HTTP, and has it left out.

import { REFUSALS, type Refusal } from './errors.ts';
import { decodeHeaderValue, encodeHeaderValue, type HeaderSource, headerText } from './headers.ts';
import { JsonCursor } from './json-cursor.ts';
import { decodeString } from './json-text.ts';
import { ANSWER_LIMITS } from './limits.ts';

/** One annotated property. */
export interface ParamHeader {
  /** The annotation, as written; the header is `Mcp-Param-` and this. */
  readonly name: string;
  /** Lower case, with `mcp-param-`. */
  readonly header: string;
  /** Property names from the root of `arguments`. */
  readonly path: readonly string[];
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
}

type Json = Readonly<Record<string, unknown>>;

const ANNOTATION = 'x-mcp-header';

/** A field name of HTTP (RFC 9110, token). */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** `number` is not in the specification, but tools use it, and its values can be mirrored and compared. */
const TYPES: ReadonlySet<unknown> = new Set(['string', 'integer', 'number', 'boolean']);

/** Keywords whose value is data, not a schema: what looks like an annotation in there is none. */
const DATA = new Set(['default', 'const', 'enum', 'examples']);

/** Keywords whose value is an object of schemas under names of the author's choice. */
const NAMED = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions']);

/** Decimal numbers as people write them; what else JavaScript takes for a number is none in a header. */
const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** `tool`: the JSON object of a tool, a slice of an accepted message. */
export function readParamHeaders(tool: Buffer): readonly ParamHeader[] | 'invalid' {
  // Nearly no tool has any; escaped spelling is what the second half is for.
  if (!tool.includes(ANNOTATION) && !tool.includes('\\u')) return NONE;
  const { inputSchema } = JSON.parse(tool.toString()) as Json;
  const found: ParamHeader[] = [];
  return visit(inputSchema, [], true, found) && areUnique(found) ? found : 'invalid';
}

const NONE: readonly ParamHeader[] = [];

/** Collects the annotations in a schema; false when one of them cannot be honoured. */
function visit(node: unknown, path: readonly string[], reachable: boolean, found: ParamHeader[]): boolean {
  if (Array.isArray(node)) return node.every((item) => visit(item, path, false, found));
  if (typeof node !== 'object' || node === null) return true;
  const schema = node as Json;
  if (ANNOTATION in schema) {
    const header = reachable ? read(schema, path) : undefined;
    if (header === undefined) return false;
    found.push(header);
  }
  return Object.entries(schema).every(([keyword, value]) => {
    if (keyword === ANNOTATION || DATA.has(keyword)) return true;
    if (!NAMED.has(keyword) || typeof value !== 'object' || value === null) {
      return visit(value, path, false, found);
    }
    const further = reachable && keyword === 'properties';
    return Object.entries(value).every(([name, item]) => visit(item, [...path, name], further, found));
  });
}

function read(schema: Json, path: readonly string[]): ParamHeader | undefined {
  const name = schema[ANNOTATION];
  if (typeof name !== 'string' || !TOKEN.test(name) || path.length === 0 || !TYPES.has(schema.type)) {
    return undefined;
  }
  const type = schema.type as ParamHeader['type'];
  return { name, header: `mcp-param-${name.toLowerCase()}`, path, type };
}

function areUnique(headers: readonly ParamHeader[]): boolean {
  return new Set(headers.map(({ header }) => header)).size === headers.length;
}

/**
 * Compares the headers of a tools/call with its arguments, a raw JSON object. A header whose argument is null or
 * absent, and one nobody declared, is nothing to compare.
 */
export function checkParamHeaders(
  declared: readonly ParamHeader[],
  headers: HeaderSource,
  args: Buffer | undefined,
): Refusal | undefined {
  if (args === undefined) return undefined;
  for (const { header, path, type } of declared) {
    const value = valueAt(args, path);
    const text = value === undefined ? undefined : textOf(value);
    if (text === undefined) continue;
    const sent = headerText(headers, header);
    const decoded = sent === undefined ? undefined : decodeHeaderValue(sent);
    if (decoded === undefined) return REFUSALS.header_mismatch;
    const asNumber = typeof value === 'number' && (type === 'integer' || type === 'number');
    const same = asNumber && DECIMAL.test(decoded) ? Number(decoded) === value : decoded === text;
    if (!same) return REFUSALS.header_mismatch;
  }
  return undefined;
}

/** The headers of a tools/call, as name, value, name, value, values encoded; undefined for none. */
export function mirrorParams(
  declared: readonly ParamHeader[],
  args: Buffer | undefined,
): readonly string[] | undefined {
  if (args === undefined) return undefined;
  const headers: string[] = [];
  for (const { name, path } of declared) {
    const value = valueAt(args, path);
    const text = value === undefined ? undefined : textOf(value);
    if (text !== undefined) headers.push(`Mcp-Param-${name}`, encodeHeaderValue(text));
  }
  return headers.length === 0 ? undefined : headers;
}

/** Undefined for integers that parsers do not agree on: they are not mirrored, and not expected to be. */
function textOf(value: string | number | boolean): string | undefined {
  if (typeof value !== 'number') return String(value);
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) return undefined;
  return String(value);
}

/** The text, number or truth value at a path; undefined for anything else, null among it, and for nothing. */
function valueAt(args: Buffer, path: readonly string[]): string | number | boolean | undefined {
  const cursor = new JsonCursor(args, 0, args.length, ANSWER_LIMITS);
  for (const name of path) {
    if (!cursor.isObject() || !moveTo(cursor, name)) return undefined;
  }
  const start = cursor.pos;
  if (cursor.isObject() || cursor.isArray() || !cursor.skipValue()) return undefined;
  const value = JSON.parse(args.toString('utf8', start, cursor.pos)) as string | number | boolean | null;
  return value ?? undefined;
}

/** Enters the object at the cursor and stops at the value of a member; false when it has no such member. */
function moveTo(cursor: JsonCursor, name: string): boolean {
  cursor.openObject();
  while (cursor.nextKey()) {
    if (decodeString(cursor.bytes, cursor.keyStart, cursor.keyEnd, cursor.keyEscaped) === name) return true;
    cursor.skipValue();
  }
  return false;
}
