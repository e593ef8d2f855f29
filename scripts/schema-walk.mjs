// How the scripts read a schema of ours. A section is a map with fields of its own; it is there even when not written,
// unless it, or the definition it refers to, is `x-optional`.

export function deref(root, schema) {
  return schema.$ref === undefined ? schema : root.definitions[nameOf(schema)];
}

/** The name of the definition a schema refers to. */
export function nameOf({ $ref }) {
  return $ref?.replace('#/definitions/', '');
}

export function isSection(root, field) {
  const { type, properties } = deref(root, field);
  return type === 'object' && properties !== undefined;
}

export function isOptional(root, field) {
  return field['x-optional'] === true || deref(root, field)['x-optional'] === true;
}

/** What a list or a map of `field` holds, if that is maps of fields; undereferenced, so that it keeps its name. */
export function itemOf(root, field) {
  const { type, items, properties, additionalProperties } = deref(root, field);
  const item = type === 'array' ? items : properties === undefined ? additionalProperties : undefined;
  return typeof item === 'object' && isSection(root, item) ? item : undefined;
}

/** The map of a field that takes such a map or a list of them (`if` it is an object, `then` that map). */
export function alternativeOf(root, field) {
  const { then } = deref(root, field);
  return then !== undefined && isSection(root, then) ? then : undefined;
}
