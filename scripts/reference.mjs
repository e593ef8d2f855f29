// docs/configuration.md from the schema: one table per section, every field with its type, default and meaning.

const HEAD = `<!-- DO NOT EDIT. Generated from schema/source/config.schema.json by \`npm run generate\`. -->

# Configuration reference

Every YAML file of a repository is a fragment of one document; fragments merge by top-level key. Which files are
read, how routes rank and where references such as \`\${env:NAME}\` may stand is told in [routing.md](routing.md).
A field that is not here is refused, never ignored.
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
  lines.push('| field | type | default | meaning |', '|---|---|---|---|', ...rows(schema, map, ''), '');
  return lines.join('\n');
}

function rows(schema, map, prefix) {
  return Object.entries(map.properties).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const required = (map.required ?? []).includes(name);
    const own = `| \`${path}\` | ${typeOf(schema, field)} | ${defaultOf(field, required)} | ${meaningOf(schema, field)} |`;
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
  if (field.type === 'object' && field.properties === undefined)
    return `map to ${typeOf(schema, field.additionalProperties)}`;
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
