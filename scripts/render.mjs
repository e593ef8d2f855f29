// Renders every generated file as { path: text } without touching the disk.
//  - <name>.ts            types, by json-schema-to-typescript
//  - validate-<name>.ts   ajv's standalone validator: 29 ms to load where compiling the schema takes 219 ms
//  - full-config.ts       types of a configuration with every default filled in
//  - config-fields.ts     the defaults and durations of the schema, so that it stays their only source
//  - configuration.md     the reference page in docs/
// Keywords that make ajv's code require its own runtime (minLength, uniqueItems, object enums) are refused below,
// so the validators stand alone and the program ships without ajv.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';
import { reference } from './reference.mjs';
import { fieldsOf, fullSchema } from './schema-defaults.mjs';

const SCHEMAS = ['config', 'bundle'];
const BANNER = '// DO NOT EDIT. Generated from schema/source by `npm run generate`.\n';

export async function render(root) {
  const files = {};
  for (const name of SCHEMAS) {
    const schema = readSchema(root, name);
    files[`schema/generated/${name}.ts`] = await types(schema);
    files[`schema/generated/validate-${name}.ts`] = validator(name, withMapNames(schema));
  }
  files['schema/generated/full-config.ts'] = await types(fullSchema(readSchema(root, 'config')));
  files['schema/generated/config-fields.ts'] = fields(readSchema(root, 'config'));
  files['docs/configuration.md'] = reference(readSchema(root, 'config'));
  return files;
}

function readSchema(root, name) {
  return JSON.parse(readFileSync(join(root, 'schema', 'source', `${name}.schema.json`), 'utf8'));
}

function types(schema) {
  return compile(schema, schema.title, {
    bannerComment: BANNER,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
  });
}

function validator(name, schema) {
  const ajv = new Ajv.default({
    allErrors: true,
    verbose: true,
    strict: false,
    discriminator: true,
    code: { source: true, esm: true, lines: true },
  });
  const code = standalone.default(ajv, ajv.compile(schema)).replace('export default ', 'const ajvDefault = ');
  if (/\brequire\(/.test(code)) throw new Error(`schema ${name}: a keyword needs ajv at run time`);
  return `${BANNER}// @ts-nocheck\n${code}\n`;
}

/** Tells the words for an error which map it is about (`x-map`: `Upstream.timeouts`): ajv's own paths differ with inlining. */
function withMapNames(schema) {
  const named = structuredClone(schema);
  nameMaps(named, schema.title);
  for (const [name, definition] of Object.entries(named.definitions)) nameMaps(definition, name);
  return named;
}

function nameMaps(schema, name) {
  if (schema.properties === undefined) return;
  schema['x-map'] = name;
  for (const [field, member] of Object.entries(schema.properties)) {
    nameMaps(member, `${name}.${field}`);
    if (member.items) nameMaps(member.items, `${name}.${field}[]`);
  }
}

function fields(schema) {
  return `${BANNER}
/** What the schema says of one map beyond its shape. */
export interface Fields {
  /** Values of members that were not given. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Members that are durations, with the least each may be. */
  readonly durations: Readonly<Record<string, string>>;
  /** Members that are maps with fields of their own; they are there even when not given. */
  readonly sections: Readonly<Record<string, Fields>>;
  /** Members that are lists or maps of such maps. */
  readonly collections: Readonly<Record<string, Fields>>;
}

export const CONFIG_FIELDS: Fields = ${JSON.stringify(fieldsOf(schema), null, 2)};
`;
}
