// Renders every generated file as { path: text } without touching the disk.
//  - <name>.ts            types, by json-schema-to-typescript
//  - <name>.schema.json   the schema in one piece, for editors and other programs
//  - validate-<name>.ts   ajv's standalone validator: 29 ms to load where compiling the schema takes 219 ms
//  - full-config.ts       types of a configuration with every default filled in
//  - config-fields.ts     what the compiler asks of the schema beyond shapes: defaults, durations, kinds of maps
//  - configuration.md     the reference page in docs/
//  - diagnostics/README.md  the index of the pages beside it
// Keywords that make ajv's code require its own runtime (minLength, uniqueItems, object enums) are refused below,
// so the validators stand alone and the program ships without ajv.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';
import { configFields } from './config-fields.mjs';
import { diagnosticIndex } from './diagnostic-index.mjs';
import { editorSchema, overlaySchema } from './editor-schema.mjs';
import { reference } from './reference.mjs';
import { fullSchema } from './schema-defaults.mjs';

const SCHEMAS = ['config', 'bundle', 'lock', 'tests'];
const BANNER = '// DO NOT EDIT. Generated from schema/source by `npm run generate`.\n';

export async function render(root) {
  const files = {};
  for (const name of SCHEMAS) {
    const schema = readSchema(root, name);
    files[`schema/generated/${name}.ts`] = await types(schema);
    files[`schema/generated/validate-${name}.ts`] = validator(name, withMapNames(schema));
    const published = name === 'config' ? editorSchema(schema) : schema;
    files[`schema/generated/${name}.schema.json`] = `${JSON.stringify(published, null, 2)}\n`;
  }
  const overlay = overlaySchema(readSchema(root, 'config'));
  files['schema/generated/overlay.schema.json'] = `${JSON.stringify(overlay, null, 2)}\n`;
  files['schema/generated/full-config.ts'] = await types(fullSchema(readSchema(root, 'config')));
  files['schema/generated/config-fields.ts'] = `${BANNER}${configFields(readSchema(root, 'config'))}`;
  files['docs/configuration.md'] = reference(readSchema(root, 'config'));
  files['docs/diagnostics/README.md'] = diagnosticIndex(root);
  return files;
}

/** A schema in one piece: `<name>.schema.json` with the definitions of every file in the folder `<name>`. */
export function readSchema(root, name) {
  const source = join(root, 'schema', 'source');
  const folder = join(source, name);
  const schema = readJson(join(source, `${name}.schema.json`));
  const parts = existsSync(folder) ? readdirSync(folder).sort() : [];
  const definitions = parts.map((part) => readJson(join(folder, part)).definitions);
  return { ...schema, definitions: Object.assign({}, schema.definitions, ...definitions) };
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
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
    inlineRefs: false,
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
