// docs/configuration.md from the schema: one table per section, every field with its type, default and meaning.

import { isOptional, nameOf } from './schema-walk.mjs';

const HEAD = `<!-- DO NOT EDIT. Generated from schema/source by \`npm run generate\`. -->

# Configuration reference

Every YAML file of a repository is a fragment of one document. Maps merge, and the same name twice is an error that
shows both places; lists of routes and rules concatenate. \`environments/<env>.yaml\`, applied with \`--env\`, is the only
file that changes what others say: it merges maps at every depth, replaces scalars and lists, takes away what is
\`null\`, and patches routes and rules by \`name\`. Which files are read and how routes rank is told in
[routing.md](routing.md).

A field that is not here is refused, never ignored. Marks: **(optional)** is a section that has no effect until it is
written; **(run time)** is a field that may hold \`\${env:NAME}\` and \`\${file:/path}\`, which the gateway reads;
\`\${var:NAME}\`, which the compiler replaces, may stand in every text. **(every file)** is a list to which every file may
add, **(root file)** a field of mcpgw.yaml alone.
`;

/** The page; `schema` is the configuration schema. */
export function reference(schema) {
  const parts = [HEAD, section(schema, 'Top level', schema)];
  for (const [name, definition] of Object.entries(schema.definitions)) {
    if (definition.properties !== undefined) parts.push(section(schema, `${name}`, definition));
  }
  return `${parts.join('\n')}`;
}

function section(schema, title, map) {
  const lines = [`## ${title}`, ''];
  if (map.description !== undefined && title !== 'Top level') lines.push(map.description, '');
  lines.push(...typesOf(map['x-types']));
  lines.push('| field | type | default | meaning |', '|---|---|---|---|', ...rows(schema, map, ''), '');
  return lines.join('\n');
}

/** Which fields go with which `type`. */
function typesOf(types) {
  if (types === undefined) return [];
  const named = (names = []) => names.map((name) => `\`${name}\``);
  const lines = Object.entries(types).map(([type, { required, optional, some }]) => {
    const parts = [
      ...(required === undefined ? [] : [`needs ${named(required).join(', ')}`]),
      ...(some === undefined ? [] : [`needs ${named(some).join(' or ')}`]),
      ...(optional === undefined ? [] : [`takes ${named(optional).join(', ')}`]),
    ];
    return `- \`type: ${type}\` ${parts.length === 0 ? 'has no other field' : parts.join('; ')}`;
  });
  return ['The `type` chooses which fields there are:', '', ...lines, ''];
}

/** The same, for a section inside a table. */
function typesInWords(types) {
  return typesOf(types)
    .filter((line) => line.startsWith('- '))
    .map((line) => `${line.slice(2)}.`);
}

function marksOf(schema, field) {
  const target = field.$ref === undefined ? field : schema.definitions[nameOf(field)];
  const isRuntime = field['x-runtime'] === true || target['x-secret'] === true;
  const isSection = target.type === 'object' && target.properties !== undefined;
  return [
    ...(isSection && isOptional(schema, field) ? ['**(optional)**'] : []),
    ...(isRuntime ? ['**(run time)**'] : []),
    ...(field['x-concat'] === true ? ['**(every file)**'] : []),
    ...(field['x-root'] === true ? ['**(root file)**'] : []),
  ];
}

function rows(schema, map, prefix) {
  return Object.entries(map.properties).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const required = (map.required ?? []).includes(name);
    const meaning = [meaningOf(schema, field), ...typesInWords(field['x-types']), ...marksOf(schema, field)]
      .filter((words) => words !== '')
      .join(' ');
    const own = `| \`${path}\` | ${typeOf(schema, field)} | ${defaultOf(field, required)} | ${meaning} |`;
    const item = field.type === 'array' ? field.items : field;
    const nested = item?.$ref === undefined && item?.properties !== undefined;
    return nested ? [own, ...rows(schema, item, `${path}${field.type === 'array' ? '[]' : ''}.`)] : [own];
  });
}

function typeOf(schema, field) {
  if (field.tsType !== undefined) return 'Match or list of Match';
  if (field.$ref !== undefined) return field.$ref.replace('#/definitions/', '');
  if (field.const !== undefined) return `\`${field.const}\``;
  if (field.enum !== undefined) return field.enum.map((value) => `\`${value}\``).join(', ');
  if (field.type === 'array') return `list of ${typeOf(schema, field.items)}`;
  if (field.type === 'object' && field.properties !== undefined) return 'map';
  if (field.type === 'object')
    return field.additionalProperties === true
      ? 'map to anything'
      : `map to ${typeOf(schema, field.additionalProperties)}`;
  return Array.isArray(field.type) ? field.type.join(' or ') : (field.type ?? '');
}

function defaultOf(field, required) {
  if (required) return 'required';
  return field.default === undefined || field.default === ''
    ? ''
    : `\`${typeof field.default === 'string' ? field.default : JSON.stringify(field.default)}\``;
}

/** A reference without words of its own says what the thing referred to is, when that is a plain value. */
function meaningOf(schema, field) {
  const target =
    field.$ref === undefined ? undefined : schema.definitions[field.$ref.replace('#/definitions/', '')];
  const words =
    field.description ?? (target?.properties === undefined ? target?.description : undefined) ?? '';
  return words.replaceAll('|', '\\|');
}
