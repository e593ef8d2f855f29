// The little of JSON Schema that says where a value stands: which fields a map has, and what their values are.

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly [keyword: string]: unknown;
}

/** What a schema says about maps, or about lists, with references followed. */
export function schemaFor(
  schema: Schema | undefined,
  kind: 'map' | 'list',
  root: Schema,
): Schema | undefined {
  if (schema === undefined) return undefined;
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace(/^#\/definitions\//, '');
    return schemaFor(root.definitions?.[name], kind, root);
  }
  // `match` is a map or a list of such maps: the only kind of choice the schemas make by shape.
  const branch = kind === 'map' ? schema.then : schema.else;
  return schema.if !== undefined && branch !== undefined ? schemaFor(branch, kind, root) : schema;
}

/** The schema of a member of a map: of a known field, or of any name. */
export function memberSchema(map: Schema | undefined, name: string): Schema | undefined {
  const field = map?.properties?.[name];
  if (field !== undefined) return field;
  const others = map?.additionalProperties;
  return typeof others === 'object' ? others : undefined;
}

/** A scalar's definition, by the name it has in the schema. */
export function isDuration(schema: Schema | undefined): boolean {
  return schema?.$ref === '#/definitions/Duration';
}
