// The schemas editors get. They see a file as it is written: with references where the compiler sees values, and
// overlays that hold a part of what a configuration needs, or null for what they remove.

/** A text of a certain form may also hold a variable. */
export function editorSchema(schema) {
  return mapped(schema, (part) =>
    typeof part.pattern === 'string' && part.type !== undefined && !part.pattern.includes('env|file')
      ? { ...part, pattern: `(?:${part.pattern})|\\$\\{var:` }
      : part,
  );
}

/** Nothing is required of an overlay, and everything may be null. */
export function overlaySchema(schema) {
  const open = mapped(editorSchema(schema), (part) => {
    // A map of fields can have a field of one of these names: that one holds a schema, and no keyword.
    const { required, minProperties, type, enum: choices } = part;
    const isKeyword = typeof type === 'string' || Array.isArray(type);
    return {
      ...part,
      ...(Array.isArray(required) ? { required: [] } : {}),
      ...(typeof minProperties === 'number' ? { minProperties: 0 } : {}),
      ...(isKeyword ? { type: [...new Set([type, 'null'].flat())] } : {}),
      ...(Array.isArray(choices) ? { enum: [...choices, null] } : {}),
    };
  });
  return { ...open, $id: 'https://mcpgw.dev/schema/v1/overlay.schema.json', title: 'Overlay' };
}

function mapped(value, change) {
  if (Array.isArray(value)) return value.map((item) => mapped(item, change));
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapped(part, change)]));
  return change(inner);
}
