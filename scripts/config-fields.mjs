// schema/generated/config-fields.ts: what the schema says of each map beyond its shape, as data for the compiler, so
// that the schema stays the only source of it. One constant for each definition; they refer to each other.
import { alternativeOf, deref, isOptional, isSection, itemOf, nameOf } from './schema-walk.mjs';

const HEAD = `
/** What the schema says of one map beyond its shape. */
export interface Fields {
  /** Every member there can be. */
  readonly names: readonly string[];
  /** Values of members that were not given. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Members that are durations, with the least each may be. */
  readonly durations: Readonly<Record<string, string>>;
  /** Members that are maps with fields of their own; they are there even when not given. */
  readonly sections: Readonly<Record<string, Fields>>;
  /** Members that are such maps, and only there when given. */
  readonly optional: Readonly<Record<string, Fields>>;
  /** Members that are lists or maps of such maps. */
  readonly collections: Readonly<Record<string, Fields>>;
  /** Members that are such a map or a list of them. */
  readonly alternatives: Readonly<Record<string, Fields>>;
  /** Members that are maps whose keys people choose. */
  readonly named: readonly string[];
  /** Members that are lists to which every file may add. */
  readonly concatenated: readonly string[];
  /** Members that stand in the root file only. */
  readonly rootOnly: readonly string[];
  /** Members whose texts the runtime fills in: \`\${env:}\` and \`\${file:}\` may stand there. */
  readonly runtime: readonly string[];
  /** Where \`type\` chooses, what goes with each type; \`some\`: at least one of them. */
  readonly types?: Readonly<Record<string, TypeFields>>;
}

export interface TypeFields {
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
  readonly some?: readonly string[];
}
`;

/** The text of the file, without its banner. */
export function configFields(schema) {
  const constants = new Map();
  const root = fieldsAt(schema, schema, constants);
  const texts = [...constants].map(([name, fields]) => `const ${name}: Fields = ${literal(fields)};\n`);
  return `${HEAD}\n${texts.join('\n')}\nexport const CONFIG_FIELDS: Fields = ${literal(root)};\n`;
}

/** Names of constants were put in as `@Name`. */
function literal(fields) {
  return JSON.stringify(fields, null, 2).replace(/"@(\w+)"/g, '$1');
}

function fieldsAt(root, map, constants) {
  const fields = {
    names: Object.keys(map.properties),
    defaults: {},
    durations: {},
    sections: {},
    optional: {},
    collections: {},
    alternatives: {},
    named: [],
    concatenated: [],
    rootOnly: [],
    runtime: [],
    ...(map['x-types'] === undefined ? {} : { types: map['x-types'] }),
  };
  const marks = { 'x-concat': fields.concatenated, 'x-root': fields.rootOnly, 'x-runtime': fields.runtime };
  for (const [name, field] of Object.entries(map.properties)) {
    const target = deref(root, field);
    if ('default' in field) fields.defaults[name] = field.default;
    if (field.$ref === '#/definitions/Duration') fields.durations[name] = field['x-minimum'] ?? '0ms';
    if (isSection(root, field)) {
      const kind = isOptional(root, field) ? fields.optional : fields.sections;
      kind[name] = referred(root, field, constants);
    }
    const item = itemOf(root, field);
    if (item !== undefined) fields.collections[name] = referred(root, item, constants);
    const alternative = alternativeOf(root, field);
    if (alternative !== undefined) fields.alternatives[name] = referred(root, alternative, constants);
    if (target.type === 'object' && target.properties === undefined) fields.named.push(name);
    for (const [mark, names] of Object.entries(marks)) if (field[mark] === true) names.push(name);
    if (target['x-secret'] === true) fields.runtime.push(name);
  }
  return fields;
}

/** The constant of a definition, made when it is met first; maps without a name are written where they stand. */
function referred(root, schema, constants) {
  const name = nameOf(schema);
  if (name === undefined) return fieldsAt(root, schema, constants);
  if (!constants.has(name)) constants.set(name, fieldsAt(root, deref(root, schema), constants));
  return `@${name}`;
}
