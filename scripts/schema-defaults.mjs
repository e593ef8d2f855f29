// What `default` means in a schema of ours: a member that is not given has that value, and a section is there even
// when not written. fullSchema describes a configuration after that; the compiler does it (compiler/resolve/defaults.ts).
import { alternativeOf, deref, isOptional, isSection, itemOf } from './schema-walk.mjs';

/** The same schema for a configuration after defaults were filled in: what has a default is required. */
export function fullSchema(schema) {
  const full = structuredClone(schema);
  full.title = `Full${schema.title}`;
  full.description = 'A configuration with every default filled in.';
  visit(full, full, (map) => {
    const filled = Object.entries(map.properties).filter(
      ([, field]) => 'default' in field || (isSection(full, field) && !isOptional(full, field)),
    );
    map.required = [...new Set([...(map.required ?? []), ...filled.map(([name]) => name)])];
  });
  return full;
}

/** Calls `each` for every map of fields that is reached from `map`, once. */
function visit(root, map, each, seen = new Set()) {
  if (seen.has(map)) return;
  seen.add(map);
  each(map);
  for (const field of Object.values(map.properties)) {
    if (isSection(root, field)) visit(root, deref(root, field), each, seen);
    for (const inner of [itemOf(root, field), alternativeOf(root, field)])
      if (inner !== undefined) visit(root, deref(root, inner), each, seen);
  }
}
