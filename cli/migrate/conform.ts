// Data under the names of our schema: `requestsPerMinute` becomes `requests_per_minute`; what the schema does not know is
// left behind.
import { snakeCase } from '../../compiler/diagnostics/suggest.ts';
import { memberSchema, type Schema, schemaFor } from '../../compiler/format/schema.ts';
import { isData, type Leave, member } from './migrated.ts';

export function conform(
  value: unknown,
  schema: Schema | undefined,
  root: Schema,
  path: string,
  leave: Leave,
): unknown {
  if (Array.isArray(value)) {
    const items = schemaFor(schema, 'list', root)?.items;
    return value.map((item, index) => conform(item, items, root, member(path, index), leave));
  }
  if (!isData(value)) return value;
  const map = schemaFor(schema, 'map', root);
  const result: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    const at = member(path, name);
    const fields = map?.properties;
    const known = fields === undefined || Object.hasOwn(fields, name) ? name : snakeCase(name);
    if (fields !== undefined && !Object.hasOwn(fields, known)) leave(at, 'mcpgw has no counterpart');
    else if (Object.hasOwn(result, known)) leave(at, `\`${known}\` is given twice`);
    else if (inner !== null && inner !== undefined)
      result[known] = conform(inner, memberSchema(map, known), root, at, leave);
  }
  return result;
}
