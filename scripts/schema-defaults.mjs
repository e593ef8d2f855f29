// What `default` means in a schema of ours: a member that is not given has that value, and a section (a map with
// fields of its own) is there even when not written. Both views below walk the schema in the same way.

/** The same schema for a configuration after defaults were filled in: what has a default is required. */
export function fullSchema(schema) {
  const full = structuredClone(schema);
  full.title = `Full${schema.title}`;
  full.description = 'A configuration with every default filled in.';
  visit(full, full, (map) => {
    const filled = Object.entries(map.properties).filter(
      ([, field]) => 'default' in field || isSection(full, field),
    );
    map.required = [...new Set([...(map.required ?? []), ...filled.map(([name]) => name)])];
  });
  return full;
}

/** The tree `CONFIG_FIELDS` of schema/generated/config-fields.ts. */
export function fieldsOf(schema) {
  return fieldsAt(schema, schema);
}

function fieldsAt(root, map) {
  const fields = { defaults: {}, durations: {}, sections: {}, collections: {} };
  for (const [name, field] of Object.entries(map.properties)) {
    if ('default' in field) fields.defaults[name] = field.default;
    if (field.$ref === '#/definitions/Duration') fields.durations[name] = field['x-minimum'] ?? '0ms';
    if (isSection(root, field)) fields.sections[name] = fieldsAt(root, deref(root, field));
    const item = itemOf(root, field);
    if (item !== undefined) fields.collections[name] = fieldsAt(root, item);
  }
  return fields;
}

/** Calls `each` for every map of fields that is reached from `map`, once. */
function visit(root, map, each, seen = new Set()) {
  if (seen.has(map)) return;
  seen.add(map);
  each(map);
  for (const field of Object.values(map.properties)) {
    if (isSection(root, field)) visit(root, deref(root, field), each, seen);
    const item = itemOf(root, field);
    if (item !== undefined) visit(root, item, each, seen);
  }
}

function isSection(root, field) {
  const { type, properties } = deref(root, field);
  return type === 'object' && properties !== undefined;
}

/** The map that a list or a map of `field` holds, if it holds maps of fields. */
function itemOf(root, field) {
  const { type, items, properties, additionalProperties } = deref(root, field);
  const item =
    type === 'array'
      ? items
      : type === 'object' && properties === undefined
        ? additionalProperties
        : undefined;
  return item && isSection(root, item) ? deref(root, item) : undefined;
}

function deref(root, schema) {
  return schema.$ref === undefined ? schema : root.definitions[schema.$ref.replace('#/definitions/', '')];
}
